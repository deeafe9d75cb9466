package org.hufu.portal.transparency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.hufu.portal.setting.LogSettings;

/**
 * The newest signed checkpoint of each part of the log, in files beside the database: what shows
 * that the database was restored from an old copy. Written beside, forced to disk, renamed; a crash
 * leaves the old file or the new one.
 */
@ApplicationScoped
class LogMemory {
  private static final int LARGEST = 64 << 10;

  @Inject LogSettings settings;

  /** The checkpoint remembered last, as it was signed. */
  Optional<String> read(Shard shard) {
    Path file = file(shard);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (var in = Files.newInputStream(file)) {
      return Optional.of(new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void write(Shard shard, String checkpoint) {
    Path file = file(shard);
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.getParent());
      try (FileChannel channel =
          FileChannel.open(
              beside,
              StandardOpenOption.WRITE,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        ByteBuffer rest = ByteBuffer.wrap(checkpoint.getBytes(StandardCharsets.UTF_8));
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel directory = FileChannel.open(file.getParent())) {
        directory.force(true); // makes the rename itself durable
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(Shard shard) {
    return settings.memory().toAbsolutePath().resolve("checkpoint-" + shard.name());
  }
}
