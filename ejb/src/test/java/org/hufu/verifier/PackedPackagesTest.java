package org.hufu.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The jar names its packages one by one; one that is missing is noticed only when it is needed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PackedPackagesTest {
  private static final Path SOURCES = Path.of("src/main/java/org/hufu");
  private static final Pattern IMPORT =
      Pattern.compile("import (?:static )?org\\.hufu\\.(core\\.[a-z]+|verifier[a-z.]*)\\.[A-Z]");
  private static final Pattern PACKED =
      Pattern.compile("<include>org/hufu/(core/[a-z]+)/\\*\\*</include>");

  @Test
  void the_jar_holds_the_packages_that_the_verifier_needs_and_no_others() throws IOException {
    Set<String> packed = new TreeSet<>();
    Matcher include = PACKED.matcher(Files.readString(Path.of("pom.xml")));
    while (include.find()) {
      packed.add(include.group(1));
    }

    assertThat(packed).isEqualTo(needed());
  }

  private static Set<String> needed() throws IOException {
    Set<String> seen = new TreeSet<>();
    Deque<String> next = new ArrayDeque<>();
    try (Stream<Path> folders = Files.walk(SOURCES.resolve("verifier"))) {
      folders.filter(Files::isDirectory).forEach(folder -> next.add(name(folder)));
    }
    while (!next.isEmpty()) {
      String name = next.remove();
      if (seen.add(name)) {
        next.addAll(imported(SOURCES.resolve(name)));
      }
    }
    seen.removeIf(name -> !name.startsWith("core/"));
    return seen;
  }

  private static String name(Path folder) {
    return SOURCES.relativize(folder).toString().replace('\\', '/');
  }

  private static Set<String> imported(Path folder) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        Matcher line = IMPORT.matcher(Files.readString(file));
        while (line.find()) {
          names.add(line.group(1).replace('.', '/'));
        }
      }
    }
    return names;
  }
}
