package org.hufu.core.results;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A test as another tool reports it.
 *
 * @param number place among the file's tests, counted from 1
 * @param place where it stands, as JSON pointer or XPath
 * @param title what the tool calls it
 * @param hints its other names, rule ids and tags: any of them may be an ordered case or a clause
 * @param cells what the tool says; {@link Column#TEST_CASE} and {@link Column#REQUIREMENT} only
 *     where its author names ours outright, one or several with blanks between them
 */
public record ForeignTest(
    int number, String place, String title, List<String> hints, Map<Column, String> cells) {
  public ForeignTest {
    hints = List.copyOf(hints);
    cells = Map.copyOf(cells);
  }

  /** The same without names, for one ordered case. */
  FileRow row(String testCase) {
    Map<Column, String> named = new EnumMap<>(Column.class);
    named.putAll(cells);
    named.remove(Column.REQUIREMENT);
    named.put(Column.TEST_CASE, testCase);
    return new FileRow(number, headers(), named, written());
  }

  List<String> written() {
    Map<Column, String> shown = new EnumMap<>(Column.class);
    shown.putAll(cells);
    shown.putIfAbsent(Column.TEST_CASE, title);
    return Column.inOrder(shown);
  }

  private Map<Column, String> headers() {
    Map<Column, String> headers = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      headers.put(column, place + "/" + column.key());
    }
    return headers;
  }
}
