package org.hufu.portal.results;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.results.Job;
import org.hufu.core.results.ReadResults;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Roles;
import org.hufu.portal.audit.AuditService;
import org.hufu.portal.testing.TestReportService;

/**
 * Keeps an upload at once and reads it afterwards, while its sender may go away. A reading that a
 * crash cut off begins anew when somebody asks for it.
 */
@Stateless
@RolesAllowed({Roles.TESTER, Roles.VERIFIER, Roles.AUTHORISER})
public class ImportJobService {
  private static final Duration SILENCE = Duration.ofSeconds(60);
  private static final Duration BETWEEN = Duration.ofMillis(250);

  @Inject ImportProgressStore progress;
  @Inject ImportWorkService work;
  @Inject TestReportService reports;
  @Inject CallerService callers;
  @Inject AuditService audit;
  @Inject Event<ImportReceived> received;
  @Inject Clock clock;

  /**
   * Keeps the file. The same content for the same order, while the first is being read or waits, is
   * the first. Empty if the caller has no such order.
   */
  @RolesAllowed(Roles.TESTER)
  public Optional<ImportProgress> receive(String order, ResultFile file) {
    return reports
        .job(order)
        .map(
            job ->
                progress
                    .same(order, file)
                    .orElseGet(
                        () -> {
                          ImportProgress kept = progress.insert(order, file, callers.current());
                          audit.record(
                              "result-import.received",
                              "result-import",
                              kept.id(),
                              Map.of("order", order, "sha256", kept.receipt().sha256()));
                          received.fire(new ImportReceived(kept.id()));
                          return kept;
                        }));
  }

  /** How far it has come; begins anew what nothing was heard of for a minute. */
  public Optional<ImportProgress> progress(String id) {
    Optional<ImportProgress> found = progress.find(id);
    found
        .filter(one -> one.state().isWorking())
        .filter(one -> one.work().changedAt().isBefore(clock.instant().minus(SILENCE)))
        .ifPresent(one -> received.fire(new ImportReceived(one.id())));
    return found;
  }

  /** Reads an upload that nobody else is reading; each step is committed on its own. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void run(String id) {
    work.claim(id, clock.instant().minus(SILENCE)).ifPresent(claimed -> read(id, claimed));
  }

  private void read(String id, ImportWorkService.Claimed claimed) {
    Job job = reports.job(claimed.order()).orElseThrow();
    work.parsing(id);
    ReadResults read = claimed.file().read(job.watchedBy(watch(id)));
    work.finish(id, read);
  }

  private Job.Watch watch(String id) {
    return new Job.Watch() {
      private Instant told = Instant.MIN;

      @Override
      public void at(int done, int total) {
        Instant now = clock.instant();
        if (told.isBefore(now.minus(BETWEEN))) {
          told = now;
          work.validating(id, done, total);
        }
      }
    };
  }
}
