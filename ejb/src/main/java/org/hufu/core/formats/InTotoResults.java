package org.hufu.core.formats;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.conformity.Reason;
import org.hufu.core.envelope.DsseEnvelope;
import org.hufu.core.envelope.EnvelopeRefused;
import org.hufu.core.envelope.Opened;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.results.Column;
import org.hufu.core.results.Finding;
import org.hufu.core.results.ForeignTest;
import org.hufu.core.results.Job;
import org.hufu.core.results.ReadResults;
import org.hufu.core.results.Reading;

/**
 * Names of tests in an in-toto test-result statement, plain or in a DSSE envelope of a laboratory
 * whose key is known. Tests that warned are inconclusive; the stated result is held against the
 * names. Source: in-toto attestation framework 1, predicate test-result 0.1.
 */
final class InTotoResults {
  private static final Set<String> STATEMENTS =
      Set.of("https://in-toto.io/Statement/v1", "https://in-toto.io/Statement/v0.1");
  private static final String PREDICATE = "https://in-toto.io/attestation/test-result/v0.1";
  private static final Map<String, String> VERDICTS =
      Map.of("failedTests", "fail", "warnedTests", "inconclusive", "passedTests", "pass");

  private InTotoResults() {}

  static ReadResults read(JsonObject document, Job job) {
    if (!document.has("payloadType")) {
      return statement(document, job);
    }
    try {
      Opened opened =
          DsseEnvelope.open(document, job.keys()).requireUsable(Optional.empty(), job.today());
      JsonObject statement = JsonReader.read(opened.payload(), ResultsReader.MAX_BYTES);
      return statement(statement, job).signedBy(opened.signer());
    } catch (EnvelopeRefused e) {
      return ResultsReader.refused(job, e.reason());
    }
  }

  private static ReadResults statement(JsonObject statement, Job job) {
    if (!STATEMENTS.contains(statement.requireText("_type"))) {
      throw new MalformedJson(statement.place("_type"), "an in-toto statement was expected");
    }
    if (!statement.requireText("predicateType").equals(PREDICATE)) {
      throw new MalformedJson(statement.place("predicateType"), PREDICATE + " was expected");
    }
    JsonObject predicate = statement.requireObject("predicate");
    Reading reading = new Reading(job);
    int count = VERDICTS.keySet().stream().mapToInt(name -> predicate.list(name).size()).sum();
    if (reading.admits(count)) {
      int number = 0;
      for (String name : List.of("failedTests", "warnedTests", "passedTests")) {
        number = tests(predicate, name, number, reading);
      }
      compare(predicate, reading);
    }
    return reading.done(ReadResults.Frame.none());
  }

  private static int tests(JsonObject predicate, String name, int before, Reading reading) {
    int number = before;
    List<String> tests = predicate.texts(name);
    for (int i = 0; i < tests.size(); i++) {
      number++;
      Map<Column, String> cells = new EnumMap<>(Column.class);
      cells.put(Column.VERDICT, VERDICTS.get(name));
      if (name.equals("warnedTests")) {
        cells.put(Column.REMARK, "warned");
      }
      String place = predicate.place(name) + "/" + i;
      reading.test(new ForeignTest(number, place, tests.get(i), List.of(tests.get(i)), cells));
    }
    return number;
  }

  private static void compare(JsonObject predicate, Reading reading) {
    String stated = predicate.requireText("result");
    boolean hasFailed = !predicate.list("failedTests").isEmpty();
    boolean hasWarned = !predicate.list("warnedTests").isEmpty();
    String counted = hasFailed ? "FAILED" : hasWarned ? "WARNED" : "PASSED";
    if (!stated.equals(counted)) {
      reading.note(
          Finding.warning(
              0,
              predicate.place("result"),
              stated,
              Reason.of("results.total-differs", "result", stated, counted)));
    }
  }
}
