package org.hufu.portal.trust;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Keeps the published trust list in step with keys and accreditations. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrustTimer {
  private static final System.Logger LOG = System.getLogger(TrustTimer.class.getName());

  @Inject TrustListService lists;

  /** The container takes a timer away for ever once it has failed twice, so nothing escapes. */
  @Schedule(hour = "*", minute = "*", second = "5/15", persistent = false)
  void refresh() {
    try {
      lists.refresh();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "The trust list is to be tried again", e);
    }
  }
}
