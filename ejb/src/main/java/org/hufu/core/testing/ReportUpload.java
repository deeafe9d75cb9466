package org.hufu.core.testing;

import java.util.List;
import java.util.Optional;
import org.hufu.core.json.JsonObject;

/**
 * What a laboratory hands in, read and free of errors.
 *
 * @param head members of the report's head that differ from what the order already says
 * @param amends id of the edition to be corrected; empty for a new report. A correction takes over
 *     every result that is not handed in anew
 */
public record ReportUpload(Optional<JsonObject> head, List<TestResult> results, String amends) {
  public ReportUpload {
    results = List.copyOf(results);
  }
}
