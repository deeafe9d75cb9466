package org.hufu.core.formats;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.conformity.Reason;
import org.hufu.core.results.Column;
import org.hufu.core.results.FileRow;
import org.hufu.core.results.Finding;
import org.hufu.core.results.Job;
import org.hufu.core.results.Nearest;
import org.hufu.core.results.ReadResults;
import org.hufu.core.results.Reading;
import org.hufu.core.table.Table;

/** Results out of a table: its header names the columns, each further row is one result. */
final class TableResults {
  private final Table table;
  private final Reading reading;
  private final Map<Integer, Column> columnAt = new HashMap<>();
  private final Map<Column, String> headers = new EnumMap<>(Column.class);
  private final Set<Integer> unusable = new HashSet<>();

  private TableResults(Table table, Reading reading) {
    this.table = table;
    this.reading = reading;
  }

  static ReadResults read(Table table, Job job) {
    Reading reading = new Reading(job);
    new TableResults(table, reading).read();
    List<String> header = table.rows().isEmpty() ? List.of() : table.rows().get(0).cells();
    return reading.done(ReadResults.Frame.of(header));
  }

  private void read() {
    if (table.rows().isEmpty() || table.rows().get(0).isBlank()) {
      reading.note(Finding.file(Reason.of("results.header-missing")));
      return;
    }
    Table.Row header = table.rows().get(0);
    if (!readHeader(header)) {
      return;
    }
    table.remarks().forEach(remark -> note(remark, header));
    List<Table.Row> rows = table.rows().stream().skip(1).filter(row -> !row.isBlank()).toList();
    if (reading.admits(rows.size())) {
      rows.forEach(
          row ->
              reading.row(
                  new FileRow(row.number(), headers, cells(row), row.cells()),
                  !unusable.contains(row.number())));
    }
  }

  private void note(Table.Remark remark, Table.Row header) {
    List<String> names = header.cells();
    String name =
        remark.row() == 0 || remark.column() >= names.size() ? "" : names.get(remark.column());
    reading.note(
        remark.isError()
            ? Finding.error(remark.row(), name, remark.value(), remark.reason())
            : Finding.warning(remark.row(), name, remark.value(), remark.reason()));
    if (remark.isError()) {
      unusable.add(remark.row());
    }
  }

  private boolean readHeader(Table.Row header) {
    for (int i = 0; i < header.cells().size(); i++) {
      String name = header.cells().get(i);
      Optional<Column> column = Column.named(name);
      if (column.isEmpty()) {
        if (!name.isEmpty()) {
          reading.note(unknown(header.number(), name));
        }
      } else if (headers.putIfAbsent(column.get(), name) != null) {
        reading.note(
            Finding.error(header.number(), name, name, Reason.of("results.column-twice", name)));
      } else {
        columnAt.put(i, column.get());
      }
    }
    List<String> absent = absent();
    absent.forEach(name -> reading.note(Finding.file(Reason.of("results.column-missing", name))));
    return absent.isEmpty() && !reading.hasErrors();
  }

  private List<String> absent() {
    List<String> absent = new ArrayList<>();
    if (!headers.containsKey(Column.TEST_CASE) && !headers.containsKey(Column.REQUIREMENT)) {
      absent.add(Column.TEST_CASE.header());
    }
    if (!headers.containsKey(Column.VERDICT)) {
      absent.add(Column.VERDICT.header());
    }
    return absent;
  }

  private static Finding unknown(int row, String name) {
    return Finding.warning(row, name, name, Reason.of("results.column-unknown", name))
        .meaning(Nearest.of(name, Column.names()).orElse(""));
  }

  private Map<Column, String> cells(Table.Row row) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    columnAt.forEach(
        (place, column) -> {
          if (place < row.cells().size()) {
            cells.put(column, row.cells().get(place));
          }
        });
    return cells;
  }
}
