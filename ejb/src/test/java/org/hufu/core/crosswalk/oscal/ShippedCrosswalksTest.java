package org.hufu.core.crosswalk.oscal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hufu.core.crosswalk.Crosswalk;
import org.hufu.core.crosswalk.CrosswalkState;
import org.hufu.core.crosswalk.Edition;
import org.hufu.core.crosswalk.Gaps;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The crosswalks in {@code config/crosswalks} beside the schemes they speak of. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShippedCrosswalksTest {
  private static final Path CONFIG = Path.of("../config");

  @ParameterizedTest
  @ValueSource(
      strings = {"consumer-iot-to-critical-equipment", "network-device-to-critical-equipment"})
  void a_shipped_crosswalk_is_a_draft_and_marked_as_an_example(String id) throws IOException {
    Crosswalk crosswalk = OscalReader.read(file("crosswalks", id));

    assertThat(crosswalk.id()).isEqualTo(id);
    assertThat(crosswalk.provenance().example()).isTrue();
    assertThat(crosswalk.standing().state()).isEqualTo(CrosswalkState.DRAFT);
    assertThat(crosswalk.isApproved()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"consumer-iot-to-critical-equipment", "network-device-to-critical-equipment"})
  void it_names_requirements_of_the_shipped_schemes_only(String id) throws IOException {
    Crosswalk crosswalk = OscalReader.read(file("crosswalks", id));

    assertThat(crosswalk.mappings())
        .flatMap(mapping -> mapping.sources())
        .isSubsetOf(ids(crosswalk.source()));
    assertThat(crosswalk.mappings())
        .flatMap(mapping -> mapping.targets())
        .isSubsetOf(ids(crosswalk.target()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"consumer-iot-to-critical-equipment", "network-device-to-critical-equipment"})
  void written_again_it_is_the_same_document_with_its_gaps(String id) throws IOException {
    JsonObject document = file("crosswalks", id);
    Crosswalk crosswalk = OscalReader.read(document);
    Gaps gaps = Gaps.of(crosswalk, ids(crosswalk.source()), ids(crosswalk.target()));

    assertThat(OscalWriter.write(crosswalk, gaps)).isEqualTo(document);
    assertThat(gaps.target()).isNotEmpty();
  }

  private static List<String> ids(Edition edition) throws IOException {
    JsonObject scheme = file("schemes", edition.scheme());
    assertThat(scheme.requireText("version")).isEqualTo(edition.version());
    assertThat(scheme.objects("standards"))
        .extracting(one -> one.requireText("id"))
        .contains(edition.standard());
    return scheme.objects("requirements").stream().map(one -> one.requireText("id")).toList();
  }

  private static JsonObject file(String folder, String name) throws IOException {
    return JsonReader.read(Files.readAllBytes(CONFIG.resolve(folder).resolve(name + ".json")));
  }
}
