package org.hufu.core.results;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.conformity.Reason;
import org.hufu.core.testing.TestResult;

/**
 * Collects what comes out of one file. A format calls {@link #row} where one row is one result, or
 * {@link #test} where many tests speak for one ordered case, and {@link #done} at the end.
 */
public final class Reading {
  /** Most results in one file. */
  public static final int MAX_ROWS = 20_000;

  private final Job job;
  private final Job.Index index;
  private final List<Finding> findings = new ArrayList<>();
  private final List<TestResult> good = new ArrayList<>();
  private final List<ReadResults.FaultyRow> faulty = new ArrayList<>();
  private final RowReader rowReader;
  private final ForeignTests tests;
  private int rows;
  private int total;

  public Reading(Job job) {
    this.job = job;
    this.index = new Job.Index(job);
    this.rowReader = new RowReader(job, index, true, findings);
    this.tests = new ForeignTests(index, new RowReader(job, index, false, findings), this);
  }

  /** Says something about the file; an error about one row keeps no other row out. */
  public void note(Finding finding) {
    findings.add(finding);
  }

  /** Rows that name no decision rule are judged by this one, which the report's head names. */
  public void underRule(String rule) {
    rowReader.underRule(rule);
  }

  /** Whether something was found so far that keeps a row, or all, out. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(Finding::isError);
  }

  /**
   * Whether so many rows may be read; notes it if not.
   *
   * @param count of the rows that the file holds
   */
  public boolean admits(int count) {
    if (count > MAX_ROWS) {
      rows = count;
      note(Finding.file(Reason.of("results.too-many-rows", MAX_ROWS)));
    }
    total = count;
    job.watch().at(0, count);
    return count <= MAX_ROWS;
  }

  /**
   * Takes a row that is one result.
   *
   * @param isSound false keeps it out whatever its cells say; the reason was noted already
   */
  public void row(FileRow row, boolean isSound) {
    count();
    Optional<TestResult> result = rowReader.read(row).filter(read -> isSound);
    result.ifPresentOrElse(good::add, () -> keepOut(row.number(), row.written()));
  }

  /** Takes a test of another tool. */
  public void test(ForeignTest test) {
    count();
    tests.add(test);
  }

  private void count() {
    rows++;
    job.watch().at(rows, Math.max(rows, total));
  }

  void keepOut(int row, List<String> written) {
    if (faulty.stream().noneMatch(one -> one.row() == row)) {
      faulty.add(new ReadResults.FaultyRow(row, written));
    }
  }

  /** The whole file is refused; what was read before is forgotten. */
  public static ReadResults refused(Job job, List<Finding> findings) {
    return new ReadResults(List.of(), findings, List.of(), job.ids(), 0, ReadResults.Frame.none());
  }

  public ReadResults done(ReadResults.Frame frame) {
    good.addAll(tests.merged());
    Set<String> read = new HashSet<>();
    good.forEach(result -> read.add(result.testCase()));
    List<String> missing = job.ids().stream().filter(id -> !read.contains(id)).toList();
    return new ReadResults(good, findings, faulty, missing, rows, frame);
  }
}
