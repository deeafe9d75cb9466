package org.hufu.portal.witness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hufu.core.merkle.NoteKey;
import org.hufu.portal.schema.Sql;

/** Table {@code log_witness}. */
@ApplicationScoped
class WitnessStore {
  @Inject Sql sql;

  /**
   * How a witness stands to one part of the log.
   *
   * @param seenSize of the tree that it has seen last, as far as we know
   * @param seenAt when it cosigned last
   * @param failures in a row
   */
  record Standing(
      long seenSize,
      Optional<Instant> seenAt,
      int failures,
      Instant askedAt,
      Optional<String> problem) {
    static final Standing NEW =
        new Standing(0, Optional.empty(), 0, Instant.EPOCH, Optional.empty());
  }

  Standing find(int shard, NoteKey witness) {
    return sql.find(
            "select * from log_witness where shard = ? and witness = ?",
            row ->
                new Standing(
                    row.number("seen_size"),
                    row.findInstant("seen_at"),
                    (int) row.number("failures"),
                    row.instant("asked_at"),
                    row.findText("problem")),
            shard,
            witness.text())
        .orElse(Standing.NEW);
  }

  void put(int shard, NoteKey witness, Standing standing) {
    sql.update(
        "insert into log_witness (shard, witness, seen_size, seen_at, failures, asked_at, problem)"
            + " values (?, ?, ?, ?, ?, ?, ?) on conflict (shard, witness) do update set"
            + " seen_size = excluded.seen_size, seen_at = excluded.seen_at,"
            + " failures = excluded.failures, asked_at = excluded.asked_at,"
            + " problem = excluded.problem",
        shard,
        witness.text(),
        standing.seenSize(),
        standing.seenAt(),
        standing.failures(),
        standing.askedAt(),
        standing.problem());
  }

  /** Sizes of a part's tree heads that this witness signed, newest first. */
  List<Long> signed(int shard, NoteKey witness) {
    return sql.list(
        "select size from log_cosignature where shard = ? and witness = ?"
            + " order by size desc limit 1",
        row -> row.number("size"),
        shard,
        witness.text());
  }
}
