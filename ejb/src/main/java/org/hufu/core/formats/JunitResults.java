package org.hufu.core.formats;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.Verdict;
import org.hufu.core.results.Column;
import org.hufu.core.results.Finding;
import org.hufu.core.results.ForeignTest;
import org.hufu.core.results.Job;
import org.hufu.core.results.ReadResults;
import org.hufu.core.results.Reading;
import org.hufu.core.results.VerdictWords;
import org.hufu.core.xml.MalformedXml;
import org.hufu.core.xml.XmlElement;

/**
 * Test cases of JUnit XML. One names ours by a property {@code testCase} or {@code requirement}, or
 * by its name or class. A failure is a fail, an error an error, a skipped one was not tested; a
 * property {@code verdict} may say more exactly what a test without failure came to. Counts in the
 * file are held against the tests themselves.
 */
final class JunitResults {
  private static final Set<String> ROOTS = Set.of("testsuites", "testsuite");
  private static final List<String> COUNTS = List.of("tests", "failures", "errors", "skipped");

  private final Reading reading;
  private int number;

  private JunitResults(Reading reading) {
    this.reading = reading;
  }

  static ReadResults read(byte[] file, Job job) {
    XmlElement root = Parsing.current().xml(file);
    if (!ROOTS.contains(root.name())) {
      throw new MalformedXml(Reason.of("results.not-junit", root.name()));
    }
    Reading reading = new Reading(job);
    if (reading.admits(count(root))) {
      new JunitResults(reading).suite(root, "");
    }
    return reading.done(ReadResults.Frame.none());
  }

  private static int count(XmlElement suite) {
    int count = 0;
    for (XmlElement child : suite.children()) {
      count += child.name().equals("testcase") ? 1 : 0;
      count += ROOTS.contains(child.name()) ? count(child) : 0;
    }
    return count;
  }

  /** Reads a suite and those in it; returns what was counted. */
  private Map<String, Integer> suite(XmlElement suite, String outerDay) {
    String day = suite.attribute("timestamp").map(Properties::day).orElse(outerDay);
    Map<String, Integer> counted = new HashMap<>();
    for (XmlElement child : suite.children()) {
      if (child.name().equals("testcase")) {
        counted.merge("tests", 1, Integer::sum);
        counted.merge(test(child, day), 1, Integer::sum);
      } else if (ROOTS.contains(child.name())) {
        suite(child, day).forEach((name, count) -> counted.merge(name, count, Integer::sum));
      }
    }
    for (String name : COUNTS) {
      suite
          .attribute(name)
          .filter(stated -> stated.matches("[0-9]{1,9}"))
          .ifPresent(stated -> compare(suite, name, stated, counted.getOrDefault(name, 0)));
    }
    return counted;
  }

  private void compare(XmlElement suite, String name, String stated, int counted) {
    if (Integer.parseInt(stated) != counted) {
      reading.note(
          Finding.warning(
              0,
              suite.place() + "/@" + name,
              stated,
              Reason.of("results.total-differs", name, stated, counted)));
    }
  }

  /** Reads one test; returns which of the suite's counts it belongs to. */
  private String test(XmlElement test, String day) {
    number++;
    Map<Column, String> cells = new EnumMap<>(Column.class);
    for (XmlElement properties : test.children("properties")) {
      properties
          .children("property")
          .forEach(
              property ->
                  Properties.put(
                      cells,
                      property.attribute("name").orElse(""),
                      property.attribute("value").orElse(property.text())));
    }
    Optional<XmlElement> problem =
        first(test, "failure").or(() -> first(test, "error")).or(() -> first(test, "skipped"));
    Verdict outcome = outcome(test, problem);
    judge(test, cells, outcome);
    problem.map(JunitResults::message).ifPresent(text -> cells.putIfAbsent(Column.REMARK, text));
    if (!day.isEmpty()) {
      cells.putIfAbsent(Column.PERFORMED_ON, day);
    }
    String name = test.attribute("name").orElse("");
    String type = test.attribute("classname").orElse("");
    reading.test(
        new ForeignTest(
            number,
            test.place(),
            type.isEmpty() ? name : type + "." + name,
            List.of(name, type),
            cells));
    noteFlaky(test, name);
    return problem
        .map(one -> one.name().equals("skipped") ? "skipped" : one.name() + "s")
        .orElse("");
  }

  private static Optional<XmlElement> first(XmlElement test, String name) {
    return test.children(name).stream().findFirst();
  }

  private static Verdict outcome(XmlElement test, Optional<XmlElement> problem) {
    if (problem.isEmpty()) {
      boolean wasRun = !test.attribute("status").orElse("").equalsIgnoreCase("notrun");
      return wasRun ? Verdict.PASS : Verdict.NOT_TESTED;
    }
    return switch (problem.get().name()) {
      case "failure" -> Verdict.FAIL;
      case "error" -> Verdict.ERROR;
      default -> Verdict.NOT_TESTED;
    };
  }

  /** The author's own verdict counts unless it makes a failure or an error something else. */
  private void judge(XmlElement test, Map<Column, String> cells, Verdict outcome) {
    String own = cells.getOrDefault(Column.VERDICT, "");
    boolean isBad = outcome == Verdict.FAIL || outcome == Verdict.ERROR;
    boolean differs = VerdictWords.verdict(own).filter(verdict -> verdict != outcome).isPresent();
    if (own.isEmpty() || (isBad && differs)) {
      cells.put(Column.VERDICT, outcome.code());
    }
    if (isBad && differs) {
      reading.note(
          Finding.warning(
              number,
              test.place() + "/verdict",
              own,
              Reason.of("results.verdict-contradicts-outcome", own, outcome.code())));
    }
  }

  private static String message(XmlElement problem) {
    String message = problem.attribute("message").orElse(problem.text());
    return Properties.shortened(message);
  }

  private void noteFlaky(XmlElement test, String name) {
    boolean isFlaky =
        !test.children("flakyFailure").isEmpty() || !test.children("flakyError").isEmpty();
    if (isFlaky) {
      reading.note(
          Finding.warning(number, test.place(), name, Reason.of("results.test-flaky", name)));
    }
  }
}
