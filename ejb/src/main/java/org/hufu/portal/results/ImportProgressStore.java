package org.hufu.portal.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hufu.core.formats.Format;
import org.hufu.core.results.ReadResults;
import org.hufu.core.signature.Digest;
import org.hufu.portal.account.Caller;
import org.hufu.portal.schema.Sql;

/** Table {@code result_import} without its bytes: how far each upload has come. */
@ApplicationScoped
class ImportProgressStore {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int MOST_ATTEMPTS = 3;
  private static final String WORKING =
      " state in ('RECEIVED', 'SCANNING', 'PARSING', 'VALIDATING')";
  private static final String COLUMNS =
      "select id, test_order, state, done, total, errors, warnings, started_at, changed_at, format,"
          + " length(bytes) as size, sha256, received_at, test_report, version from result_import";

  @Inject Sql sql;
  @Inject Clock clock;

  Optional<ImportProgress> find(String id) {
    expire();
    return sql.find(COLUMNS + " where id = ?", ImportProgressStore::progress, id);
  }

  /** The same file for the same purpose, which is being read or waits. */
  Optional<ImportProgress> same(String order, ResultFile file) {
    return sql.find(
        COLUMNS
            + " where test_order = ? and sha256 = ? and coalesce(amends, '') = ? and (state ="
            + " 'READY' or "
            + WORKING
            + ") order by received_at desc limit 1",
        ImportProgressStore::progress,
        order,
        Digest.sha256Hex(file.bytes()),
        file.amends());
  }

  ImportProgress insert(String order, ResultFile file, Caller caller) {
    String id = UUID.randomUUID().toString();
    Instant now = clock.instant();
    sql.update(
        "insert into result_import(id, test_order, laboratory, state, format, amends, bytes, sha256,"
            + " rows, ready, received_by, received_at, changed_at, version)"
            + " values (?, ?, ?, 'RECEIVED', ?, ?, ?, ?, 0, 0, ?, ?, ?, 1)",
        id,
        order,
        caller.organisation(),
        file.format(),
        Optional.of(file.amends()).filter(text -> !text.isEmpty()),
        file.bytes(),
        Digest.sha256Hex(file.bytes()),
        caller.account(),
        now,
        now);
    return find(id).orElseThrow();
  }

  /** What nobody imported in time can no longer be imported. */
  void expire() {
    sql.update(
        "update result_import set state = 'EXPIRED', version = version + 1"
            + " where state in ('READY', 'FAILED') and received_at < ?",
        clock.instant().minus(KEPT));
  }

  /** Whether it is ours to read. */
  boolean claim(String id, Instant silentSince) {
    Instant now = clock.instant();
    int failed =
        sql.update(
            "update result_import set state = 'FAILED', changed_at = ?, version = version + 1"
                + " where id = ? and attempts >= ? and changed_at < ? and "
                + WORKING,
            now,
            id,
            MOST_ATTEMPTS,
            silentSince);
    return failed == 0
        && sql.update(
                "update result_import set state = 'SCANNING', started_at = ?, changed_at = ?,"
                    + " attempts = attempts + 1, done = 0, total = 0, version = version + 1"
                    + " where id = ? and (state = 'RECEIVED' or changed_at < ?) and "
                    + WORKING,
                now,
                now,
                id,
                silentSince)
            == 1;
  }

  Optional<ImportWorkService.Claimed> file(String id) {
    return sql.find(
        "select test_order, format, bytes, amends from result_import where id = ?",
        row ->
            new ImportWorkService.Claimed(
                row.text("test_order"),
                new ResultFile(
                    Optional.of(Format.valueOf(row.text("format"))),
                    row.bytes("bytes"),
                    row.findText("amends").orElse(""))),
        id);
  }

  Optional<byte[]> receipt(String id) {
    return sql.find(
            "select receipt from result_import where id = ?", row -> row.findBytes("receipt"), id)
        .flatMap(found -> found);
  }

  /** Keeps the first one. */
  void keepReceipt(String id, byte[] token) {
    sql.update("update result_import set receipt = ? where id = ? and receipt is null", token, id);
  }

  /** Leaves alone what was discarded meanwhile. */
  void step(String id, ImportState state, int done, int total) {
    sql.update(
        "update result_import set state = ?, done = ?, total = ?, changed_at = ?,"
            + " version = version + 1 where id = ? and "
            + WORKING,
        state,
        done,
        total,
        clock.instant(),
        id);
  }

  void finish(String id, ReadResults read) {
    sql.update(
        "update result_import set state = ?, done = ?, total = ?, rows = ?, ready = ?, errors = ?,"
            + " warnings = ?, changed_at = ?, amends = coalesce(amends, ?),"
            + " version = version + 1 where id = ? and "
            + WORKING,
        outcome(read),
        read.rows(),
        read.rows(),
        read.rows(),
        read.results().size(),
        read.errors().size(),
        read.warnings().size(),
        clock.instant(),
        Optional.of(read.frame().amends()).filter(text -> !text.isEmpty()),
        id);
  }

  /** Failed if the file was refused whole. */
  static ImportState outcome(ReadResults read) {
    boolean isRefused = read.rows() == 0 && !read.errors().isEmpty();
    return isRefused ? ImportState.FAILED : ImportState.READY;
  }

  private static ImportProgress progress(Sql.Row row) throws SQLException {
    return new ImportProgress(
        row.text("id"),
        row.text("test_order"),
        ImportState.valueOf(row.text("state")),
        new ImportProgress.Work(
            (int) row.number("done"),
            (int) row.number("total"),
            (int) row.number("errors"),
            (int) row.number("warnings"),
            row.findInstant("started_at"),
            row.instant("changed_at")),
        new ResultImport.Receipt(
            Format.valueOf(row.text("format")),
            row.number("size"),
            row.text("sha256"),
            row.instant("received_at")),
        row.findText("test_report").orElse(""),
        (int) row.number("version"));
  }
}
