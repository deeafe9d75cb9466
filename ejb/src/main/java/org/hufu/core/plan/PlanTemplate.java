package org.hufu.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hufu.core.results.Column;
import org.hufu.core.results.ResultsWriter;
import org.hufu.core.table.XlsxWriter;

/**
 * The table that a laboratory fills in: one row for each ordered test case, with what is known of
 * it before the test. It comes back as it is; what it says about a case is not read again.
 */
public final class PlanTemplate {
  private static final List<Column> COLUMNS =
      List.of(
          Column.TEST_CASE,
          Column.REQUIREMENT,
          Column.TITLE,
          Column.METHOD,
          Column.LIMIT,
          Column.VERDICT,
          Column.VALUE,
          Column.UNIT,
          Column.UNCERTAINTY,
          Column.DECISION_RULE,
          Column.DEVIATION,
          Column.EVIDENCE,
          Column.PERFORMED_ON,
          Column.SITE,
          Column.PERFORMED_BY,
          Column.EXTERNAL_PROVIDER,
          Column.REMARK);

  private PlanTemplate() {}

  /** Comma-separated, with byte order mark. */
  public static String csv(List<PlanLine> plan, Locale locale) {
    return ResultsWriter.table(rows(plan, locale));
  }

  /** The same as a workbook. */
  public static byte[] xlsx(List<PlanLine> plan, Locale locale) {
    return XlsxWriter.write("结果 Results", rows(plan, locale));
  }

  private static List<List<String>> rows(List<PlanLine> plan, Locale locale) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLUMNS.stream().map(Column::header).toList());
    plan.forEach(
        line -> rows.add(COLUMNS.stream().map(column -> cell(column, line, locale)).toList()));
    return rows;
  }

  private static String cell(Column column, PlanLine line, Locale locale) {
    return switch (column) {
      case TEST_CASE -> line.testCase();
      case REQUIREMENT -> String.join(" ", line.requirements());
      case TITLE -> line.title().in(locale);
      case METHOD -> line.method();
      case LIMIT -> line.measured().map(PlanLine.Measured::limit).orElse("");
      case UNIT -> line.measured().map(PlanLine.Measured::unit).orElse("");
      case PERFORMED_BY -> line.assignee().map(PlanLine.Assignee::name).orElse("");
      default -> "";
    };
  }
}
