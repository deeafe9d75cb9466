package org.hufu.portal.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.conformity.StateConflict;
import org.hufu.core.evidence.Disclosure;
import org.hufu.core.evidence.Evidence;
import org.hufu.core.evidence.EvidenceState;
import org.hufu.depot.PartStream;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Roles;
import org.hufu.portal.audit.AuditService;

/** Each step of an upload in a transaction of its own, so that a cut loses one part at most. */
@Stateless
@RolesAllowed(Roles.TESTER)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EvidencePartService {
  @Inject EvidenceStore evidence;
  @Inject ObjectStore objects;
  @Inject CallerService callers;
  @Inject AuditService audit;

  /** The bytes of the caller's own evidence as they stand now. */
  public Optional<StoredObject> find(String id) {
    return look(id).flatMap(found -> objects.find(found.object()));
  }

  /** The caller's own evidence as it stands now. */
  public Optional<Evidence> look(String id) {
    return evidence
        .find(id)
        .map(Disclosure::evidence)
        .filter(found -> found.parties().laboratory().equals(callers.current().organisation()));
  }

  /** Whether the part is the next one; it counts from now on. */
  public boolean append(String object, PartStream.Part part) {
    return objects.append(object, part);
  }

  /** Takes back what a request brought; keys of the parts that nobody needs any more. */
  public List<String> shorten(String object, long to, long from) {
    return objects.shorten(object, to, from);
  }

  /** All bytes are there. */
  public void complete(StoredObject object) {
    if (objects.move(object.id(), EvidenceState.RECEIVING, EvidenceState.EXAMINING, "")) {
      record("evidence.received", object);
    }
  }

  /** The upload is given up; its parts are deleted by the sweep. */
  public StoredObject discard(StoredObject object) {
    if (!objects.move(object.id(), EvidenceState.RECEIVING, EvidenceState.DISCARDED, "")) {
      throw StateConflict.because("evidence.not-receiving", object.state().code());
    }
    record("evidence.discarded", object);
    return objects.find(object.id()).orElseThrow();
  }

  private void record(String action, StoredObject object) {
    audit.record(
        action,
        "evidence-object",
        object.id(),
        Map.of(
            "sha256", object.extent().sha256(),
            "bytes", Long.toString(object.extent().sizeBytes())));
  }
}
