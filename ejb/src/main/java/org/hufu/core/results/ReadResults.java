package org.hufu.core.results;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hufu.core.json.JsonObject;
import org.hufu.core.testing.TestResult;

/**
 * What a results file says, before anything is stored.
 *
 * @param results of the good rows, in the order of the file
 * @param findings errors and warnings, in the order of the file
 * @param faultyRows cells of the rows kept out, to be mended and uploaded again: those with errors,
 *     and tests of other formats that name none of the ordered ones
 * @param missing ordered test cases that the file has no good row for, in the order of the job
 * @param rows rows or tests that were read, good and faulty, the header and blank rows not counted
 * @param frame what the file says beside its rows
 */
public record ReadResults(
    List<TestResult> results,
    List<Finding> findings,
    List<FaultyRow> faultyRows,
    List<String> missing,
    int rows,
    Frame frame) {

  /**
   * A row that was kept out.
   *
   * @param row as a spreadsheet counts
   * @param cells in the columns of the file
   */
  public record FaultyRow(int row, List<String> cells) implements Serializable {}

  /**
   * What stands around the rows.
   *
   * @param header cells of a table's header row as written; empty for JSON
   * @param head members of the report's head, if the file brings any
   * @param amends id of the report edition that the file corrects; empty if it names none
   * @param signer whose published key signed the file; empty for a file that is not signed
   */
  public record Frame(
      List<String> header, Optional<JsonObject> head, String amends, String signer) {
    public Frame {
      header = List.copyOf(header);
    }

    /** Nothing beside the rows. */
    public static Frame none() {
      return of(List.of());
    }

    /** A table's header row and nothing else. */
    public static Frame of(List<String> header) {
      return new Frame(header, Optional.empty(), "", "");
    }
  }

  /** The same, signed by somebody. */
  public ReadResults signedBy(String signer) {
    return new ReadResults(
        results,
        findings,
        faultyRows,
        missing,
        rows,
        new Frame(frame.header(), frame.head(), frame.amends(), signer));
  }

  /** The same with something to be said about the whole file, first. */
  public ReadResults noting(List<Finding> more) {
    List<Finding> all = new ArrayList<>(more);
    all.addAll(findings);
    return new ReadResults(results, all, faultyRows, missing, rows, frame);
  }

  public ReadResults {
    results = List.copyOf(results);
    findings = List.copyOf(findings);
    faultyRows = List.copyOf(faultyRows);
    missing = List.copyOf(missing);
  }

  public List<Finding> errors() {
    return findings.stream().filter(Finding::isError).toList();
  }

  public List<Finding> warnings() {
    return findings.stream().filter(finding -> !finding.isError()).toList();
  }
}
