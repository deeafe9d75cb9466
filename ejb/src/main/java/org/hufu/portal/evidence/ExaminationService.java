package org.hufu.portal.evidence;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.conformity.Reason;
import org.hufu.core.evidence.EvidenceState;
import org.hufu.portal.account.AsBody;
import org.hufu.portal.audit.AuditService;
import org.hufu.portal.setting.EvidenceSettings;

/** What becomes of bytes that have arrived, step by step for the portal's own job. */
@Stateless
@AsBody
public class ExaminationService {
  private static final Duration PAUSE = Duration.ofSeconds(20);
  private static final Duration FORGOTTEN = Duration.ofMinutes(1);

  @Inject ObjectStore objects;
  @Inject EvidenceDepot depot;
  @Inject AuditService audit;
  @Inject EvidenceSettings settings;
  @Inject Clock clock;

  /** Makes the storage key of a portal that has never sealed anything. */
  @PermitAll
  public void prepare() {
    depot.prepare(objects.isEmpty());
  }

  /** Ids of objects to be examined now, also of those whose sender died after the last byte. */
  @PermitAll
  public List<String> due() {
    for (String complete : objects.resting(true, clock.instant().minus(FORGOTTEN))) {
      objects.move(complete, EvidenceState.RECEIVING, EvidenceState.EXAMINING, "");
    }
    return objects.toExamine();
  }

  @PermitAll
  public Optional<StoredObject> find(String object) {
    return objects.find(object).filter(found -> found.state() == EvidenceState.EXAMINING);
  }

  /** Writes down how the examination ended. */
  @PermitAll
  public void end(StoredObject object, Examination examination) {
    if (examination.waits()) {
      objects.waitFor(object.id(), examination.objection().orElseThrow(), PAUSE);
    } else if (examination.objection().isPresent()) {
      refuse(object, examination.objection().get());
    } else if (objects.move(
        object.id(), EvidenceState.EXAMINING, EvidenceState.STORED, examination.mediaType())) {
      record("evidence.stored", object, examination.mediaType());
    }
  }

  private void refuse(StoredObject object, Reason reason) {
    if (objects.refuse(object.id(), reason)) {
      record("evidence.refused", object, reason.code());
    }
  }

  /** Gives up what has rested too long. */
  @PermitAll
  public void discardResting() {
    for (String id : objects.resting(false, clock.instant().minus(settings.unfinished()))) {
      StoredObject object = objects.find(id).orElseThrow();
      if (objects.move(id, EvidenceState.RECEIVING, EvidenceState.DISCARDED, "")) {
        record("evidence.discarded", object, "rested");
      }
    }
  }

  /** Parts of what was refused or discarded. */
  @PermitAll
  public List<ObjectStore.Waste> waste() {
    return objects.waste();
  }

  /** A part is deleted; whether anything still needs one that lies in a depot is asked first. */
  @PermitAll
  public boolean forget(ObjectStore.Waste part, boolean isOrphan) {
    if (isOrphan) {
      return !objects.isKnown(part.key());
    }
    objects.forget(part.key());
    return true;
  }

  private void record(String action, StoredObject object, String outcome) {
    audit.record(
        action,
        "evidence-object",
        object.id(),
        Map.of("sha256", object.extent().sha256(), "outcome", outcome));
  }
}
