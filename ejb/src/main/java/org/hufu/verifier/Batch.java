package org.hufu.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hufu.verifier.command.WrongUsage;

/**
 * The documents of a directory or of a list, in a fixed order.
 *
 * @param files paths as they are shown
 */
record Batch(List<String> files) {
  private static final int MOST_FILES = 1_000_000;
  private static final long LARGEST_LIST = 64 << 20;
  private static final Pattern DOCUMENT =
      Pattern.compile(".+\\.(pdf|jwt|txt|png|jpe?g)", Pattern.CASE_INSENSITIVE);

  static Batch of(String place) throws WrongUsage {
    try {
      Path path = Path.of(place);
      return Files.isDirectory(path) ? directory(path) : list(path);
    } catch (IOException | InvalidPathException e) {
      throw new WrongUsage("Neither a directory nor a list: " + place);
    }
  }

  /** Everything below with an ending of ours; symbolic links are not followed. */
  private static Batch directory(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return new Batch(
          all.filter(Files::isRegularFile)
              .filter(file -> DOCUMENT.matcher(file.getFileName().toString()).matches())
              .limit(MOST_FILES)
              .map(Path::toString)
              .sorted()
              .toList());
    }
  }

  /** One path a line, from where the list lies; empty lines do not count. */
  private static Batch list(Path list) throws IOException, WrongUsage {
    if (Files.size(list) > LARGEST_LIST) {
      throw new WrongUsage("Too large to be a list: " + list);
    }
    return new Batch(
        Files.readAllLines(list, StandardCharsets.UTF_8).stream()
            .filter(line -> !line.isBlank())
            .map(line -> list.resolveSibling(line.strip()).toString())
            .toList());
  }
}
