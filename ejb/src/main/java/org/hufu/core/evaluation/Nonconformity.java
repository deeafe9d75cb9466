package org.hufu.core.evaluation;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A failed requirement that the applicant has to mend; source: ISO/IEC 17065:2012, 7.4.6 to 7.4.9.
 *
 * @param failure what was found
 * @param dueOn last day for results that close it
 * @param closure present once results closed it
 */
public record Nonconformity(
    String id,
    String application,
    Failure failure,
    LocalDate dueOn,
    Instant openedAt,
    Optional<Closure> closure,
    int version)
    implements Serializable {

  /**
   * What was found, with its trace.
   *
   * @param testCases those that failed
   * @param report id of the authorised report that says so
   */
  public record Failure(String requirement, List<String> testCases, String report)
      implements Serializable {
    public Failure {
      testCases = List.copyOf(testCases);
    }
  }

  /**
   * What closed it.
   *
   * @param report id of the authorised report whose results meet the requirement
   */
  public record Closure(String report, Instant at) implements Serializable {}

  public boolean isOpen() {
    return closure.isEmpty();
  }

  /** The same, closed by results of this report. */
  public Nonconformity close(String report, Instant at) {
    return new Nonconformity(
        id, application, failure, dueOn, openedAt, Optional.of(new Closure(report, at)), version);
  }
}
