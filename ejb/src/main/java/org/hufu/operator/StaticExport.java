package org.hufu.operator;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.hufu.core.merkle.Checkpoint;
import org.hufu.core.merkle.EntryBundle;
import org.hufu.core.merkle.Hash;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.merkle.Tile;
import org.hufu.core.merkle.TreeHead;
import org.hufu.operator.check.Snapshot;

/**
 * Writes what is published as files, for any web server. A reader sees the old file or the new one,
 * never a part; the log's checkpoint comes last, so that it never names a tile that is missing.
 */
final class StaticExport {
  private final Path root;
  private int files;

  StaticExport(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /** Returns the number of files of the export. */
  int run(String url, Properties login) throws IOException {
    try (Snapshot snapshot = Snapshot.of(url, login)) {
      List<Part> parts =
          snapshot.list(
              "select id, name, first from log_shard order by id",
              row -> new Part((int) row.number("id"), row.text("name"), row.number("first")));
      for (Part part : parts) {
        requireGrowth(snapshot, part);
      }
      for (String path :
          snapshot.list("select path from published_document", row -> row.text("path"))) {
        write(path, body(snapshot, path));
      }
      for (Part part : parts) {
        tiles(snapshot, part);
        checkpoint(snapshot, part);
      }
    }
    return files;
  }

  /** A part of the log. */
  private record Part(int id, String name, long first) {
    String path() {
      return "/log/" + name + "/";
    }
  }

  /** An export never takes back what it said: the directory may be all that is left of the log. */
  private void requireGrowth(Snapshot snapshot, Part part) throws IOException {
    Path file = root.resolve(part.path().substring(1) + "checkpoint");
    if (!Files.exists(file)) {
      return;
    }
    TreeHead exported = head(Files.readString(file));
    boolean isKnown =
        snapshot
            .find(
                "select root from log_checkpoint where shard = "
                    + part.id
                    + " and size = "
                    + exported.size(),
                row -> Hash.of(row.bytes("root")))
            .equals(Optional.of(exported.root()));
    if (!isKnown) {
      throw new IOException(
          "the database never signed the checkpoint of "
              + exported.size()
              + " entries that was exported before; it was restored from an old copy or changed: "
              + file);
    }
  }

  private static TreeHead head(String note) throws IOException {
    try {
      return Checkpoint.parse(SignedNote.parse(note).text()).head();
    } catch (MalformedLog e) {
      throw new IOException("not a checkpoint: " + e.getMessage(), e);
    }
  }

  private void checkpoint(Snapshot snapshot, Part part) throws IOException {
    Optional<String> note =
        snapshot.find(
            "select c.note || coalesce((select string_agg(s.line || chr(10), '' order by s.witness)"
                + " from log_cosignature s where s.shard = c.shard and s.size = c.size), '')"
                + " as signed from log_checkpoint c where c.shard = "
                + part.id
                + " order by c.size desc limit 1",
            row -> row.text("signed"));
    if (note.isPresent()) {
      write(part.path() + "checkpoint", note.get().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static byte[] body(Snapshot snapshot, String path) {
    return snapshot
        .find(
            "select body from published_document where path = '" + path.replace("'", "''") + "'",
            row -> row.bytes("body"))
        .orElseThrow();
  }

  private void tiles(Snapshot snapshot, Part part) throws IOException {
    List<Stored> tiles =
        snapshot.list(
            "select level, index, hashes from log_tile where shard = "
                + part.id
                + " order by level, index",
            row -> new Stored((int) row.number("level"), row.number("index"), row.bytes("hashes")));
    for (Stored stored : tiles) {
      Tile tile = new Tile(stored.level, stored.index, stored.hashes.length / Hash.BYTES);
      write(part.path() + tile.path(), stored.hashes);
      if (tile.level() == 0) {
        write(part.path() + entries(tile), EntryBundle.encode(entries(snapshot, part.first, tile)));
      }
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  private record Stored(int level, long index, byte[] hashes) {}

  private static String entries(Tile tile) {
    return tile.path().replaceFirst("^tile/0/", "tile/entries/");
  }

  private static List<byte[]> entries(Snapshot snapshot, long begin, Tile tile) {
    long first = begin + tile.index() * Tile.FULL;
    return snapshot.list(
        "select data from log_entry where leaf_index >= "
            + first
            + " and leaf_index < "
            + (first + tile.width())
            + " order by leaf_index",
        row -> row.bytes("data"));
  }

  /** Writes beside, forces to disk, and moves into place; what is the same already stays. */
  private void write(String path, byte[] bytes) throws IOException {
    Path file = root.resolve(path.substring(1)).normalize();
    if (!file.startsWith(root)) {
      throw new IOException("outside of the directory: " + path);
    }
    files++;
    if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
      return;
    }
    Files.createDirectories(file.getParent());
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.write(part, bytes);
    force(part);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    force(file.getParent());
  }

  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
