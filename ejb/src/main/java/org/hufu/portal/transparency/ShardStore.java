package org.hufu.portal.transparency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hufu.core.merkle.Hash;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.merkle.TreeHead;
import org.hufu.core.signature.Jwk;
import org.hufu.portal.schema.Sql;
import org.hufu.portal.setting.Settings;
import org.hufu.portal.signing.Purpose;
import org.hufu.portal.signing.SigningService;

/** Table {@code log_shard}. */
@ApplicationScoped
class ShardStore {
  /** Any number that nobody else locks. */
  private static final long LOCK = 6_962_916_201L;

  @Inject Sql sql;
  @Inject SigningService signing;
  @Inject Settings settings;

  /** Nobody else appends until this transaction ends. */
  void lock() {
    sql.find("select pg_advisory_xact_lock(?)", row -> true, LOCK);
  }

  /** All parts, oldest first. */
  List<Shard> list() {
    return sql.list("select * from log_shard order by id", this::shard);
  }

  /** The part that grows. */
  Optional<Shard> open() {
    return sql.find("select * from log_shard where closed_size is null", this::shard);
  }

  Optional<Shard> find(String name) {
    return sql.find("select * from log_shard where name = ?", this::shard, name);
  }

  void insert(Shard shard, Instant at) {
    sql.update(
        "insert into log_shard (id, name, origin, verifier_key, first, size, opened_at)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        shard.id(),
        shard.name(),
        shard.key().name(),
        shard.key().text(),
        shard.first(),
        shard.size(),
        at);
  }

  /** Compare and set. */
  void grow(Shard shard, int count) {
    int changed =
        sql.update(
            "update log_shard set size = ? where id = ? and size = ? and closed_size is null",
            shard.size() + count,
            shard.id(),
            shard.size());
    if (changed != 1) {
      throw new IllegalStateException("The log grew behind our back from " + shard.size());
    }
  }

  /** For ever. */
  void close(Shard shard, TreeHead end) {
    sql.update(
        "update log_shard set closed_size = ?, closed_root = ?, verifier_key = ? where id = ?",
        end.size(),
        end.root().bytes(),
        shard.key().text(),
        shard.id());
  }

  private Shard shard(Sql.Row row) throws SQLException {
    Optional<TreeHead> end =
        row.text("closed_size") == null
            ? Optional.empty()
            : Optional.of(
                new TreeHead(row.number("closed_size"), Hash.of(row.bytes("closed_root"))));
    String origin = row.text("origin");
    return new Shard(
        (int) row.number("id"),
        row.text("name"),
        row.findText("verifier_key").map(NoteKey::parse).orElseGet(() -> key(origin)),
        row.number("first"),
        row.number("size"),
        end);
  }

  /** The key in use, under this name. */
  NoteKey key(String origin) {
    return new NoteKey(
        origin,
        Jwk.of(signing.key(Purpose.LOG, settings.body().id()).chain().leaf().getPublicKey()));
  }
}
