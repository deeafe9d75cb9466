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
import org.hufu.portal.evaluation.DecisionConfirmed;
import org.hufu.portal.setting.Repetitions;

/**
 * Finishes issuances: at once when a decision has committed, and every few seconds whatever was
 * left behind. An error leaves the intent where it is, to be read again and tried again.
 */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IssuanceTimer {
  private static final System.Logger LOG = System.getLogger(IssuanceTimer.class.getName());
  private static final Duration EVERY = Duration.ofSeconds(15);

  @Resource ManagedExecutorService executor;
  @Inject IssuanceService issuance;
  @Inject StatusListService lists;
  @Inject Repetitions repetitions;

  /** The decision is committed; whoever made it does not wait for the signatures. */
  @PermitAll
  public void hurry(
      @Observes(during = TransactionPhase.AFTER_SUCCESS) DecisionConfirmed confirmed) {
    executor.execute(() -> finish(confirmed.decision()));
  }

  @PostConstruct
  void begin() {
    repetitions.every(EVERY, "open issuances", () -> issuance.open().forEach(this::finish));
    repetitions.every(EVERY, "alarms", issuance::alarm);
    repetitions.every(EVERY, "status lists", lists::renew);
  }

  private void finish(String decision) {
    try {
      boolean more = true;
      while (more) {
        more = issuance.step(decision);
      }
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.WARNING, "Issuance of decision " + decision + " is unfinished", e);
    }
  }
}
