package org.hufu.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.rule.Vectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An id that names no requirement would turn a refusal into a delta with nothing to test. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AffectedRequirementsTest {
  private static final String ID = "ID";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/claim/identity/change",
        "/claim/identity/composition/components/0",
        "/claim/identity/composition/bases/0",
        "/claim/identity/configuration",
        "/claim/identity/configuration/assumptions/0",
        "/circumstances/vigilance/advisories",
        "/circumstances/vigilance/patches/0"
      })
  void an_id_that_is_no_requirement_of_the_target_is_refused_wherever_it_stands(String place) {
    assertThat(dossier(place, "T-1").target().requirements()).isNotEmpty();
    assertThatThrownBy(() -> dossier(place, "typo"))
        .isInstanceOf(MalformedJson.class)
        .hasMessageContaining("typo");
  }

  private static Dossier dossier(String place, String affected) {
    return Vectors.dossier(
        Vectors.changed(
            Vectors.document("sound-dossier.json"),
            List.of(JsonObject.of("path", place, "value", value(place, List.of(affected))))));
  }

  private static Object value(String place, List<String> affected) {
    String part = place.substring(place.lastIndexOf('/', place.length() - 3) + 1);
    return switch (part) {
      case "change" -> JsonObject.of("impact", "major", "accepted", "yes", "affected", affected);
      case "components/0" ->
          JsonObject.of("name", ID, "changed", "yes", "equivalent", "no", "affected", affected);
      case "bases/0" ->
          JsonObject.of(
              "certificate", ID, "status", "in-force", "asAssumed", "no", "affected", affected);
      case "configuration" ->
          JsonObject.of("same", "no", "affected", affected, "assumptions", List.of());
      case "assumptions/0" -> JsonObject.of("what", ID, "holds", "no", "affected", affected);
      case "advisories" ->
          List.of(
              JsonObject.of(
                  "id", ID, "exploitable", "yes", "addressed", "no", "affected", affected));
      case "patches/0" -> JsonObject.of("id", ID, "byProcedure", "no", "affected", affected);
      default -> throw new IllegalArgumentException(part);
    };
  }
}
