package org.hufu.core.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.zip.GZIPOutputStream;
import org.hufu.core.json.Base64Url;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lists and their encoding; the published list is the one of Bitstring Status List 1.0, section
 * 2.2.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatusListTest {
  private static final String PUBLISHED =
      "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA";

  private static final int MANY_ZEROS = 1 << 26;

  @Test
  void the_published_list_has_nothing_set() {
    assertThat(StatusList.decode(PUBLISHED)).isEqualTo(StatusList.of(new BitSet()));
  }

  @Test
  void index_0_is_the_left_most_bit() throws IOException {
    byte[] bits = new byte[StatusList.ENTRIES / Byte.SIZE];
    bits[0] = (byte) 0x80;
    bits[1] = 0x01;
    StatusList list = StatusList.decode(encoded(bits));

    assertThat(list.isSet(0)).isTrue();
    assertThat(list.isSet(7)).isFalse();
    assertThat(list.isSet(8)).isFalse();
    assertThat(list.isSet(15)).isTrue();
  }

  @Test
  void a_place_beyond_the_list_is_refused() {
    StatusList list = StatusList.of(new BitSet());
    BitSet beyond = new BitSet();
    beyond.set(StatusList.ENTRIES);

    assertThatExceptionOfType(MalformedStatusList.class)
        .isThrownBy(() -> list.isSet(StatusList.ENTRIES));
    assertThatExceptionOfType(MalformedStatusList.class).isThrownBy(() -> list.isSet(-1));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> StatusList.of(beyond));
  }

  @Test
  void a_bomb_is_not_inflated() throws IOException {
    String bomb = encoded(new byte[MANY_ZEROS]);

    assertThatExceptionOfType(MalformedStatusList.class).isThrownBy(() -> StatusList.decode(bomb));
  }

  @Test
  void a_short_list_is_refused() throws IOException {
    String shorter = encoded(new byte[StatusList.ENTRIES / Byte.SIZE - 1]);

    assertThatExceptionOfType(MalformedStatusList.class)
        .isThrownBy(() -> StatusList.decode(shorter));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "u",
        "H4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA",
        "zH4sIAAAAAAAAA",
        "uAAAA",
        "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA=",
        "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbS",
      })
  void a_text_of_another_shape_is_refused(String text) {
    assertThatExceptionOfType(MalformedStatusList.class).isThrownBy(() -> StatusList.decode(text));
  }

  private static String encoded(byte[] bits) throws IOException {
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(deflated)) {
      gzip.write(bits);
    }
    return "u" + Base64Url.encode(deflated.toByteArray());
  }
}
