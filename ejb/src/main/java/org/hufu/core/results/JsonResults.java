package org.hufu.core.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hufu.core.conformity.Reason;
import org.hufu.core.json.JsonObject;
import org.hufu.core.testing.TestResult;

/**
 * Results out of the array {@code results} of a JSON document; a member is named like its {@link
 * Column#key()}, {@code evidence} is an array of digests, {@code value} may be a number.
 */
final class JsonResults {
  private static final Map<String, Column> COLUMNS =
      Arrays.stream(Column.values())
          .filter(column -> column != Column.PROBLEM)
          .collect(Collectors.toMap(Column::key, column -> column));
  private static final Map<Column, String> HEADERS =
      COLUMNS.values().stream().collect(Collectors.toMap(column -> column, Column::key));

  private final JsonObject document;
  private final int maxRows;
  private final List<Finding> findings;

  JsonResults(JsonObject document, int maxRows, List<Finding> findings) {
    this.document = document;
    this.maxRows = maxRows;
    this.findings = findings;
  }

  /**
   * Adds the good results and the faulty items to the two lists; returns how many items there were.
   */
  int read(RowReader reader, List<TestResult> good, List<ReadResults.FaultyRow> faulty) {
    List<JsonObject> items = document.objects("results");
    if (items.size() > maxRows) {
      findings.add(Finding.file(Reason.of("results.too-many-rows", maxRows)));
      return items.size();
    }
    for (int i = 0; i < items.size(); i++) {
      int row = i + 1;
      Map<Column, String> cells = new EnumMap<>(Column.class);
      boolean isKnown = cells(row, items.get(i), cells);
      Optional<TestResult> result = reader.read(row, HEADERS, cells).filter(read -> isKnown);
      result.ifPresentOrElse(
          good::add, () -> faulty.add(new ReadResults.FaultyRow(row, inOrder(cells))));
    }
    return items.size();
  }

  /** Header of the file of faulty rows. */
  static List<String> header() {
    return Arrays.stream(Column.values())
        .filter(column -> column != Column.PROBLEM)
        .map(Column::header)
        .toList();
  }

  private boolean cells(int row, JsonObject item, Map<Column, String> cells) {
    boolean isKnown = true;
    for (String name : item.names()) {
      Column column = COLUMNS.get(name);
      if (column == null) {
        findings.add(
            Finding.error(row, name, "", Reason.of("results.member-unknown", name))
                .meaning(Nearest.of(name, COLUMNS.keySet()).orElse("")));
        isKnown = false;
      } else {
        cells.put(column, text(item, column).strip());
      }
    }
    return isKnown;
  }

  private static String text(JsonObject item, Column column) {
    if (column == Column.EVIDENCE) {
      return String.join(" ", item.texts(column.key()));
    }
    boolean isNumber =
        column == Column.VALUE && item.value(column.key()).orElse("") instanceof Number;
    return isNumber
        ? item.value(column.key()).orElse("").toString()
        : item.text(column.key()).orElse("");
  }

  private static List<String> inOrder(Map<Column, String> cells) {
    List<String> ordered = new ArrayList<>();
    Arrays.stream(Column.values())
        .filter(column -> column != Column.PROBLEM)
        .forEach(column -> ordered.add(cells.getOrDefault(column, "")));
    return ordered;
  }
}
