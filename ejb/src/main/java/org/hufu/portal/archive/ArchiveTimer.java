package org.hufu.portal.archive;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.hufu.portal.setting.Repetitions;

/** Renews what is due. One file that cannot be renewed does not keep others from it. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ArchiveTimer {
  private static final System.Logger LOG = System.getLogger(ArchiveTimer.class.getName());
  private static final Duration EVERY = Duration.ofMinutes(1);

  @Inject ArchiveService archive;
  @Inject Repetitions repetitions;

  @PostConstruct
  void begin() {
    repetitions.every(EVERY, "archive time-stamps", () -> archive.due().forEach(this::renew));
  }

  private void renew(String number) {
    try {
      archive.renew(number);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "The proof of " + number + " is not renewed", e);
    }
  }
}
