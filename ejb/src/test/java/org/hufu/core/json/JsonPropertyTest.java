package org.hufu.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever can be written is read back as the same, and has one canonical form. */
class JsonPropertyTest {
  private static final long MAX = (1L << 53) - 1;

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void whatever_is_written_is_read_back(@ForAll("objects") Map<String, Object> members) {
    JsonObject object = JsonObject.of(members);

    assertThat(JsonReader.read(JsonWriter.canonical(object))).isEqualTo(object);
    assertThat(JsonReader.read(JsonWriter.plain(object).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(object);
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void the_canonical_form_of_the_canonical_form_is_itself(
      @ForAll("objects") Map<String, Object> members) {
    byte[] canonical = JsonWriter.canonical(JsonObject.of(members));

    assertThat(JsonWriter.canonical(JsonReader.read(canonical))).isEqualTo(canonical);
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void the_reader_answers_every_text_with_an_object_or_a_refusal(@ForAll byte[] bytes) {
    try {
      assertThat(JsonReader.read(bytes)).isNotNull();
    } catch (MalformedJson e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void base64url_is_read_as_it_was_written(@ForAll byte[] bytes) {
    assertThat(Base64Url.decode(Base64Url.encode(bytes))).isEqualTo(bytes);
  }

  @Provide
  Arbitrary<Map<String, Object>> objects() {
    Arbitrary<Object> scalars =
        Arbitraries.oneOf(
            texts().asGeneric(),
            Arbitraries.longs().between(-MAX, MAX).asGeneric(),
            Arbitraries.doubles().filter(JsonPropertyTest::isRead).asGeneric(),
            Arbitraries.of(true, false).asGeneric());
    return map(
        Arbitraries.recursive(
            () -> scalars,
            inner ->
                Arbitraries.oneOf(inner.list().ofMaxSize(3).asGeneric(), map(inner).asGeneric()),
            0,
            3));
  }

  private static Arbitrary<Map<String, Object>> map(Arbitrary<Object> values) {
    return Arbitraries.maps(texts(), values.injectNull(0.1)).ofMaxSize(4).map(HashMap::new);
  }

  /** Whole doubles that print as integers beyond 2^53 - 1 have no form that is read. */
  private static boolean isRead(double value) {
    return Math.abs(value) <= MAX || value != Math.rint(value) || Math.abs(value) >= 1e21;
  }

  /** Any text of whole code points. */
  private static Arbitrary<String> texts() {
    Arbitrary<List<Integer>> codePoints =
        Arbitraries.integers()
            .between(0, Character.MAX_CODE_POINT)
            .filter(one -> one < Character.MIN_SURROGATE || one > Character.MAX_SURROGATE)
            .list()
            .ofMaxSize(8);
    return codePoints.map(
        points -> points.stream().map(Character::toString).reduce("", String::concat));
  }
}
