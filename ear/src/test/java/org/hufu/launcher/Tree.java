package org.hufu.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Whole directories: copied where something is missing, deleted. */
public final class Tree {
  private Tree() {}

  /** Copies what is not there yet; nothing is overwritten. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      all.forEach(source -> copyOne(source, to.resolve(from.relativize(source).toString())));
    }
  }

  private static void copyOne(Path source, Path target) {
    try {
      if (Files.isDirectory(source)) {
        Files.createDirectories(target);
      } else if (Files.notExists(target)) {
        Files.copy(source, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void delete(Path root) throws IOException {
    if (Files.notExists(root)) {
      return;
    }
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
