package org.hufu.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.rule.Vectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TargetTest {

  @Test
  void the_level_asked_for_is_one_of_its_levels() {
    assertThat(with("level", "enhanced").level()).isEqualTo("enhanced");
    assertThatThrownBy(() -> with("level", "gold"))
        .isInstanceOf(MalformedJson.class)
        .hasMessageContaining("gold");
    assertThatThrownBy(() -> with("levels", List.of())).isInstanceOf(MalformedJson.class);
  }

  @Test
  void no_level_need_be_asked_for() {
    assertThat(with("level", "").level()).isEmpty();
  }

  @Test
  void a_level_has_one_place_in_the_order() {
    assertThatThrownBy(() -> with("levels", List.of("basic", "enhanced", "basic")))
        .isInstanceOf(MalformedJson.class);
  }

  private static Target with(String member, Object value) {
    return Vectors.dossier(
            Vectors.changed(
                Vectors.document("sound-dossier.json"),
                List.of(JsonObject.of("path", "/target/" + member, "value", value))))
        .target();
  }
}
