package org.hufu.core.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.hufu.core.conformity.Reason;

/**
 * Rows of a comma-, semicolon- or tab-separated table; the separator is the one that the header
 * uses most. Source: RFC 4180, with what spreadsheets add: a {@code sep=;} line, blank rows, a
 * missing last line end.
 */
public final class CsvTable {
  private static final Pattern SEPARATOR_LINE =
      Pattern.compile("\"?sep=([,;\\t])\"?\\r?\\n", Pattern.CASE_INSENSITIVE);
  private static final char[] SEPARATORS = {',', ';', '\t'};

  private static final String FORMULA = "=+-@\t\r";

  private CsvTable() {}

  /**
   * Reads the table in whatever encoding {@link Decoding} knows.
   *
   * @param maxRows reading stops one row beyond
   * @throws MalformedTable if it is not text, or quotes do not match
   */
  public static Table read(byte[] file, int maxRows) {
    String text =
        Decoding.text(file).orElseThrow(() -> new MalformedTable(Reason.of("results.not-text")));
    Matcher announced = SEPARATOR_LINE.matcher(text);
    boolean isAnnounced = announced.lookingAt();
    char separator = isAnnounced ? announced.group(1).charAt(0) : separator(text);
    return isAnnounced
        ? rows(text.substring(announced.end()), separator, 2, maxRows)
        : rows(text, separator, 1, maxRows);
  }

  private static Table rows(String text, char separator, int firstRow, int maxRows) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator)
            .setIgnoreEmptyLines(false)
            .setTrailingData(true)
            .get();
    List<Table.Row> rows = new ArrayList<>();
    int number = firstRow;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord csv : parser) {
        Table.Row row = Table.row(number, csv.stream().map(CsvTable::plain).toList());
        number++;
        if (rows.isEmpty() || !row.isBlank()) {
          rows.add(row);
        }
        if (rows.size() > maxRows + 1) {
          break;
        }
      }
    } catch (UncheckedIOException | IllegalStateException | IOException e) {
      throw new MalformedTable(Reason.of("results.not-a-table"));
    }
    return new Table(rows, List.of());
  }

  /** Without the apostrophe that keeps a spreadsheet from running a cell as a formula. */
  private static String plain(String written) {
    String cell = written.strip();
    boolean isGuarded =
        cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0;
    return isGuarded ? cell.substring(1) : cell;
  }

  private static char separator(String text) {
    int[] counts = new int[SEPARATORS.length];
    boolean isQuoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        isQuoted = !isQuoted;
      } else if (!isQuoted && (c == '\n' || c == '\r')) {
        break;
      } else if (!isQuoted) {
        for (int s = 0; s < SEPARATORS.length; s++) {
          counts[s] += c == SEPARATORS[s] ? 1 : 0;
        }
      }
    }
    int best = 0;
    for (int s = 1; s < SEPARATORS.length; s++) {
      best = counts[s] > counts[best] ? s : best;
    }
    return SEPARATORS[best];
  }
}
