package org.hufu.core.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.hufu.core.conformity.Reason;

/**
 * Rows of the first visible sheet of an Office Open XML workbook, as {@link CsvTable} would give
 * them: figures to 15 digits, which is what spreadsheets show, and dates as {@code 2026-03-31}. Of
 * a formula its last stored value counts. Source: ISO/IEC 29500-1, 18.3 and 18.8.30.
 */
public final class XlsxTable {
  private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
  private static final int MAX_SHEETS = 100;

  /** Numbers of the built-in formats that show a day. */
  private static final Pattern DAY_FORMAT_ID = Pattern.compile("1[4-7]|22|2[7-9]|3[0-6]|5[0-8]");

  /** What is no code: quoted words, single characters, and colours or locales in brackets. */
  private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.");

  private static final Pattern FIGURE =
      Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?");

  /** Days from its start that a workbook can count: to the end of the year 9999. */
  private static final BigDecimal MAX_DAY = BigDecimal.valueOf(2_958_465);

  private final LocalDate start;
  private final List<Table.Row> rows = new ArrayList<>();
  private final List<Table.Remark> remarks = new ArrayList<>();

  private XlsxTable(boolean is1904) {
    start = is1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
  }

  /**
   * Reads the workbook.
   *
   * @param maxRows reading stops one row beyond
   * @throws MalformedTable if it is no sound workbook, holds macros or reaches outside, or is
   *     larger than our bounds
   */
  public static Table read(byte[] file, int maxRows) {
    boolean styled = ZipBounds.check(file);
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(styled, true))) {
      XlsxTable table = new XlsxTable(workbook.isDate1904());
      table.read(workbook, maxRows);
      return new Table(table.rows, table.remarks);
    } catch (MalformedTable e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // The library answers broken workbooks with many kinds of exceptions.
      throw ZipBounds.broken();
    }
  }

  private void read(ReadableWorkbook workbook, int maxRows) throws IOException {
    List<Sheet> sheets = workbook.getSheets().limit(MAX_SHEETS + 1L).toList();
    if (sheets.size() > MAX_SHEETS) {
      throw new MalformedTable(Reason.of("results.too-many-sheets", MAX_SHEETS));
    }
    Sheet sheet =
        sheets.stream()
            .filter(one -> one.getVisibility() == SheetVisibility.VISIBLE)
            .findFirst()
            .orElseThrow(ZipBounds::broken);
    for (Sheet other : sheets) {
      if (other != sheet && other.getVisibility() == SheetVisibility.VISIBLE) {
        remarks.add(
            new Table.Remark(
                0, 0, other.getName(), false, Reason.of("results.sheet-ignored", other.getName())));
      }
    }
    try (Stream<Row> stream = sheet.openStream()) {
      Iterator<Row> each = stream.iterator();
      while (each.hasNext() && rows.size() <= maxRows + 1) {
        add(each.next());
      }
    }
  }

  private void add(Row row) {
    if (row.getCellCount() > Table.MAX_COLUMNS) {
      throw new MalformedTable(
          Reason.of("results.too-many-columns", row.getRowNum(), Table.MAX_COLUMNS));
    }
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(row.getCell(i) == null ? "" : text(row.getRowNum(), row.getCell(i)).strip());
    }
    Table.Row read = new Table.Row(row.getRowNum(), cells);
    if (!read.isBlank()) {
      rows.add(read);
    }
  }

  private String text(int row, Cell cell) {
    String raw = Optional.ofNullable(cell.getRawValue()).orElse("");
    CellType type = cell.getType();
    if (type == CellType.FORMULA) {
      boolean isStored = !raw.isEmpty();
      String formula = "=" + cell.getFormula();
      remark(row, cell, formula, !isStored, isStored ? "results.formula" : "results.formula-empty");
      return figureOr(cell, raw);
    }
    if (type == CellType.ERROR) {
      remark(row, cell, raw, true, "results.cell-error");
      return raw;
    }
    if (type == CellType.BOOLEAN) {
      return Boolean.TRUE.equals(cell.asBoolean()) ? "TRUE" : "FALSE";
    }
    return type == CellType.NUMBER ? figureOr(cell, raw) : cell.getText();
  }

  private void remark(int row, Cell cell, String value, boolean isError, String code) {
    remarks.add(
        new Table.Remark(
            row, cell.getColumnIndex(), value, isError, Reason.of(code, cell.getAddress())));
  }

  private String figureOr(Cell cell, String raw) {
    if (!FIGURE.matcher(raw).matches()) {
      return raw;
    }
    BigDecimal figure = new BigDecimal(raw);
    boolean isDay = showsDay(cell) && figure.signum() >= 0 && figure.compareTo(MAX_DAY) <= 0;
    return isDay
        ? start.plusDays(figure.longValue()).toString()
        : figure.round(SHOWN).stripTrailingZeros().toPlainString();
  }

  private static boolean showsDay(Cell cell) {
    String id = String.valueOf(cell.getDataFormatId());
    String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
    String codes = LITERALS.matcher(format).replaceAll("");
    return DAY_FORMAT_ID.matcher(id).matches()
        || (!codes.equalsIgnoreCase("general") && codes.matches("(?i).*(y|d).*"));
  }
}
