package org.hufu.portal.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.StateConflict;
import org.hufu.core.evidence.Disclosure;
import org.hufu.core.evidence.Evidence;
import org.hufu.core.evidence.EvidenceState;
import org.hufu.core.evidence.FileName;
import org.hufu.core.testing.TestOrder;
import org.hufu.core.testing.TestOrderState;
import org.hufu.depot.Incoming;
import org.hufu.depot.PartStream;
import org.hufu.portal.account.Caller;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Roles;
import org.hufu.portal.audit.AuditService;
import org.hufu.portal.setting.EvidenceSettings;
import org.hufu.portal.testing.TestOrderService;

/**
 * Takes evidence in: announced first, then sent in as many requests as the line needs. Who was cut
 * off asks how much has arrived and goes on from there.
 */
@Stateless
@RolesAllowed(Roles.TESTER)
public class EvidenceUploadService {
  @Inject EvidenceStore evidence;
  @Inject ObjectStore objects;
  @Inject EvidenceDepot depot;
  @Inject EvidencePartService parts;
  @Inject TestOrderService orders;
  @Inject CallerService callers;
  @Inject AuditService audit;
  @Inject EvidenceSettings settings;

  /**
   * Announces a file beside an order. What the laboratory has already, or is sending already, is
   * taken up where it stands. Empty if the caller's laboratory has no such order.
   */
  public Optional<Outcome<Evidence>> begin(String order, Announcement what) {
    Caller caller = callers.current();
    return orders
        .find(order)
        .filter(found -> found.parties().laboratory().equals(caller.organisation()))
        .map(found -> begin(found, what, caller));
  }

  private Outcome<Evidence> begin(TestOrder order, Announcement what, Caller caller) {
    List<Reason> objections = objections(order, what);
    if (!objections.isEmpty()) {
      return Outcome.refused(objections);
    }
    String fresh = UUID.randomUUID().toString();
    if (objects.ofContent(caller.organisation(), what.sha256()).isEmpty()) {
      objects.insert(fresh, caller, what, depot.sealing(fresh));
    }
    StoredObject object = objects.ofContent(caller.organisation(), what.sha256()).orElseThrow();
    if (object.extent().sizeBytes() != what.sizeBytes()) {
      return Outcome.refused("evidence.size-differs", object.extent().sizeBytes());
    }
    Optional<Disclosure> present = evidence.ofContent(order.id(), object.id());
    return Outcome.done(
        present.map(Disclosure::evidence).orElseGet(() -> insert(order, object, what, caller)));
  }

  private Evidence insert(TestOrder order, StoredObject object, Announcement what, Caller caller) {
    String id = UUID.randomUUID().toString();
    evidence.insert(id, order, object.id(), what, caller);
    audit.record(
        "evidence.added",
        "evidence",
        id,
        Map.of(
            "order", order.id(),
            "sha256", what.sha256(),
            "classification", what.classification().code()));
    return evidence.find(id).orElseThrow().evidence();
  }

  private List<Reason> objections(TestOrder order, Announcement what) {
    List<Reason> reasons = new ArrayList<>();
    if (order.state() != TestOrderState.ACCEPTED && order.state() != TestOrderState.REPORTED) {
      reasons.add(Reason.of("evidence.order-not-open", order.state().code()));
    }
    FileName.objection(what.name()).ifPresent(reasons::add);
    if (what.sizeBytes() < 1 || what.sizeBytes() > settings.mostBytes()) {
      reasons.add(Reason.of("evidence.size", settings.mostBytes()));
    }
    return reasons;
  }

  /** How far the laboratory's own evidence has arrived. */
  public Optional<Evidence> find(String id) {
    return parts.look(id);
  }

  /**
   * Takes bytes from this offset on and keeps what arrives, also of a line that is cut.
   *
   * @param sha256 of the body, lower-case hex; what does not agree is taken back as a whole
   * @throws StateConflict {@code evidence.offset} with the offset that is expected
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<Outcome<Evidence>> append(
      String id, long offset, InputStream body, Optional<String> sha256) {
    return parts.find(id).map(object -> append(id, expecting(object, offset), body, sha256));
  }

  private static StoredObject expecting(StoredObject object, long offset) {
    if (object.state() != EvidenceState.RECEIVING) {
      throw StateConflict.because("evidence.not-receiving", object.state().code());
    }
    if (object.extent().received() != offset) {
      throw StateConflict.because("evidence.offset", Long.toString(object.extent().received()));
    }
    return object;
  }

  private Outcome<Evidence> append(
      String id, StoredObject before, InputStream body, Optional<String> sha256) {
    Incoming incoming = new Incoming(body);
    StoredObject now = before;
    long most = room(now);
    while (most > 0) {
      PartStream.Part part = depot.keep(now, incoming, most);
      if (part.length() == 0) {
        break;
      }
      count(now, part);
      now = parts.find(id).orElseThrow();
      most = part.length() < most ? 0 : room(now);
    }
    Optional<Reason> objection = objection(now, incoming, sha256);
    if (objection.isPresent()) {
      takeBack(before, now);
      return Outcome.refused(List.of(objection.get()));
    }
    if (now.extent().received() == now.extent().sizeBytes()) {
      parts.complete(now);
    }
    return Outcome.done(parts.look(id).orElseThrow());
  }

  private static long room(StoredObject object) {
    return Math.min(
        EvidenceDepot.PART_BYTES, object.extent().sizeBytes() - object.extent().received());
  }

  private void count(StoredObject object, PartStream.Part part) {
    if (!parts.append(object.id(), part)) {
      depot.remove(object.depot(), part.key());
      throw StateConflict.because("evidence.offset-taken");
    }
  }

  /** A body that was cut has no digest to agree with; the whole file's is proven later. */
  private static Optional<Reason> objection(
      StoredObject now, Incoming incoming, Optional<String> sha256) {
    if (incoming.isCut()) {
      return Optional.empty();
    }
    if (incoming.goesOn()) {
      return Optional.of(Reason.of("evidence.too-many-bytes", now.extent().sizeBytes()));
    }
    String found = incoming.sha256();
    return sha256
        .filter(announced -> !announced.equals(found))
        .map(announced -> Reason.of("evidence.part-differs"));
  }

  private void takeBack(StoredObject before, StoredObject now) {
    parts
        .shorten(before.id(), before.extent().received(), now.extent().received())
        .forEach(key -> depot.remove(before.depot(), key));
  }

  /** Gives an unfinished upload up, for all orders that wait for it. */
  public Optional<Evidence> discard(String id) {
    return parts
        .find(id)
        .map(
            object -> {
              parts.discard(object);
              return evidence.find(id).orElseThrow().evidence();
            });
  }
}
