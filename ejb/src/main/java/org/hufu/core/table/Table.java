package org.hufu.core.table;

import java.util.List;
import org.hufu.core.conformity.Reason;

/**
 * Rows of text.
 *
 * @param rows the header is the first
 * @param remarks what is to be said about single cells, in the order of the file
 */
public record Table(List<Row> rows, List<Remark> remarks) {
  /** Most columns; what is wider is no table of results. */
  public static final int MAX_COLUMNS = 256;

  /**
   * One row.
   *
   * @param number as a spreadsheet counts: a cell with line breaks is still one row
   * @param cells stripped
   */
  public record Row(int number, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    public boolean isBlank() {
      return cells.stream().allMatch(String::isEmpty);
    }
  }

  /**
   * Something about a cell, or about the whole file.
   *
   * @param row as {@link Row#number}; 0 for the file
   * @param column place in the row, counted from 0
   * @param isError the cell cannot be used
   */
  public record Remark(int row, int column, String value, boolean isError, Reason reason) {}

  public Table {
    rows = List.copyOf(rows);
    remarks = List.copyOf(remarks);
  }

  static Row row(int number, List<String> cells) {
    if (cells.size() > MAX_COLUMNS) {
      throw new MalformedTable(Reason.of("results.too-many-columns", number, MAX_COLUMNS));
    }
    return new Row(number, cells);
  }
}
