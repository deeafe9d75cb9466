package org.hufu.portal.transparency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.merkle.Hash;
import org.hufu.core.merkle.HashTiles;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.merkle.Tile;
import org.hufu.core.merkle.TreeHead;
import org.hufu.portal.schema.Sql;

/**
 * Tables {@code log_entry}, {@code log_tile}, {@code log_checkpoint} and {@code log_cosignature}.
 * Positions of entries count over all parts of the log; tiles and checkpoints are those of one.
 */
@ApplicationScoped
class LogStore {
  @Inject Sql sql;

  Optional<Long> positionOf(Hash leaf) {
    return sql.find(
        "select leaf_index from log_entry where leaf_hash = ?",
        row -> row.number("leaf_index"),
        leaf.bytes());
  }

  void insert(long position, Hash leaf, byte[] data, Instant at) {
    sql.update(
        "insert into log_entry (leaf_index, leaf_hash, data, at) values (?, ?, ?, ?)",
        position,
        leaf.bytes(),
        data,
        at);
  }

  /** Entries from a position on, in order. */
  List<byte[]> entries(long from, int count) {
    return sql.list(
        "select data from log_entry where leaf_index >= ? and leaf_index < ? order by leaf_index",
        row -> row.bytes("data"),
        from,
        from + count);
  }

  /** The newest anchor of a node's audit chain, among those of all nodes. */
  Optional<JsonObject> newestAnchor(String node) {
    return sql
        .list(
            "select data from log_entry"
                + " where position('\"type\":\"audit.anchor\"'::bytea in data) > 0"
                + " order by leaf_index desc limit 100",
            row -> JsonReader.read(row.bytes("data")))
        .stream()
        .filter(anchor -> anchor.requireText("node").equals(node))
        .findFirst();
  }

  /** The hashes of one part, as they are stored now. */
  HashTiles tiles(int shard) {
    return tile -> {
      byte[] hashes =
          sql.find(
                  "select hashes from log_tile where shard = ? and level = ? and index = ?",
                  row -> row.bytes("hashes"),
                  shard,
                  tile.level(),
                  tile.index())
              .filter(found -> found.length >= tile.width() * Hash.BYTES)
              .orElseThrow(() -> new MalformedLog("no tile " + tile.path()));
      return tile.decode(Arrays.copyOf(hashes, tile.width() * Hash.BYTES));
    };
  }

  void write(int shard, Map<Tile, List<Hash>> tiles) {
    tiles.forEach(
        (tile, hashes) ->
            sql.update(
                "insert into log_tile (shard, level, index, hashes) values (?, ?, ?, ?)"
                    + " on conflict (shard, level, index) do update set hashes = excluded.hashes"
                    + " where length(log_tile.hashes) < length(excluded.hashes)",
                shard,
                tile.level(),
                tile.index(),
                Tile.encode(hashes)));
  }

  void sign(int shard, TreeHead head, String note, Instant at) {
    sql.update(
        "insert into log_checkpoint (shard, size, root, note, at) values (?, ?, ?, ?, ?)",
        shard,
        head.size(),
        head.root().bytes(),
        note,
        at);
  }

  /** The newest signed tree head of a part, with what witnesses have signed below it. */
  Optional<String> note(int shard) {
    return sql.find(
        NOTE + " where c.shard = ? order by c.size desc limit 1", LogStore::note, shard);
  }

  /** The same without witnesses. */
  Optional<String> plainNote(int shard) {
    return sql.find(
        "select note from log_checkpoint where shard = ? order by size desc limit 1",
        row -> row.text("note"),
        shard);
  }

  /**
   * A tree head that covers so many entries: of the last ones that were witnessed the one with most
   * witnesses, or the newest if none was.
   */
  Optional<String> witnessedNote(int shard, long size) {
    Optional<Long> best =
        sql.find(
            "select size from (select size from log_cosignature where shard = ? and size >= ?"
                + " order by size desc limit 64) recent group by size"
                + " order by count(*) desc, size desc limit 1",
            row -> row.number("size"),
            shard,
            size);
    return best.isPresent()
        ? sql.find(NOTE + " where c.shard = ? and c.size = ?", LogStore::note, shard, best.get())
        : note(shard);
  }

  private static final String NOTE =
      "select c.note || coalesce((select string_agg(s.line || chr(10), '' order by s.witness)"
          + " from log_cosignature s where s.shard = c.shard and s.size = c.size), '') as signed"
          + " from log_checkpoint c";

  private static String note(Sql.Row row) throws SQLException {
    return row.text("signed");
  }

  void cosign(int shard, long size, String witness, String line, Instant at) {
    sql.update(
        "insert into log_cosignature (shard, size, witness, line, at) values (?, ?, ?, ?, ?)"
            + " on conflict do nothing",
        shard,
        size,
        witness,
        line,
        at);
  }
}
