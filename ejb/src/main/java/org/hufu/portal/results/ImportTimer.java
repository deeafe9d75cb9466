package org.hufu.portal.results;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Has an upload read as soon as it is kept, in the name of whoever sent it. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportTimer {
  private static final System.Logger LOG = System.getLogger(ImportTimer.class.getName());

  @Resource ManagedExecutorService executor;
  @Inject ImportJobService jobs;
  @Inject ImportWorkService work;

  /** The sender does not wait; the executor takes their identity along. */
  @PermitAll
  @Lock(LockType.READ)
  public void hurry(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportReceived received) {
    executor.execute(() -> read(received.upload()));
  }

  private void read(String upload) {
    try {
      work.receipt(upload);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Upload " + upload + " has no receipt yet", e);
    }
    try {
      jobs.run(upload);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Upload " + upload + " is not read to its end", e);
    }
  }
}
