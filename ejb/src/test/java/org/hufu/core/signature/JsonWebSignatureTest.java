package org.hufu.core.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.hufu.core.json.Base64Url;
import org.hufu.core.json.JsonObject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a signature proves, and the tricks that have passed elsewhere. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonWebSignatureTest {
  private static final byte[] PAYLOAD = "{}".getBytes(StandardCharsets.UTF_8);
  private static final JsonObject HEADER = JsonObject.of("typ", "vc+jwt");

  private final KeyExamples.Holder holder = KeyExamples.holder(Algorithm.ES256);
  private final JsonWebSignature signed = JsonWebSignature.sign(HEADER, PAYLOAD, holder.signer());

  @ParameterizedTest
  @EnumSource(names = {"ES256", "ES384", "EDDSA", "ML_DSA_65"})
  void a_signature_verifies_with_its_key_and_no_other(Algorithm algorithm) {
    KeyExamples.Holder one = KeyExamples.holder(algorithm);
    KeyExamples.Holder other = KeyExamples.holder(algorithm);
    JsonWebSignature jws = JsonWebSignature.sign(HEADER, PAYLOAD, one.signer());

    assertThat(jws.verifies(one.jwk().publicKey(), algorithm)).isTrue();
    assertThat(jws.verifies(other.jwk().publicKey(), algorithm)).isFalse();
    assertThat(jws.signature()).hasSize(algorithm.signatureBytes());
  }

  @ParameterizedTest
  @EnumSource(names = {"ES256", "ES384", "EDDSA", "ML_DSA_65"})
  void the_same_bytes_are_signed_alike(Algorithm algorithm) {
    KeyExamples.Holder one = KeyExamples.holder(algorithm);

    assertThat(JsonWebSignature.sign(HEADER, PAYLOAD, one.signer()))
        .isEqualTo(JsonWebSignature.sign(HEADER, PAYLOAD, one.signer()));
  }

  @ParameterizedTest
  @EnumSource(names = "RS.*|PS.*|ES512", mode = EnumSource.Mode.MATCH_ALL)
  void a_foreign_signature_verifies_with_the_named_algorithm_only(Algorithm algorithm) {
    KeyExamples.Holder foreign = KeyExamples.foreign(algorithm);
    JsonWebSignature jws = JsonWebSignature.sign(HEADER, PAYLOAD, foreign.signer());

    for (Algorithm one : Algorithm.values()) {
      assertThat(jws.verifies(foreign.jwk().publicKey(), one)).isEqualTo(one == algorithm);
    }
  }

  @Test
  void jose_has_no_name_for_sm2_and_none_is_made_up() {
    KeyExamples.Holder sm2 = KeyExamples.holder(Algorithm.SM2_SM3);
    byte[] header = "{\"alg\":\"SM2-SM3\"}".getBytes(StandardCharsets.UTF_8);
    String input = Base64Url.encode(header) + "." + Base64Url.encode(PAYLOAD);
    byte[] signature = sm2.signer().sign(input.getBytes(StandardCharsets.US_ASCII));

    assertThat(
            JsonWebSignature.parse(input + "." + Base64Url.encode(signature))
                .verifies(sm2.jwk().publicKey(), Algorithm.SM2_SM3))
        .isFalse();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> JsonWebSignature.sign(HEADER, PAYLOAD, sm2.signer()));
  }

  @Test
  void the_header_names_algorithm_and_key() {
    assertThat(signed.algorithmName()).isEqualTo("ES256");
    assertThat(signed.keyId()).contains(holder.jwk().thumbprint());
    assertThat(signed.type()).contains("vc+jwt");
    assertThat(signed.payload()).isEqualTo(PAYLOAD);
  }

  @Test
  void a_header_that_contradicts_the_signer_is_not_signed() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () -> JsonWebSignature.sign(JsonObject.of("alg", "none"), PAYLOAD, holder.signer()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "None", "NONE", "HS256", "es256", "ES256 ", "ES384", "EdDSA"})
  void a_header_with_another_algorithm_proves_nothing(String name) {
    JsonWebSignature other = withHeader("{\"alg\":\"" + name + "\"}");

    assertThat(other.verifies(holder.jwk().publicKey(), Algorithm.ES256)).isFalse();
  }

  @Test
  void a_key_of_another_curve_proves_nothing() {
    KeyExamples.Holder other = KeyExamples.holder(Algorithm.ES384);

    assertThat(signed.verifies(other.jwk().publicKey(), Algorithm.ES256)).isFalse();
    assertThat(signed.verifies(holder.jwk().publicKey(), Algorithm.ES384)).isFalse();
    assertThat(signed.verifies(KeyExamples.ec("secp256k1").getPublic(), Algorithm.ES256)).isFalse();
    assertThat(signed.verifies(KeyExamples.ec("sm2p256v1").getPublic(), Algorithm.ES256)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"crit\":[\"exp\"]",
        "\"b64\":false",
        "\"zip\":\"DEF\"",
        "\"jwk\":{}",
        "\"jku\":\"https://evil.example\"",
        "\"x5u\":\"https://evil.example\"",
        "\"alg\":\"ES256\"",
        "\"kid\":7",
        "\"typ\":null,\"typ\":\"vc+jwt\"",
      })
  void a_header_that_changes_how_to_read_or_which_key_to_use_is_refused(String member) {
    assertThatExceptionOfType(MalformedSignature.class)
        .isThrownBy(() -> withHeader("{\"alg\":\"ES256\"," + member + "}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "e30.e30",
        "e30.e30.e30.e30",
        "e30..e30",
        "e30.e30.",
        " e30.e30.e30",
        "e30.e30.e30\n",
        "e30=.e30.e30",
        "e3 0.e30.e30",
        "e31.e30.e30",
        "{\"payload\":\"e30\"}",
      })
  void a_text_of_another_shape_is_refused(String text) {
    assertThatExceptionOfType(MalformedSignature.class)
        .isThrownBy(() -> JsonWebSignature.parse(text));
  }

  @Test
  void a_signature_of_zeros_proves_nothing() {
    assertThat(verifiesWith(new byte[64])).isFalse();
    for (int half = 0; half < 2; half++) {
      byte[] signature = signed.signature();
      Arrays.fill(signature, half * 32, half * 32 + 32, (byte) 0);
      assertThat(verifiesWith(signature)).isFalse();
    }
  }

  @Test
  void a_signature_in_der_or_of_another_length_proves_nothing() throws Exception {
    var order = KeyKind.P_256.order();
    var pair = PlainDSAEncoding.INSTANCE.decode(order, signed.signature());

    assertThat(verifiesWith(StandardDSAEncoding.INSTANCE.encode(order, pair[0], pair[1])))
        .isFalse();
    assertThat(verifiesWith(Arrays.copyOf(signed.signature(), 65))).isFalse();
    assertThat(verifiesWith(Arrays.copyOf(signed.signature(), 63))).isFalse();
  }

  @Test
  void a_swapped_payload_proves_nothing() {
    String[] parts = signed.compact().split("\\.", -1);
    String swapped = parts[0] + "." + Base64Url.encode("[]".getBytes(StandardCharsets.UTF_8));

    assertThat(
            JsonWebSignature.parse(swapped + "." + parts[2])
                .verifies(holder.jwk().publicKey(), Algorithm.ES256))
        .isFalse();
  }

  private JsonWebSignature withHeader(String header) {
    String rest = signed.compact().substring(signed.compact().indexOf('.'));
    return JsonWebSignature.parse(Base64Url.encode(header.getBytes(StandardCharsets.UTF_8)) + rest);
  }

  private boolean verifiesWith(byte[] signature) {
    String input = signed.compact().substring(0, signed.compact().lastIndexOf('.') + 1);
    return JsonWebSignature.parse(input + Base64Url.encode(signature))
        .verifies(holder.jwk().publicKey(), Algorithm.ES256);
  }
}
