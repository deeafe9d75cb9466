package org.hufu.depot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Parts as files below one directory: flushed, renamed into place, and the rename flushed too, so
 * that a crash leaves a part or none.
 */
public final class FileDepot implements Depot {
  /** Kept free for everybody else on the same disk. */
  private static final long RESERVE = 64L << 20;

  private final Path root;

  public FileDepot(Path root) {
    this.root = root;
  }

  @Override
  public String name() {
    return "file";
  }

  @Override
  public void put(String key, Path sealed) {
    Path target = root.resolve(PartKey.require(key));
    try {
      FileStore disk = Files.getFileStore(sealed);
      if (disk.getUsableSpace() < RESERVE) {
        throw DepotAway.full("The disk of " + root + " is full", null);
      }
      try (FileChannel channel = FileChannel.open(sealed, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.createDirectories(target.getParent());
      Files.move(sealed, target, StandardCopyOption.ATOMIC_MOVE);
      for (Path folder = target.getParent();
          !folder.equals(root.getParent());
          folder = folder.getParent()) {
        flush(folder);
      }
    } catch (IOException e) {
      throw DepotAway.unreachable("Cannot be written: " + target, e);
    }
  }

  private static void flush(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder)) {
      channel.force(true);
    }
  }

  @Override
  public InputStream open(String key) {
    Path file = root.resolve(PartKey.require(key));
    try {
      return Files.newInputStream(file);
    } catch (NoSuchFileException e) {
      throw new PartMissing(key, e);
    } catch (IOException e) {
      throw DepotAway.unreachable("Cannot be read: " + file, e);
    }
  }

  @Override
  public void remove(String key) {
    Path file = root.resolve(PartKey.require(key));
    try {
      Files.deleteIfExists(file);
      Path folder = file.getParent();
      try (Stream<Path> rest = Files.list(folder)) {
        if (rest.findAny().isEmpty()) {
          Files.deleteIfExists(folder);
        }
      } catch (NoSuchFileException e) {
        return; // somebody else has tidied up
      }
    } catch (IOException e) {
      throw DepotAway.unreachable("Cannot be deleted: " + file, e);
    }
  }

  @Override
  public void each(Consumer<Item> visitor) {
    if (!Files.isDirectory(root)) {
      return;
    }
    try (Stream<Path> all = Files.walk(root, 3)) {
      List<Path> files = all.filter(Files::isRegularFile).toList();
      for (Path file : files) {
        String key = root.relativize(file).toString();
        if (PartKey.isSound(key)) {
          visitor.accept(new Item(key, Files.getLastModifiedTime(file).toInstant()));
        }
      }
    } catch (IOException e) {
      throw DepotAway.unreachable("Cannot be listed: " + root, e);
    }
  }

  @Override
  public void close() {
    // holds nothing
  }
}
