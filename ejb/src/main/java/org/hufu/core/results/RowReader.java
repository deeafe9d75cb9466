package org.hufu.core.results;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.Verdict;
import org.hufu.core.scope.Measurand;
import org.hufu.core.testing.Measurement;
import org.hufu.core.testing.Performance;
import org.hufu.core.testing.TestResult;

/** One row of cells to one result, or to what is wrong with it. Remembers the cases seen so far. */
final class RowReader {
  /** Longest cell taken; a longer text belongs into the laboratory's evidence. */
  static final int MAX_CELL = 10_000;

  private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
  private static final Pattern BETWEEN = Pattern.compile("[\\s,;，；、]+");
  private static final Pattern DIGEST =
      Pattern.compile("(?:sha-?256[:=])?([0-9a-f]{64})", Pattern.CASE_INSENSITIVE);

  private final Job job;
  private final Job.Index index;
  private final boolean isOnePerCase;
  private final Map<String, Measurand> measurands = new HashMap<>();
  private final Map<String, Integer> rowOf = new HashMap<>();
  private final List<Finding> findings;

  private String headRule = "";
  private int row;
  private Map<Column, String> headers = Map.of();
  private Map<Column, String> cells = Map.of();
  private boolean isFaulty;

  /**
   * @param index of the same job
   * @param isOnePerCase a second row for a case is an error
   */
  RowReader(Job job, Job.Index index, boolean isOnePerCase, List<Finding> findings) {
    this.job = job;
    this.index = index;
    this.isOnePerCase = isOnePerCase;
    this.findings = findings;
    job.cases()
        .forEach(
            ordered -> ordered.measurand().ifPresent(one -> measurands.put(ordered.id(), one)));
  }

  /** Rows that name no decision rule are judged by this one, which the report's head names. */
  void underRule(String rule) {
    headRule = rule;
  }

  /** Absent if something is wrong with the row. */
  Optional<TestResult> read(FileRow read) {
    this.row = read.number();
    this.headers = read.headers();
    this.cells = new EnumMap<>(Column.class);
    this.cells.putAll(read.cells());
    this.isFaulty = false;
    read.cells().forEach(this::limitLength);
    Optional<String> testCase = testCase();
    Optional<Verdict> verdict = verdict();
    LocalDate day = day();
    List<String> evidence = evidence();
    if (testCase.isPresent() && verdict.isPresent()) {
      judge(testCase.get(), verdict.get());
    }
    if (isFaulty || testCase.isEmpty() || verdict.isEmpty()) {
      return Optional.empty();
    }
    rowOf.put(testCase.get(), row);
    warn(verdict.get());
    return Optional.of(
        new TestResult(
            testCase.get(),
            verdict.get(),
            measurement(),
            cell(Column.DEVIATION),
            evidence,
            new Performance(
                day, cell(Column.SITE), cell(Column.PERFORMED_BY), cell(Column.EXTERNAL_PROVIDER)),
            cell(Column.REMARK)));
  }

  private Measurement measurement() {
    return new Measurement(
        cell(Column.VALUE),
        cell(Column.UNIT),
        cell(Column.UNCERTAINTY),
        cell(Column.DECISION_RULE));
  }

  /** Holds the value against the limit of its case. */
  private void judge(String testCase, Verdict verdict) {
    Measurand measurand = measurands.get(testCase);
    if (measurand == null) {
      return;
    }
    for (Judgement.Objection objection :
        Judgement.objections(measurand, measurement(), headRule, verdict)) {
      if (objection.isError()) {
        error(objection.column(), objection.reason(), objection.suggestion());
      } else {
        warning(objection.column(), objection.reason());
      }
    }
  }

