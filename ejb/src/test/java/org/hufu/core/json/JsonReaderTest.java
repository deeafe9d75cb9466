package org.hufu.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read, and everything that two readers could read differently. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonReaderTest {

  @Test
  void members_keep_their_order_and_types() {
    JsonObject object =
        read(
            "{\"z\":1,\"a\":\"text\",\"f\":1.5,\"t\":true,\"n\":null,\"l\":[1,{}],\"o\":{\"x\":2}}");

    assertThat(object.names()).containsExactly("z", "a", "f", "t", "n", "l", "o");
    assertThat(object.requireInteger("z")).isEqualTo(1);
    assertThat(object.requireText("a")).isEqualTo("text");
    assertThat(object.number("f")).contains(1.5);
    assertThat(object.flag("t")).contains(true);
    assertThat(object.value("n")).isEmpty();
    assertThat(object.has("n")).isTrue();
    assertThat(object.list("l")).containsExactly(1L, JsonObject.empty());
    assertThat(object.requireObject("o").requireInteger("x")).isEqualTo(2);
  }

  @Test
  void a_name_given_twice_is_refused_at_every_depth() {
    refuses("{\"a\":1,\"a\":1}");
    refuses("{\"o\":{\"a\":1,\"\\u0061\":2}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "[]",
        "1",
        "null",
        "\"text\"",
        "{",
        "{}{}",
        "{} x",
        "{},",
        "{\"a\":1,}",
        "{\"a\":[1,]}",
        "{a:1}",
        "{'a':1}",
        "{\"a\":01}",
        "{\"a\":+1}",
        "{\"a\":.5}",
        "{\"a\":1.}",
        "{\"a\":0x1}",
        "{\"a\":NaN}",
        "{\"a\":Infinity}",
        "{\"a\":-Infinity}",
        "{\"a\":tru}",
        "{\"a\" 1}",
        "{\"a\":\"line\nfeed\"}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u12\"}",
        "{/* no */}",
        "{}// no",
        "{\u00a0}",
        "\ufeff{}",
      })
  void a_text_that_is_no_json_object_is_refused(String text) {
    refuses(text);
  }

  @ParameterizedTest
  @CsvSource({
    "a lone continuation byte, 80",
    "a byte that UTF-8 never uses, ff",
    "an overlong slash, c0af",
    "half a surrogate pair, eda080",
    "a pair of surrogates, eda080edb080",
    "a code point beyond the last, f4908080",
    "an unfinished sequence, e282",
  })
  void bytes_that_are_not_utf_8_are_refused(String what, String hex) {
    byte[] start = "{\"a\":\"".getBytes(StandardCharsets.US_ASCII);
    byte[] middle = HexFormat.of().parseHex(hex);
    byte[] bytes = Arrays.copyOf(start, start.length + middle.length + 2);
    System.arraycopy(middle, 0, bytes, start.length, middle.length);
    bytes[bytes.length - 2] = '"';
    bytes[bytes.length - 1] = '}';

    assertThatExceptionOfType(MalformedJson.class)
        .as(what)
        .isThrownBy(() -> JsonReader.read(bytes));
  }

  @Test
  void utf_16_is_refused() {
    assertThatExceptionOfType(MalformedJson.class)
        .isThrownBy(() -> JsonReader.read("{}".getBytes(StandardCharsets.UTF_16BE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "\\udc00", "\\ud800a", "\\udc00\\ud800", "\\ud800\\ud800"})
  void half_a_surrogate_pair_is_refused_in_texts_and_names(String half) {
    refuses("{\"a\":\"" + half + "\"}");
    refuses("{\"" + half + "\":1}");
  }

  @Test
  void a_whole_surrogate_pair_is_read() {
    assertThat(read("{\"a\":\"\\ud83d\\ude00\"}").requireText("a")).isEqualTo("😀");
  }

  @Test
  void nesting_beyond_the_limit_is_refused() {
    int inner = JsonReader.MAX_DEPTH - 1;

    assertThat(read("{\"a\":" + "[".repeat(inner) + "]".repeat(inner) + "}").list("a")).hasSize(1);
    refuses("{\"a\":" + "[".repeat(inner + 1) + "]".repeat(inner + 1) + "}");
    refuses("{\"a\":" + "[".repeat(100_000));
  }

  @Test
  void more_bytes_than_allowed_are_refused() {
    byte[] bytes = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);

    assertThat(JsonReader.read(bytes, bytes.length).requireInteger("a")).isEqualTo(1);
    assertThatExceptionOfType(MalformedJson.class)
        .isThrownBy(() -> JsonReader.read(bytes, bytes.length - 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9007199254740992",
        "-9007199254740992",
        "12345678901234567890",
        "1e400",
        "-1e400",
        "1e-400",
        "0.123456789012345678",
        "1e99999999999",
        "1e-99999999999",
        "9007199254740992.0",
        "1e16",
        "999999999999999700000.0",
      })
  void a_number_that_a_double_cannot_hold_is_refused(String number) {
    refuses("{\"a\":" + number + "}");
  }

  @Test
  void numbers_at_the_limits_are_read() {
    assertThat(read("{\"a\":9007199254740991}").requireInteger("a")).isEqualTo((1L << 53) - 1);
    assertThat(read("{\"a\":-9007199254740991}").requireInteger("a")).isEqualTo(1 - (1L << 53));
    assertThat(read("{\"a\":-0}").requireInteger("a")).isZero();
    assertThat(read("{\"a\":1e300}").number("a")).contains(1e300);
  }

  @Test
  void a_whole_number_written_with_a_fraction_is_an_integer() {
    assertThat(read("{\"a\":1.0}")).isEqualTo(read("{\"a\":1}"));
    assertThat(read("{\"a\":1e2}").requireInteger("a")).isEqualTo(100);
  }

  @Test
  void the_place_of_the_fault_is_named() {
    assertThatExceptionOfType(MalformedJson.class)
        .isThrownBy(() -> read("{\n\"a\": nul}"))
        .satisfies(e -> assertThat(e.place()).startsWith("line 2, column"));
    assertThatExceptionOfType(MalformedJson.class)
        .isThrownBy(() -> read("{\"l\":[0,{\"a/b\":1e400}]}"))
        .satisfies(e -> assertThat(e.place()).isEqualTo("/l/1/a~1b"));
  }

  private static JsonObject read(String text) {
    return JsonReader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void refuses(String text) {
    assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> read(text));
  }
}
