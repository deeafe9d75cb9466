package org.hufu.core.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Digests as people paste them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DigestTest {
  private static final String VALUE =
      "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0";

  @ParameterizedTest
  @CsvSource({
    "%s  image.bin, sha-256",
    "sha-256:%s, sha-256",
    "SHA256 = %s, sha-256",
    "SM3: %s, sm3",
    "%s%2$s, sha-512"
  })
  void a_line_with_a_digest_is_read(String line, String algorithm) {
    assertThat(Digest.find(line.formatted(VALUE, VALUE)))
        .hasValueSatisfying(digest -> assertThat(digest.algorithm()).isEqualTo(algorithm));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "image.bin", "sha-256:66c7", "md5:d41d8cd98f00b204e9800998ecf8427e"})
  void anything_else_is_none(String line) {
    assertThat(Digest.find(line)).isEmpty();
  }
}
