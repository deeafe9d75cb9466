package org.hufu.core.testing;

import java.io.Serializable;
import java.util.List;
import org.hufu.core.separation.Participation;

/**
 * A report with all that belongs to it.
 *
 * @param missing ordered test cases without result in it
 */
public record TestReportFile(
    TestReport report, List<TestResult> results, List<Participation> parts, List<String> missing)
    implements Serializable {
  public TestReportFile {
    results = List.copyOf(results);
    parts = List.copyOf(parts);
    missing = List.copyOf(missing);
  }
}
