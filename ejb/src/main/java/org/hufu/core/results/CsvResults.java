package org.hufu.core.results;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.conformity.Reason;
import org.hufu.core.testing.TestResult;

/** Results out of a table: its header names the columns, each further row is one result. */
final class CsvResults {
  private final CsvTable table;
  private final int maxRows;
  private final List<Finding> findings;
  private final Map<Integer, Column> columnAt = new HashMap<>();
  private final Map<Column, String> headers = new EnumMap<>(Column.class);

  CsvResults(CsvTable table, int maxRows, List<Finding> findings) {
    this.table = table;
    this.maxRows = maxRows;
    this.findings = findings;
  }

  /**
   * Adds the good results and the faulty rows to the two lists; returns how many rows there were.
   */
  int read(RowReader reader, List<TestResult> good, List<ReadResults.FaultyRow> faulty) {
    if (table.rows().isEmpty() || table.rows().get(0).isBlank()) {
      findings.add(Finding.file(Reason.of("results.header-missing")));
      return 0;
    }
    if (!readHeader(table.rows().get(0))) {
      return 0;
    }
    List<CsvTable.Row> rows = table.rows().stream().skip(1).filter(row -> !row.isBlank()).toList();
    if (rows.size() > maxRows) {
      findings.add(Finding.file(Reason.of("results.too-many-rows", maxRows)));
      return rows.size();
    }
    for (CsvTable.Row row : rows) {
      Optional<TestResult> result = reader.read(row.number(), headers, cells(row));
      result.ifPresentOrElse(
          good::add, () -> faulty.add(new ReadResults.FaultyRow(row.number(), row.cells())));
    }
    return rows.size();
  }

  /** Cells of the header as written, for the file of faulty rows. */
  List<String> header() {
    return table.rows().isEmpty() ? List.of() : table.rows().get(0).cells();
  }

  private boolean readHeader(CsvTable.Row header) {
    for (int i = 0; i < header.cells().size(); i++) {
      String name = header.cells().get(i);
      Optional<Column> column = Column.named(name);
      if (column.isEmpty()) {
        if (!name.isEmpty()) {
          findings.add(unknown(header.number(), name));
        }
      } else if (headers.putIfAbsent(column.get(), name) != null) {
        findings.add(
            Finding.error(header.number(), name, name, Reason.of("results.column-twice", name)));
      } else {
        columnAt.put(i, column.get());
      }
    }
    List<String> absent = absent();
    absent.forEach(name -> findings.add(Finding.file(Reason.of("results.column-missing", name))));
    return absent.isEmpty() && findings.stream().noneMatch(Finding::isError);
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

  private Map<Column, String> cells(CsvTable.Row row) {
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
