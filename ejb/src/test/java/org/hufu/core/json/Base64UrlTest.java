package org.hufu.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Examples of RFC 4648, 10, without padding; and the looseness that other readers allow. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class Base64UrlTest {
  @ParameterizedTest
  @CsvSource({"'', ''", "f, Zg", "fo, Zm8", "foo, Zm9v", "foob, Zm9vYg", "fooba, Zm9vYmE"})
  void bytes_have_one_text(String bytes, String text) {
    assertThat(Base64Url.encode(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    assertThat(Base64Url.decode(text)).asString(StandardCharsets.US_ASCII).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zg==", "Zh", "Z", "Zm9v\n", "Zm 9v", "Zm+v", "Zm/v", "Zm9v.", "Zm9é"})
  void other_texts_are_refused(String text) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Base64Url.decode(text));
  }
}
