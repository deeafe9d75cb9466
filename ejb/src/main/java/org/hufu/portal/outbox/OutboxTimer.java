package org.hufu.portal.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.hufu.portal.setting.Repetitions;

/** Empties the outbox. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxTimer {
  private static final Duration EVERY = Duration.ofSeconds(5);

  @Inject DeliveryService delivery;
  @Inject Repetitions repetitions;

  @PostConstruct
  void begin() {
    repetitions.every(EVERY, "the outbox", this::deliver);
  }

  private void deliver() {
    boolean more = true;
    while (more) {
      more = delivery.deliverNext();
    }
  }
}
