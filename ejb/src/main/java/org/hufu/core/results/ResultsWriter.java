package org.hufu.core.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/**
 * Tables that a spreadsheet opens and that come back to {@link ResultsReader}: comma-separated,
 * beginning with a byte order mark, headers in both languages.
 */
public final class ResultsWriter {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private ResultsWriter() {}

  /** The rows kept out in the columns of their file, each with the reason. */
  public static String faultyRows(ReadResults read, Locale locale) {
    List<List<String>> rows = new ArrayList<>();
    List<String> header = read.frame().header();
    List<String> columns = header.isEmpty() ? Column.headers() : header;
    rows.add(with(columns, columns.size(), Column.PROBLEM.header()));
    for (ReadResults.FaultyRow row : read.faultyRows()) {
      rows.add(with(row.cells(), columns.size(), problems(read, row.row(), locale)));
    }
    return table(rows);
  }

  private static String problems(ReadResults read, int row, Locale locale) {
    return read.findings().stream()
        .filter(finding -> finding.row() == row)
        .map(finding -> finding.column() + ": " + finding.reason().sentence(locale))
        .collect(Collectors.joining(" "));
  }

  private static List<String> with(List<String> cells, int width, String last) {
    List<String> row = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
    while (row.size() < width) {
      row.add("");
    }
    row.add(last);
    return row;
  }

  /**
   * Rows of cells as a table. A cell that begins like a formula gets an apostrophe before it, which
   * our reader takes away again.
   */
  public static String table(List<List<String>> rows) {
    StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
    for (List<String> row : rows) {
      Object[] cells = row.stream().map(ResultsWriter::harmless).toArray();
      text.append(CSVFormat.RFC4180.format(cells)).append("\r\n");
    }
    return text.toString();
  }

  /** A spreadsheet would run a cell that begins like a formula; an apostrophe stops it. */
  private static String harmless(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
