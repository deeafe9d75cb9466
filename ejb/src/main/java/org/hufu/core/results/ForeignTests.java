package org.hufu.core.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hufu.core.conformity.Reason;
import org.hufu.core.testing.TestResult;

/**
 * Holds tests of other tools against the job. A test counts for every ordered case that it names; a
 * case with several tests gets the verdict of the worst one. Nothing is dropped: a test that names
 * none of ours is listed, a case with an unreadable test is kept out whole.
 */
final class ForeignTests {
  private static final Pattern BETWEEN = Pattern.compile("[\\s,;，；、|]+");
  private static final Pattern WORDS = Pattern.compile("[\\s,;/#:()\\[\\]{}<>\"'`，；、（）]+");

  private final Job.Index index;
  private final RowReader rows;
  private final Reading reading;
  private final Map<String, List<Named>> byCase = new LinkedHashMap<>();
  private final Map<String, Integer> spoilt = new HashMap<>();

  ForeignTests(Job.Index index, RowReader rows, Reading reading) {
    this.index = index;
    this.rows = rows;
    this.reading = reading;
  }

  /** A result and the test that it comes from. */
  record Named(String title, TestResult result) {}

  void add(ForeignTest test) {
    List<String> outright = outright(test);
    Set<String> cases = new LinkedHashSet<>();
    for (String written : outright) {
      Optional<String> found = index.find(written);
      found.ifPresent(cases::add);
      if (found.isEmpty()) {
        rows.read(test.row(written)); // notes the error with a suggestion
        reading.keepOut(test.number(), test.written());
      }
    }
    if (outright.isEmpty()) {
      hinted(test).forEach(cases::add);
      if (cases.isEmpty()) {
        listUnmapped(test);
      }
    }
    cases.forEach(id -> add(test, id));
  }

  private void add(ForeignTest test, String id) {
    Optional<TestResult> result = rows.read(test.row(id));
    if (result.isEmpty()) {
      spoilt.putIfAbsent(id, test.number());
      reading.keepOut(test.number(), test.written());
    } else {
      byCase
          .computeIfAbsent(id, unknown -> new ArrayList<>())
          .add(new Named(test.title(), result.get()));
    }
  }

  private void listUnmapped(ForeignTest test) {
    reading.note(
        Finding.warning(
            test.number(), test.place(), test.title(), Reason.of("results.test-unmapped")));
    reading.keepOut(test.number(), test.written());
  }

  private List<String> outright(ForeignTest test) {
    List<String> names = new ArrayList<>();
    for (Column column : List.of(Column.TEST_CASE, Column.REQUIREMENT)) {
      String written = test.cells().getOrDefault(column, "").strip();
      if (index.find(written).isPresent()) {
        names.add(written);
      } else {
        BETWEEN.splitAsStream(written).filter(name -> !name.isEmpty()).forEach(names::add);
      }
      if (!names.isEmpty()) {
        break; // a case says more than its clause
      }
    }
    return names;
  }

  /** Whole hints first; words of the title only if no hint is known. */
  private Stream<String> hinted(ForeignTest test) {
    Set<String> known = new LinkedHashSet<>();
    test.hints().forEach(hint -> index.find(hint.strip()).ifPresent(known::add));
    index.find(test.title().strip()).ifPresent(known::add);
    if (known.isEmpty()) {
      Stream.concat(test.hints().stream(), Stream.of(test.title()))
          .flatMap(WORDS::splitAsStream)
          .forEach(word -> index.find(word).ifPresent(known::add));
    }
    return known.stream();
  }

  /** One result for each case, in the order of the file. */
  List<TestResult> merged() {
    List<TestResult> merged = new ArrayList<>();
    byCase.forEach(
        (id, tests) -> {
          if (spoilt.containsKey(id)) {
            reading.note(
                Finding.error(
                    spoilt.get(id), "", id, Reason.of("results.case-spoilt", id, tests.size())));
          } else {
            merged.add(Merging.of(tests));
          }
        });
    return merged;
  }
}
