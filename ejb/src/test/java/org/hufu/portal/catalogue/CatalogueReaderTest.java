package org.hufu.portal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.hufu.core.scheme.SchemeExamples;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueReaderTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  @TempDir Path directory;

  @Test
  void the_shipped_schemes_make_a_catalogue() {
    Catalogue catalogue = CatalogueReader.read(Path.of("../config/schemes"));

    assertThat(catalogue.current("network-device", DAY)).isPresent();
    assertThat(catalogue.current("network-device", LocalDate.of(1999, 1, 1))).isEmpty();
    assertThat(catalogue.scheme("network-device", "1.0").orElseThrow().sha256()).hasSize(64);
  }

  @Test
  void the_version_that_began_last_is_the_current_one() throws IOException {
    write("a.json", small());
    write("b.json", small().replace("\"1.0\"", "\"2.0\"").replace("2026-01-01", "2026-05-01"));
    Catalogue catalogue = CatalogueReader.read(directory);

    assertThat(catalogue.current("small", DAY).orElseThrow().version()).isEqualTo("2.0");
    assertThat(catalogue.current("small", LocalDate.of(2026, 4, 30)).orElseThrow().version())
        .isEqualTo("1.0");
  }

  @Test
  void the_message_names_every_file_and_mistake() throws IOException {
    write("first.json", small().replace("\"group\":\"G1\"", "\"group\":\"G9\""));
    write("second.json", "{\"type\": \"hufu:Scheme:1\"");
    write("third.json", small().replace("\"small\"", "\"other\""));

    assertThatThrownBy(() -> CatalogueReader.read(directory))
        .isInstanceOf(CatalogueBroken.class)
        .hasMessageContaining("first.json: \"R1\" in requirements refers to \"G9\"")
        .hasMessageContaining("second.json: ")
        .hasMessageContaining("Code SML is used by small and by other");
  }

  @Test
  void one_version_stands_in_one_file() throws IOException {
    write("a.json", small());
    write("b.json", small());

    assertThatThrownBy(() -> CatalogueReader.read(directory))
        .hasMessageContaining("Two files hold version 1.0 of small");
  }

  @Test
  void an_empty_or_absent_directory_is_no_catalogue() {
    assertThatThrownBy(() -> CatalogueReader.read(directory)).hasMessageContaining("no scheme");
    assertThatThrownBy(() -> CatalogueReader.read(directory.resolve("absent")))
        .hasMessageContaining("hufu.schemes");
  }

  private static String small() {
    return SchemeExamples.small().toString();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }
}
