package org.hufu.portal.evidence;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.evidence.Disclosure;
import org.hufu.portal.account.AsBody;
import org.hufu.portal.account.Caller;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.audit.AuditService;

/**
 * Gives the bytes to those who may read them, the public included. Looks as the body, because what
 * decides lies in rows that readers do not see; the rule is {@link Disclosure#ground}.
 */
@Stateless
@AsBody
public class EvidenceReadService {
  @Inject EvidenceStore evidence;
  @Inject ObjectStore objects;
  @Inject EvidenceDepot depot;
  @Inject EvidenceReaders readers;
  @Inject CallerService callers;
  @Inject AuditService audit;
  @Inject Clock clock;

  /**
   * Evidence that is stored and that the caller may read; that it is read goes on the trail with
   * the ground, unless the public reads what is public.
   */
  @PermitAll
  public Optional<ReadableEvidence> open(String id) {
    Optional<Caller> caller = callers.find();
    Optional<Disclosure> found = evidence.find(id).filter(one -> one.evidence().isStored());
    Optional<Disclosure.Ground> ground =
        found.flatMap(one -> one.ground(readers.reader(caller), clock.instant()));
    if (ground.isEmpty()) {
      return Optional.empty();
    }
    if (caller.isPresent()) {
      audit.record("evidence.read", "evidence", id, Map.of("ground", ground.get().code()));
    }
    return found
        .map(Disclosure::evidence)
        .flatMap(one -> objects.find(one.object()).map(bytes -> new ReadableEvidence(one, bytes)));
  }

  /** The plain bytes from this offset on; the caller closes the stream. */
  @PermitAll
  @jakarta.ejb.TransactionAttribute(jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED)
  public InputStream read(ReadableEvidence readable, long from) {
    return depot.read(readable.object(), from);
  }
}
