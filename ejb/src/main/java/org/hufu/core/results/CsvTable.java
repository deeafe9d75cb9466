package org.hufu.core.results;

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

/**
 * Rows of a comma-, semicolon- or tab-separated table; the separator is the one that the header
 * uses most. Source: RFC 4180, with what spreadsheets add: a {@code sep=;} line, blank rows, a
 * missing last line end.
 *
 * @param rows the header is the first; cells are stripped
 * @param firstRow spreadsheet row of the header
 */
record CsvTable(List<Row> rows, int firstRow) {
  private static final Pattern SEPARATOR_LINE =
      Pattern.compile("\"?sep=([,;\\t])\"?\\r?\\n", Pattern.CASE_INSENSITIVE);
  private static final char[] SEPARATORS = {',', ';', '\t'};

  /**
   * @param number as a spreadsheet counts: a cell with line breaks is still one row
   */
  record Row(int number, List<String> cells) {
    boolean isBlank() {
      return cells.stream().allMatch(String::isEmpty);
    }
  }

  /**
   * @param maxRows reading stops one row beyond
   * @throws IllegalArgumentException if quotes do not match
   */
  static CsvTable of(String text, int maxRows) {
    Matcher announced = SEPARATOR_LINE.matcher(text);
    boolean isAnnounced = announced.lookingAt();
    char separator = isAnnounced ? announced.group(1).charAt(0) : separator(text);
    String table = isAnnounced ? text.substring(announced.end()) : text;
    int firstRow = isAnnounced ? 2 : 1;
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator)
            .setIgnoreEmptyLines(false)
            .setTrailingData(true)
            .get();
    List<Row> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(table), format)) {
      for (CSVRecord csv : parser) {
        int number = firstRow + rows.size();
        rows.add(new Row(number, csv.stream().map(String::strip).toList()));
        if (rows.size() > maxRows + 1) {
          break;
        }
      }
    } catch (UncheckedIOException | IllegalStateException | IOException e) {
      throw new IllegalArgumentException("Not a table", e);
    }
    return new CsvTable(rows, firstRow);
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
