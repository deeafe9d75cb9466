package org.hufu.portal.transparency;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.hufu.portal.setting.Repetitions;

/**
 * Keeps the file beside the database no more than seconds behind, and ends a part of the log whose
 * key or year has ended.
 */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MemoryTimer {
  private static final Duration EVERY = Duration.ofSeconds(2);

  @Inject CheckpointService checkpoints;
  @Inject Repetitions repetitions;

  @PostConstruct
  void begin() {
    repetitions.every(EVERY, "the log's memory", this::look);
  }

  private void look() {
    checkpoints.remember();
    checkpoints.turn();
  }
}
