package org.hufu.portal.idempotency;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.hufu.portal.setting.Repetitions;

/** Forgets old answers every hour. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IdempotencyTimer {
  @Inject IdempotencyService answers;
  @Inject Repetitions repetitions;

  @PostConstruct
  void begin() {
    repetitions.every(Duration.ofHours(1), "old answers", answers::forgetOld);
  }
}
