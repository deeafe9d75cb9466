package org.hufu.portal.results;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the reading of an upload has come; cheap to ask for.
 *
 * @param order id of the test order
 * @param report id of the report it became; empty unless imported
 */
public record ImportProgress(
    String id,
    String order,
    ImportState state,
    Work work,
    ResultImport.Receipt receipt,
    String report,
    int version)
    implements Serializable {

  /**
   * What was done so far.
   *
   * @param done rows or tests held against the order
   * @param total in the file; 0 while unknown
   * @param errors known once it was read
   * @param warnings known once it was read
   * @param changedAt when anything was last heard of it
   */
  public record Work(
      int done, int total, int errors, int warnings, Optional<Instant> startedAt, Instant changedAt)
      implements Serializable {}

  /** Seconds until it is read, as fast as it went so far; empty unless that can be told. */
  public Optional<Long> estimateSeconds() {
    if (state != ImportState.VALIDATING || work.done() == 0 || work.startedAt().isEmpty()) {
      return Optional.empty();
    }
    long millis = Duration.between(work.startedAt().get(), work.changedAt()).toMillis();
    long left = Math.max(0, work.total() - work.done());
    return Optional.of((millis * left / work.done() + 999) / 1000);
  }
}
