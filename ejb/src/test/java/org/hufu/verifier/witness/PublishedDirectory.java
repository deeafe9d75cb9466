package org.hufu.verifier.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hufu.core.merkle.Tile;
import org.hufu.core.witness.GrowingLog;

/** A log as files, as any web server would hold them. */
final class PublishedDirectory {
  private PublishedDirectory() {}

  static void write(GrowingLog log, Path directory) {
    try {
      log.tiles()
          .forEach((tile, hashes) -> write(directory.resolve(tile.path()), Tile.encode(hashes)));
      Files.writeString(directory.resolve("checkpoint"), log.checkpoint().write());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
