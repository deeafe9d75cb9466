package org.hufu.core.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hufu.core.json.JsonReader;
import org.hufu.core.signature.Digest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VocabularyTest {
  /** A digest here never changes; a document with another meaning gets another number. */
  private static final Map<Vocabulary, String> DIGESTS =
      Map.of(
          Vocabulary.CONTEXT_1, "9779d78ea978d99fc470e9775bfac84793e852855a5a80dc6f59c00bad4ecf3c",
          Vocabulary.CONTEXT_2, "8d8416f40e7fef6a23db71c6adc9774f06e21660d83bdd26a8a9af2c2d197203",
          Vocabulary.CERTIFICATE_1,
              "084d4f75803f080fb85a0fcdf9d6e0be1832eaf0e30ad57c3a47b0ead4bae54f",
          Vocabulary.RESULTS_1, "9909469d6dbc70106e693b5504f7c4d0983e9ae42e0b04725b8ed8291b9ab1fc");

  @Test
  void no_published_document_ever_changes() {
    assertThat(Vocabulary.values())
        .allSatisfy(
            one ->
                assertThat(Digest.sha256Hex(one.bytes()))
                    .as(one.path())
                    .isEqualTo(DIGESTS.get(one)));
  }

  @Test
  void every_document_is_strict_json() {
    assertThat(Vocabulary.values())
        .allSatisfy(one -> assertThat(JsonReader.read(one.bytes()).names()).isNotEmpty());
  }

  @Test
  void no_document_lies_there_that_nobody_serves() throws IOException {
    Path home = Path.of("src/main/resources/org/hufu");
    try (Stream<Path> contexts = Files.list(home.resolve("contexts"));
        Stream<Path> schemas = Files.list(home.resolve("schemas"))) {
      Stream<Path> files = Stream.concat(contexts, schemas);
      List<String> paths = files.map(file -> "/" + home.relativize(file)).sorted().toList();
      assertThat(paths)
          .isEqualTo(Stream.of(Vocabulary.values()).map(Vocabulary::path).sorted().toList());
    }
  }
}
