package org.hufu.verifier.published;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.hufu.core.published.PublishedFiles;
import org.hufu.core.published.Unreadable;

/**
 * A copy on disk. Symbolic links are not followed out of it.
 *
 * @param root with {@code .well-known}, {@code log}, {@code status} below
 */
record DirectoryFiles(Path root) implements PublishedFiles {

  @Override
  public Optional<byte[]> read(String path, int limit) {
    try {
      Path file = root.resolve(path.replaceFirst("^/+", "")).normalize();
      if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(root.toRealPath())) {
        return Optional.empty();
      }
      try (InputStream in = Files.newInputStream(file)) {
        byte[] bytes = in.readNBytes(limit + 1);
        if (bytes.length > limit) {
          throw Unreadable.tooLong(path, limit);
        }
        return Optional.of(bytes);
      }
    } catch (NoSuchFileException | InvalidPathException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw Unreadable.away(path, e.getClass().getSimpleName());
    }
  }
}
