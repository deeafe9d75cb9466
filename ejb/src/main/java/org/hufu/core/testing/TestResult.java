package org.hufu.core.testing;

import java.io.Serializable;
import java.util.List;
import org.hufu.core.conformity.Verdict;

/**
 * Outcome of one test case on one product version. Texts are empty where there is nothing to say.
 *
 * @param testCase its id in the scheme, for example {@code TC-5.1-1}
 * @param deviation addition to, deviation or exclusion from the method
 * @param evidence digests of records kept by the laboratory, each {@code sha-256:} and 64
 *     lower-case hex digits
 * @param remark why not applicable or not tested, or anything else the reader needs
 */
public record TestResult(
    String testCase,
    Verdict verdict,
    Measurement measurement,
    String deviation,
    List<String> evidence,
    Performance performance,
    String remark)
    implements Serializable {

  public TestResult {
    evidence = List.copyOf(evidence);
  }

  /** A verdict and nothing else. */
  public static TestResult of(String testCase, Verdict verdict) {
    return new TestResult(
        testCase, verdict, Measurement.none(), "", List.of(), Performance.asInHead(), "");
  }

  /** Whether the laboratory says in words why the verdict is neither pass nor fail. */
  public boolean isExplained() {
    return !deviation.isBlank() || !remark.isBlank();
  }
}