  private Optional<String> testCase() {
    Column column = cell(Column.TEST_CASE).isEmpty() ? Column.REQUIREMENT : Column.TEST_CASE;
    String written = cell(column);
    if (written.isEmpty()) {
      error(Column.TEST_CASE, Reason.of("results.test-case-missing"), Optional.empty());
      return Optional.empty();
    }
    Optional<String> found = index.find(written);
    if (found.isEmpty()) {
      Reason reason = Reason.of("results.test-case-unknown", shortened(written));
      error(column, reason, Nearest.of(written, job.ids()));
      return found;
    }
    Integer earlier = rowOf.get(found.get());
    if (isOnePerCase && earlier != null) {
      error(column, Reason.of("results.test-case-twice", found.get(), earlier), Optional.empty());
    }
    return found;
  }

  private Optional<Verdict> verdict() {
    String written = cell(Column.VERDICT);
    if (written.isEmpty()) {
      error(Column.VERDICT, Reason.of("results.verdict-missing"), Optional.empty());
      return Optional.empty();
    }
    Optional<Verdict> verdict = VerdictWords.verdict(written);
    if (verdict.isEmpty()) {
      Reason reason = Reason.of("results.verdict-unknown", shortened(written));
      error(Column.VERDICT, reason, VerdictWords.nearest(written));
    }
    return verdict;
  }

  private LocalDate day() {
    String written = cell(Column.PERFORMED_ON);
    if (written.isEmpty()) {
      return null;
    }
    Optional<LocalDate> day = calendarDay(written);
    if (day.isEmpty()) {
      error(
          Column.PERFORMED_ON,
          Reason.of("results.day-unreadable", shortened(written)),
          Optional.empty());
    } else if (day.get().isAfter(job.today())) {
      error(Column.PERFORMED_ON, Reason.of("results.day-ahead", day.get()), Optional.empty());
    }
    return day.orElse(null);
  }

  private static Optional<LocalDate> calendarDay(String written) {
    Matcher day = DAY.matcher(written);
    if (!day.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(day.group(1)),
              Integer.parseInt(day.group(2)),
              Integer.parseInt(day.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private List<String> evidence() {
    List<String> digests = new ArrayList<>();
    for (String written : BETWEEN.split(cell(Column.EVIDENCE), -1)) {
      Matcher digest = DIGEST.matcher(written);
      if (digest.matches()) {
        digests.add("sha-256:" + digest.group(1).toLowerCase(Locale.ROOT));
      } else if (!written.isEmpty()) {
        error(
            Column.EVIDENCE,
            Reason.of("results.evidence-no-digest", shortened(written)),
            Optional.empty());
      }
    }
    return digests;
  }

  /** What a reader of the report will miss, though the row can be taken. */
  private void warn(Verdict verdict) {
    boolean explained = !cell(Column.DEVIATION).isEmpty() || !cell(Column.REMARK).isEmpty();
    if (verdict != Verdict.PASS && verdict != Verdict.FAIL && !explained) {
      warning(Column.VERDICT, Reason.of("results.verdict-unexplained", cell(Column.VERDICT)));
    }
    if (cell(Column.VALUE).isEmpty()
        && !(cell(Column.UNIT).isEmpty() && cell(Column.UNCERTAINTY).isEmpty())) {
      warning(Column.VALUE, Reason.of("results.value-missing"));
    }
  }

  private void limitLength(Column column, String cell) {
    if (cell.length() > MAX_CELL) {
      error(column, Reason.of("results.cell-too-long", cell.length(), MAX_CELL), Optional.empty());
    }
  }

  private String cell(Column column) {
    return cells.getOrDefault(column, "");
  }

  private void error(Column column, Reason reason, Optional<String> suggestion) {
    isFaulty = true;
    findings.add(
        Finding.error(row, header(column), cell(column), reason).meaning(suggestion.orElse("")));
  }

  private void warning(Column column, Reason reason) {
    findings.add(Finding.warning(row, header(column), cell(column), reason));
  }

  private String header(Column column) {
    return headers.getOrDefault(column, column.header());
  }

  private static String shortened(String written) {
    return written.length() > 40 ? written.substring(0, 40) + "…" : written;
  }
}
