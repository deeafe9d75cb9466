package org.hufu.portal.trust;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Keeps the published trust list in step with keys and accreditations. */
@Singleton
@Startup
@DependsOn("Migration")
public class TrustTimer {
  @Inject TrustListService lists;

  @Schedule(hour = "*", minute = "*", second = "5/15", persistent = false)
  void refresh() {
    lists.refresh();
  }
}
