package org.hufu.core.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.KeyExamples;
import org.hufu.core.signature.MalformedKey;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyTextTest {
  @ParameterizedTest
  @EnumSource(names = {"ES256", "ES384", "ES512", "PS256", "RS256", "EDDSA"})
  void jwk_and_pem_are_the_same_key(Algorithm algorithm) {
    KeyExamples.Holder holder =
        algorithm.canSign() ? KeyExamples.holder(algorithm) : KeyExamples.foreign(algorithm);
    String pem =
        "-----BEGIN PUBLIC KEY-----\r\n"
            + Base64.getMimeEncoder().encodeToString(holder.jwk().publicKey().getEncoded())
            + "\r\n-----END PUBLIC KEY-----\r\n";

    assertThat(KeyText.read(pem, algorithm.word())).isEqualTo(holder.jwk());
    assertThat(KeyText.read(JsonWriter.plain(holder.jwk().toJson()), algorithm.word()))
        .isEqualTo(holder.jwk());
  }

  @Test
  void an_RSA_key_needs_its_algorithm() {
    String jwk = JsonWriter.plain(KeyExamples.foreign(Algorithm.PS256).jwk().toJson());

    assertThatThrownBy(() -> KeyText.read(jwk, "")).isInstanceOf(MalformedKey.class);
    assertThatThrownBy(() -> KeyText.read(jwk, "ES256")).isInstanceOf(MalformedKey.class);
    assertThatThrownBy(() -> KeyText.read(jwk, "none")).isInstanceOf(MalformedKey.class);
  }

  @Test
  void a_private_key_is_refused() {
    assertThatThrownBy(
            () -> KeyText.read("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", ""))
        .isInstanceOf(MalformedKey.class);
  }

  @Property(tries = 300)
  void anything_else_is_refused_and_nothing_worse(@ForAll String text) {
    assertThatThrownBy(() -> KeyText.read(text, "")).isInstanceOf(MalformedKey.class);
    assertThatThrownBy(() -> KeyText.read("{" + text, "")).isInstanceOf(MalformedKey.class);
  }
}
