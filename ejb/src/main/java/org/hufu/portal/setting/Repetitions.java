package org.hufu.portal.setting;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Work that is done again and again while the application runs, outside of any transaction.
 *
 * <p>Not by the container's timers: these run in a transaction, and one that has failed twice, for
 * example while the database restarts, is taken away for ever.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Repetitions {
  private static final System.Logger LOG = System.getLogger(Repetitions.class.getName());

  private static final Duration FIRST = Duration.ofSeconds(3);

  @Resource ManagedScheduledExecutorService executor;

  private final List<Future<?>> running = new ArrayList<>();

  /**
   * Begins to repeat, after three seconds at the latest.
   *
   * @param pause from the end of one time to the beginning of the next
   * @param what the work in words, for the log when it fails and waits for its next time
   */
  @PermitAll
  public void every(Duration pause, String what, Runnable work) {
    running.add(
        executor.scheduleWithFixedDelay(
            () -> survive(what, work),
            Math.min(FIRST.toMillis(), pause.toMillis()),
            pause.toMillis(),
            TimeUnit.MILLISECONDS));
  }

  private static void survive(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Not done now, to be tried again: " + what, e);
    }
  }

  @PreDestroy
  void end() {
    running.forEach(one -> one.cancel(false));
  }
}
