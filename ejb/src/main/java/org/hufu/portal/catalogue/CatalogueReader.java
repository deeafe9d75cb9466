package org.hufu.portal.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hufu.core.conformity.Reason;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.scheme.Consistency;
import org.hufu.core.scheme.Scheme;
import org.hufu.core.scheme.SchemeReader;
import org.hufu.core.signature.Digest;

/** Reads a directory of scheme files, all of it or nothing. */
final class CatalogueReader {
  private final List<String> mistakes = new ArrayList<>();
  private final List<PublishedScheme> schemes = new ArrayList<>();

  private CatalogueReader() {}

  /** Throws {@link CatalogueBroken} with every mistake of every file. */
  static Catalogue read(Path directory) {
    CatalogueReader reader = new CatalogueReader();
    for (Path file : files(directory)) {
      reader.readFile(file);
    }
    reader.compareSchemes(directory);
    if (!reader.mistakes.isEmpty()) {
      throw new CatalogueBroken(reader.mistakes);
    }
    return new Catalogue(reader.schemes);
  }

  private static List<Path> files(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new CatalogueBroken(List.of("hufu.schemes names " + directory + ": " + e));
    }
  }

  private void readFile(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      Scheme scheme = SchemeReader.read(JsonReader.read(bytes));
      Consistency.objections(scheme).forEach(objection -> mistake(file, objection));
      schemes.add(new PublishedScheme(scheme, new String(bytes, UTF_8), Digest.sha256Hex(bytes)));
    } catch (IOException | MalformedJson e) {
      mistakes.add(file.getFileName() + ": " + e.getMessage());
    }
  }

  private void mistake(Path file, Reason objection) {
    mistakes.add(file.getFileName() + ": " + objection.sentence(Locale.ENGLISH));
  }

  /** A code belongs to one scheme, since certificate numbers carry it; a version stands once. */
  private void compareSchemes(Path directory) {
    Map<String, String> owners = new HashMap<>();
    Map<String, Scheme> versions = new HashMap<>();
    for (PublishedScheme published : schemes) {
      Scheme scheme = published.scheme();
      String owner = owners.putIfAbsent(scheme.head().code(), scheme.id());
      if (owner != null && !owner.equals(scheme.id())) {
        mistakes.add(
            "Code " + scheme.head().code() + " is used by " + owner + " and by " + scheme.id());
      }
      if (versions.putIfAbsent(scheme.id() + " " + scheme.version(), scheme) != null) {
        mistakes.add("Two files hold version " + scheme.version() + " of " + scheme.id());
      }
    }
    if (schemes.isEmpty() && mistakes.isEmpty()) {
      mistakes.add("hufu.schemes names " + directory + ", which holds no scheme file");
    }
  }
}
