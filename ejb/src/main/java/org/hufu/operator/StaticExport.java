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
import java.util.Properties;
import org.hufu.core.merkle.EntryBundle;
import org.hufu.core.merkle.Hash;
import org.hufu.core.merkle.Tile;
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
      for (String path :
          snapshot.list("select path from published_document", row -> row.text("path"))) {
        write(path, body(snapshot, path));
      }
      tiles(snapshot);
      for (String note :
          snapshot.list(
              "select note from log_checkpoint order by size desc limit 1",
              row -> row.text("note"))) {
        write("/log/checkpoint", note.getBytes(StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static byte[] body(Snapshot snapshot, String path) {
    return snapshot
        .find(
            "select body from published_document where path = '" + path.replace("'", "''") + "'",
            row -> row.bytes("body"))
        .orElseThrow();
  }

  private void tiles(Snapshot snapshot) throws IOException {
    List<Stored> tiles =
        snapshot.list(
            "select level, index, hashes from log_tile order by level, index",
            row -> new Stored((int) row.number("level"), row.number("index"), row.bytes("hashes")));
    for (Stored stored : tiles) {
      Tile tile = new Tile(stored.level, stored.index, stored.hashes.length / Hash.BYTES);
      write("/log/" + tile.path(), stored.hashes);
      if (tile.level() == 0) {
        write("/log/" + entries(tile), EntryBundle.encode(entries(snapshot, tile)));
      }
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  private record Stored(int level, long index, byte[] hashes) {}

  private static String entries(Tile tile) {
    return tile.path().replaceFirst("^tile/0/", "tile/entries/");
  }

  private static List<byte[]> entries(Snapshot snapshot, Tile tile) {
    long first = tile.index() * Tile.FULL;
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
