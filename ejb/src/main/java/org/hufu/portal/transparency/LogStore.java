package org.hufu.portal.transparency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

/** Tables {@code log_head}, {@code log_entry}, {@code log_tile} and {@code log_checkpoint}. */
@ApplicationScoped
class LogStore implements HashTiles {
  @Inject Sql sql;

  /** Tree size; nobody else appends until this transaction ends. */
  long lock() {
    return sql.find("select size from log_head where id = 1 for update", row -> row.number("size"))
        .orElseThrow();
  }

  Optional<Long> indexOf(Hash leaf) {
    return sql.find(
        "select leaf_index from log_entry where leaf_hash = ?",
        row -> row.number("leaf_index"),
        leaf.bytes());
  }

  void insert(long index, Hash leaf, byte[] data, Instant at) {
    sql.update(
        "insert into log_entry (leaf_index, leaf_hash, data, at) values (?, ?, ?, ?)",
        index,
        leaf.bytes(),
        data,
        at);
  }

  /** Entries from an index on, in order. */
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

  @Override
  public List<Hash> read(Tile tile) {
    byte[] hashes =
        sql.find(
                "select hashes from log_tile where level = ? and index = ?",
                row -> row.bytes("hashes"),
                tile.level(),
                tile.index())
            .filter(found -> found.length >= tile.width() * Hash.BYTES)
            .orElseThrow(() -> new MalformedLog("no tile " + tile.path()));
    return tile.decode(Arrays.copyOf(hashes, tile.width() * Hash.BYTES));
  }

  void write(Map<Tile, List<Hash>> tiles) {
    tiles.forEach(
        (tile, hashes) ->
            sql.update(
                "insert into log_tile (level, index, hashes) values (?, ?, ?)"
                    + " on conflict (level, index) do update set hashes = excluded.hashes"
                    + " where length(log_tile.hashes) < length(excluded.hashes)",
                tile.level(),
                tile.index(),
                Tile.encode(hashes)));
  }

  void sign(TreeHead head, String note, Instant at) {
    sql.update(
        "insert into log_checkpoint (size, root, note, at) values (?, ?, ?, ?)",
        head.size(),
        head.root().bytes(),
        note,
        at);
  }

  /** Compare and set. */
  void grow(long from, long to) {
    int changed = sql.update("update log_head set size = ? where id = 1 and size = ?", to, from);
    if (changed != 1) {
      throw new IllegalStateException("The log grew behind our back from " + from);
    }
  }

  /** The newest signed tree head. */
  Optional<String> note() {
    return sql.find(
        "select note from log_checkpoint order by size desc limit 1", row -> row.text("note"));
  }

  long size() {
    return sql.find("select size from log_head where id = 1", row -> row.number("size"))
        .orElseThrow();
  }
}
