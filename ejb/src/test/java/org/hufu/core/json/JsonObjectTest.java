package org.hufu.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonObjectTest {
  private final JsonObject object =
      JsonReader.read(
          """
          {"text": "t", "integer": 1, "fraction": 0.5, "flag": false, "nothing": null,
           "object": {"inner": {"deep": 1}}, "texts": ["a", "b"], "mixed": ["a", 1],
           "objects": [{"x": 1}, {"x": "one"}], "at": "2026-11-24T08:00:00Z", "on": "2026-11-24"}
          """
              .getBytes(StandardCharsets.UTF_8));

  @Test
  void a_member_of_another_type_is_named() {
    names("/text", json -> json.integer("text"));
    names("/integer", json -> json.text("integer"));
    names("/fraction", json -> json.integer("fraction"));
    names("/flag", json -> json.object("flag"));
    names("/object", json -> json.list("object"));
    names("/texts", json -> json.flag("texts"));
    names("/mixed/1", json -> json.texts("mixed"));
    names("/texts/0", json -> json.objects("texts"));
    names("/objects/1/x", json -> json.objects("objects").get(1).integer("x"));
    names(
        "/object/inner/deep",
        json -> json.requireObject("object").requireObject("inner").text("deep"));
  }

  @Test
  void a_missing_member_is_named() {
    names("/absent", json -> json.requireText("absent"));
    names("/nothing", json -> json.requireObject("nothing"));
    names("/object/inner/absent", json -> inner(json).requireInteger("absent"));
  }

  @Test
  void a_member_that_is_null_counts_as_absent() {
    assertThat(object.text("nothing")).isEmpty();
    assertThat(object.list("nothing")).isEmpty();
    assertThat(object.list("absent")).isEmpty();
  }

  @Test
  void instants_and_days_are_read() {
    assertThat(object.requireInstant("at")).isEqualTo(Instant.parse("2026-11-24T08:00:00Z"));
    assertThat(object.requireDate("on")).isEqualTo(LocalDate.of(2026, 11, 24));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-24T08:00:00+08:00",
        "2026-11-24T08:00:00",
        "2026-11-24",
        "2026-02-30T00:00:00Z",
        "now",
        ""
      })
  void an_instant_that_is_not_in_utc_is_named(String text) {
    JsonObject changed = object.with("at", text);

    assertThatExceptionOfType(MalformedJson.class)
        .isThrownBy(() -> changed.instant("at"))
        .satisfies(e -> assertThat(e.place()).isEqualTo("/at"));
  }

  @Test
  void an_unknown_member_is_named() {
    assertThat(object.onlyWith(object.names())).isSameAs(object);
    names(
        "/objects",
        json ->
            json.onlyWith(
                Set.of(
                    "text",
                    "integer",
                    "fraction",
                    "flag",
                    "nothing",
                    "object",
                    "texts",
                    "mixed",
                    "at",
                    "on")));
  }

  @Test
  void objects_are_equal_by_members_whatever_their_order_and_place() {
    JsonObject inner = object.requireObject("object").requireObject("inner");

    assertThat(inner)
        .isEqualTo(JsonObject.of("deep", 1))
        .hasSameHashCodeAs(JsonObject.of("deep", 1));
    assertThat(JsonObject.of("a", 1, "b", 2)).isEqualTo(JsonObject.of("b", 2, "a", 1));
    assertThat(JsonObject.of("a", 1)).isNotEqualTo(JsonObject.of("a", "1"));
  }

  @Test
  void later_changes_to_what_it_was_made_of_do_not_reach_it() {
    Map<String, Object> members = new HashMap<>(Map.of("a", 1));
    JsonObject made = JsonObject.of(members);
    members.put("a", 2);

    assertThat(made.requireInteger("a")).isEqualTo(1);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> made.toMap().remove("a"));
  }

  @Test
  void a_copy_differs_in_one_member() {
    assertThat(object.with("text", "new").requireText("text")).isEqualTo("new");
    assertThat(object.with("text", "new").names()).isEqualTo(object.names());
    assertThat(object.without("text").has("text")).isFalse();
    assertThat(object.requireText("text")).isEqualTo("t");
  }

  @Test
  void a_copy_of_a_part_still_knows_where_it_stands() {
    assertThat(object.requireObject("object").without("none").place("x")).isEqualTo("/object/x");
  }

  @Test
  void values_without_a_json_form_are_refused() {
    for (Object value :
        List.of(Double.NaN, Double.POSITIVE_INFINITY, 1L << 53, "\ud800", Instant.EPOCH, 'c')) {
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> JsonObject.of("a", value));
    }
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> JsonObject.of("a", 1, "a", 1));
  }

  private static JsonObject inner(JsonObject json) {
    return json.requireObject("object").requireObject("inner");
  }

  private void names(String place, Function<JsonObject, Object> question) {
    assertThatExceptionOfType(MalformedJson.class)
        .isThrownBy(() -> question.apply(object))
        .satisfies(e -> assertThat(e.place()).isEqualTo(place));
  }
}
