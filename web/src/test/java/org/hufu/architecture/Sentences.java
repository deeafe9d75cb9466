package org.hufu.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * R17: a package holds a {@code package-info.java} with a sentence; tests share the one of the code
 * beside them.
 */
final class Sentences {
  private static final Pattern SENTENCE =
      Pattern.compile("\\A/\\*\\*[\\s*]+\\p{L}.{15,}?[.:]\\s", Pattern.DOTALL);

  private Sentences() {}

  /** Packages of a module, as directories below these trees, in which no tree has a sentence. */
  static Set<String> missing(Path... trees) throws IOException {
    Set<String> packages = new TreeSet<>();
    Set<String> speaking = new TreeSet<>();
    for (Path tree : trees) {
      for (Path file : javaFiles(tree)) {
        String name = tree.relativize(file.getParent()).toString();
        packages.add(name);
        if (file.endsWith("package-info.java") && SENTENCE.matcher(Files.readString(file)).find()) {
          speaking.add(name);
        }
      }
    }
    packages.removeAll(speaking);
    return packages;
  }

  private static List<Path> javaFiles(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(tree)) {
      return paths.filter(path -> path.toString().endsWith(".java")).toList();
    }
  }
}
