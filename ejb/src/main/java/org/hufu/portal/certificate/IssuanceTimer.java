package org.hufu.portal.certificate;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hufu.portal.evaluation.DecisionConfirmed;
import org.hufu.portal.setting.Crew;
import org.hufu.portal.setting.Repetitions;

/**
 * Finishes issuances: at once when a decision has committed, and every few seconds whatever was
 * left behind; at most {@code hufu.issuance.workers} of them at the same time. An error leaves the
 * intent where it is, to be read again and tried again.
 */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IssuanceTimer {
  private static final System.Logger LOG = System.getLogger(IssuanceTimer.class.getName());
  private static final Duration EVERY = Duration.ofSeconds(15);
  private static final int WORKERS = 4;

  @Resource ManagedExecutorService executor;
  @Inject IssuanceService issuance;
  @Inject StatusListService lists;
  @Inject Repetitions repetitions;

  private Crew crew;
  private int workers;

  /** The decision is committed; whoever made it does not wait for the signatures. */
  @PermitAll
  public void hurry(
      @Observes(during = TransactionPhase.AFTER_SUCCESS) DecisionConfirmed confirmed) {
    executor.execute(crew::join);
  }

  @PostConstruct
  void begin() {
    workers =
        ConfigProvider.getConfig()
            .getOptionalValue("hufu.issuance.workers", Integer.class)
            .orElse(WORKERS);
    crew = new Crew(workers, issuance::open, this::finish);
    repetitions.every(EVERY, "open issuances", this::call);
    repetitions.every(EVERY, "alarms", issuance::alarm);
    repetitions.every(EVERY, "status lists", lists::renew);
  }

  /** Where little is open, most of them have nothing to do and leave. */
  private void call() {
    int needed = Math.min(workers, issuance.open().size());
    for (int i = 0; i < needed; i++) {
      executor.execute(crew::join);
    }
  }

  /** Whether it came a step further. */
  private boolean finish(String decision) {
    int steps = 0;
    try {
      while (issuance.step(decision)) {
        steps++;
      }
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.WARNING, "Issuance of decision " + decision + " is unfinished", e);
    }
    return steps > 0;
  }
}
