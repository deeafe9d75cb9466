package org.hufu.core.formats;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hufu.core.conformity.Coded;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.Verdict;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.results.Column;
import org.hufu.core.results.FileRow;
import org.hufu.core.results.Finding;
import org.hufu.core.results.Job;
import org.hufu.core.results.Nearest;
import org.hufu.core.results.ReadResults;
import org.hufu.core.results.Reading;
import org.hufu.core.results.VerdictWords;

/**
 * Results out of the array {@code results} of a JSON document; a member is named like its {@link
 * Column#key()}, {@code evidence} is an array of digests, {@code value} may be a number.
 */
final class JsonResults {
  private static final Map<String, Column> COLUMNS =
      Arrays.stream(Column.values())
          .filter(Column::isRead)
          .collect(Collectors.toMap(Column::key, column -> column));
  private static final Map<Column, String> HEADERS =
      COLUMNS.values().stream().collect(Collectors.toMap(column -> column, Column::key));

  private static final Set<String> MEMBERS =
      Set.of("$schema", "type", "head", "results", "amends", "totals");

  private final JsonObject document;
  private final Reading reading;

  private JsonResults(JsonObject document, Reading reading) {
    this.document = document;
    this.reading = reading;
  }

  /** Throws {@link MalformedJson} for what is no document of ours. */
  static ReadResults read(JsonObject document, Job job) {
    document.onlyWith(MEMBERS);
    Reading reading = new Reading(job);
    document
        .object("head")
        .flatMap(head -> head.object("work"))
        .flatMap(work -> work.text("decisionRule"))
        .ifPresent(reading::underRule);
    new JsonResults(document, reading).read();
    String amends = document.text("amends").orElse("");
    return reading.done(new ReadResults.Frame(List.of(), document.object("head"), amends, ""));
  }

  private void read() {
    List<JsonObject> items = document.objects("results");
    if (!reading.admits(items.size())) {
      return;
    }
    Map<Verdict, Integer> counted = new EnumMap<>(Verdict.class);
    for (int i = 0; i < items.size(); i++) {
      int row = i + 1;
      Map<Column, String> cells = new EnumMap<>(Column.class);
      boolean isKnown = cells(row, items.get(i), cells);
      reading.row(new FileRow(row, HEADERS, cells, Column.inOrder(cells)), isKnown);
      VerdictWords.verdict(cells.getOrDefault(Column.VERDICT, ""))
          .ifPresent(verdict -> counted.merge(verdict, 1, Integer::sum));
    }
    document.object("totals").ifPresent(totals -> compare(totals, counted));
  }

  /** Our own count is what counts; a file that says another one is told so. */
  private void compare(JsonObject totals, Map<Verdict, Integer> counted) {
    for (String name : totals.names()) {
      Verdict verdict =
          Coded.find(Verdict.class, name)
              .orElseThrow(() -> new MalformedJson(totals.place(name), "not a verdict"));
      long stated = totals.requireInteger(name);
      int found = counted.getOrDefault(verdict, 0);
      if (stated != found) {
        reading.note(
            Finding.warning(
                0,
                totals.place(name),
                Long.toString(stated),
                Reason.of("results.total-differs", name, stated, found)));
      }
    }
  }

  private boolean cells(int row, JsonObject item, Map<Column, String> cells) {
    boolean isKnown = true;
    for (String name : item.names()) {
      Column column = COLUMNS.get(name);
      if (column == null) {
        reading.note(
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
}
