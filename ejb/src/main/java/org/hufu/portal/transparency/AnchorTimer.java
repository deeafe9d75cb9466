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

/** Looks often, so that a portal that was down at the full hour is not an hour late. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AnchorTimer {
  private static final Duration EVERY = Duration.ofSeconds(30);

  @Inject AnchorService anchors;
  @Inject Repetitions repetitions;

  @PostConstruct
  void begin() {
    repetitions.every(EVERY, "the anchor of the audit chain", anchors::anchor);
  }
}
