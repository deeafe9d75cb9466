package org.hufu.portal.evidence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hufu.depot.DepotAway;
import org.hufu.portal.setting.Crew;
import org.hufu.portal.setting.Repetitions;

/** Examines what has arrived, two at a time, and sweeps what nobody needs. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EvidenceTimer {
  private static final System.Logger LOG = System.getLogger(EvidenceTimer.class.getName());
  private static final Duration OFTEN = Duration.ofSeconds(1);
  private static final Duration RARELY = Duration.ofMinutes(10);
  private static final Duration GRACE = Duration.ofDays(1);

  @Resource ManagedExecutorService executor;
  @Inject ExaminationService examinations;
  @Inject Examiner examiner;
  @Inject EvidenceDepot depot;
  @Inject Repetitions repetitions;
  @Inject Clock clock;

  private Crew crew;
  private volatile boolean prepared;

  @PostConstruct
  void begin() {
    crew = new Crew(2, examinations::due, this::examine);
    repetitions.every(OFTEN, "examination of evidence", this::call);
    repetitions.every(RARELY, "sweep of evidence", this::sweep);
  }

  private void call() {
    if (!prepared) {
      examinations.prepare();
      prepared = true;
    }
    int needed = Math.min(2, examinations.due().size());
    for (int i = 0; i < needed; i++) {
      executor.execute(crew::join);
    }
  }

  /** Whether something is known now. */
  private boolean examine(String id) {
    try {
      return examinations.find(id).map(this::examine).orElse(false);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Evidence " + id + " is not examined yet", e);
      return false;
    }
  }

  private boolean examine(StoredObject object) {
    Examination examination;
    try {
      examination = examiner.examine(object);
    } catch (DepotAway e) {
      LOG.log(System.Logger.Level.WARNING, "Evidence waits: " + e.getMessage());
      examination = Examination.waiting("evidence.depot-away");
    }
    examinations.end(object, examination);
    return !examination.waits();
  }

  private void sweep() {
    examinations.discardResting();
    for (ObjectStore.Waste part : examinations.waste()) {
      depot.remove(part.depot(), part.key());
      examinations.forget(part, false);
    }
    Instant before = clock.instant().minus(GRACE);
    for (ObjectStore.Waste part : depot.older(before)) {
      if (examinations.forget(part, true)) {
        depot.remove(part.depot(), part.key());
      }
    }
    depot.tidySpool(before);
  }
}
