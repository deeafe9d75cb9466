package org.hufu.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples of RFC 8785, sections 3.2.2 to 3.2.4 and appendix B. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonWriterTest {

  @Test
  void the_rfcs_example_gives_the_rfcs_bytes() {
    String text =
        """
        {
          "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
          "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
          "literals": [null, true, false]
        }
        """;
    String canonical =
        "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273"
            + "223a5b3333333333333333332e333333333333332c31652b33302c342e352c302e3030322c31"
            + "652d32375d2c22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c"
            + "222f227d";

    assertThat(HexFormat.of().formatHex(JsonWriter.canonical(read(text)))).isEqualTo(canonical);
  }

  @Test
  void names_are_sorted_by_utf_16_code_units() {
    String text =
        """
        {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
         "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
         "\\u00f6": "Latin Small Letter O With Diaeresis"}
        """;

    assertThat(read(new String(JsonWriter.canonical(read(text)), StandardCharsets.UTF_8)).names())
        .containsExactly("\r", "1", "\u0080", "ö", "€", "😀", "\ufb33");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "5e-324, 5e-324",
    "1.7976931348623157e308, 1.7976931348623157e+308",
    "-1.7976931348623157e308, -1.7976931348623157e+308",
    "9007199254740991, 9007199254740991",
    "9.999999999999997e22, 9.999999999999997e+22",
    "1e23, 1e+23",
    "1.0000000000000001e23, 1.0000000000000001e+23",
    "1e21, 1e+21",
    "9.999999999999997e-7, 9.999999999999997e-7",
    "0.000001, 0.000001",
    "333333333.3333332, 333333333.3333332",
    "-0.0000033333333333333333, -0.0000033333333333333333",
    "1424953923781206.2, 1424953923781206.2",
  })
  void numbers_print_as_in_ecmascript(String number, String canonical) {
    assertThat(JsonWriter.canonical(read("{\"a\":" + number + "}")))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("{\"a\":" + canonical + "}");
  }

  @Test
  void the_plain_form_keeps_the_order() {
    String text = "{\"b\":[1,0.5,null,true],\"a\":{\"d\":\"x\\n\",\"c\":{}}}";

    assertThat(JsonWriter.plain(read(text))).isEqualTo(text);
    assertThat(read(text)).hasToString(text);
  }

  private static JsonObject read(String text) {
    return JsonReader.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
