package org.hufu.core.results;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.conformity.Reason;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.testing.TestResult;

/**
 * Reads a whole results file against a job. Never throws for what a laboratory sends: a file that
 * cannot be read at all yields one finding at row 0.
 */
public final class ResultsReader {
  /** Largest file taken. */
  public static final int MAX_BYTES = 10 << 20;

  /** Most results in one file. */
  public static final int MAX_ROWS = 20_000;

  private static final Set<String> MEMBERS = Set.of("type", "head", "results", "amends");

  private final Job job;
  private final List<Finding> findings = new ArrayList<>();
  private final List<TestResult> good = new ArrayList<>();
  private final List<ReadResults.FaultyRow> faulty = new ArrayList<>();

  private ResultsReader(Job job) {
    this.job = job;
  }

  /**
   * Table with a header row; separators, encodings and names as {@link CsvTable}, {@link Column}.
   */
  public static ReadResults readCsv(byte[] file, Job job) {
    ResultsReader reader = new ResultsReader(job);
    return reader.isTooLarge(file) ? reader.result(0, ReadResults.Frame.none()) : reader.csv(file);
  }

  /**
   * Object with the members {@code head} (optional), {@code results} and {@code amends} (optional).
   */
  public static ReadResults readJson(byte[] file, Job job) {
    ResultsReader reader = new ResultsReader(job);
    return reader.isTooLarge(file) ? reader.result(0, ReadResults.Frame.none()) : reader.json(file);
  }

  private ReadResults csv(byte[] file) {
    Optional<String> text = Decoding.text(file);
    if (text.isEmpty()) {
      return unreadable(Reason.of("results.not-text"));
    }
    try {
      CsvResults table = new CsvResults(CsvTable.of(text.get(), MAX_ROWS), MAX_ROWS, findings);
      int rows = table.read(new RowReader(job, findings), good, faulty);
      return result(rows, new ReadResults.Frame(table.header(), Optional.empty(), ""));
    } catch (IllegalArgumentException e) {
      return unreadable(Reason.of("results.not-a-table"));
    }
  }

  private ReadResults json(byte[] file) {
    try {
      JsonObject document = JsonReader.read(file, MAX_BYTES).onlyWith(MEMBERS);
      int rows =
          new JsonResults(document, MAX_ROWS, findings)
              .read(new RowReader(job, findings), good, faulty);
      String amends = document.text("amends").orElse("");
      return result(rows, new ReadResults.Frame(List.of(), document.object("head"), amends));
    } catch (MalformedJson e) {
      return unreadable(Reason.of("results.not-json", e.getMessage()));
    }
  }

  private boolean isTooLarge(byte[] file) {
    if (file.length > MAX_BYTES) {
      findings.add(Finding.file(Reason.of("results.file-too-large", MAX_BYTES >> 20)));
    }
    return file.length > MAX_BYTES;
  }

  private ReadResults unreadable(Reason reason) {
    good.clear();
    faulty.clear();
    findings.clear();
    findings.add(Finding.file(reason));
    return result(0, ReadResults.Frame.none());
  }

  private ReadResults result(int rows, ReadResults.Frame frame) {
    Set<String> read = new HashSet<>();
    good.forEach(result -> read.add(result.testCase()));
    List<String> missing = job.ids().stream().filter(id -> !read.contains(id)).toList();
    return new ReadResults(good, findings, faulty, missing, rows, frame);
  }
}
