package org.hufu.portal.trust;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.hufu.portal.setting.Repetitions;
import org.hufu.portal.signing.AcceptedAlgorithms;
import org.hufu.portal.signing.Suite;

/** Keeps the published trust list in step with keys and accreditations. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrustTimer {
  @Inject TrustListService lists;
  @Inject Repetitions repetitions;

  @PostConstruct
  void begin() {
    Suite.configured(); // a portal whose suite is none does not start
    AcceptedAlgorithms.configured();
    repetitions.every(Duration.ofSeconds(15), "the trust list", lists::refresh);
  }
}
