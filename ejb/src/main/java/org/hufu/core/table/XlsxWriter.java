package org.hufu.core.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes one table as a workbook; every cell is text, so that no spreadsheet makes a date of it.
 */
public final class XlsxWriter {
  private static final int WIDEST = 60;

  private XlsxWriter() {}

  /**
   * A workbook with one sheet, whose first row is the header and stays in sight.
   *
   * @param rows of equal length, header first
   */
  public static byte[] write(String sheet, List<List<String>> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Hufu", "1.0")) {
      fill(workbook.newWorksheet(sheet), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void fill(Worksheet sheet, List<List<String>> rows) {
    for (int row = 0; row < rows.size(); row++) {
      List<String> cells = rows.get(row);
      for (int column = 0; column < cells.size(); column++) {
        if (!cells.get(column).isEmpty()) {
          sheet.value(row, column, cells.get(column));
        }
      }
    }
    int columns = rows.get(0).size();
    sheet.range(0, 0, rows.size() + 100, columns - 1).style().format("@").set();
    sheet.range(0, 0, 0, columns - 1).style().bold().format("@").set();
    for (int column = 0; column < columns; column++) {
      int place = column;
      int longest = rows.stream().mapToInt(cells -> cells.get(place).length()).max().orElse(0);
      sheet.width(column, Math.min(WIDEST, longest + 4));
    }
    sheet.freezePane(1, 1);
  }
}
