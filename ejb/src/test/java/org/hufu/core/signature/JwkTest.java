package org.hufu.core.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import org.hufu.core.json.Base64Url;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JwkTest {
  private final JsonObject ec = KeyExamples.holder(Algorithm.ES256).jwk().toJson();
  private final JsonObject okp = KeyExamples.holder(Algorithm.EDDSA).jwk().toJson();

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"RS384", "RS512", "PS384", "PS512"})
  void a_key_is_read_as_it_was_written(Algorithm algorithm) {
    Jwk key = Jwk.of(KeyExamples.pair(algorithm).getPublic());

    assertThat(Jwk.of(key.toJson())).isEqualTo(key);
    assertThat(Jwk.of(key.publicKey())).isEqualTo(key);
    assertThat(key.with(algorithm).algorithm()).isEqualTo(algorithm);
  }

  @ParameterizedTest
  @EnumSource(names = {"ES256", "ES384", "EDDSA"})
  void a_key_of_the_jdk_is_the_same_key(Algorithm algorithm) throws GeneralSecurityException {
    Jwk key = KeyExamples.holder(algorithm).jwk();
    PublicKey jdk =
        KeyFactory.getInstance(algorithm == Algorithm.EDDSA ? "Ed25519" : "EC")
            .generatePublic(new X509EncodedKeySpec(key.publicKey().getEncoded()));

    assertThat(Jwk.of(jdk)).isEqualTo(key);
  }

  @Test
  void an_rsa_key_is_bound_to_the_algorithm_that_somebody_names() {
    Jwk key = Jwk.of(KeyExamples.rsa(3072).getPublic());

    assertThatExceptionOfType(MalformedKey.class).isThrownBy(key::algorithm);
    assertThat(key.with(Algorithm.PS384).algorithm()).isEqualTo(Algorithm.PS384);
    assertThat(key.with(Algorithm.PS384)).isEqualTo(key);
    assertThatExceptionOfType(MalformedKey.class).isThrownBy(() -> key.with(Algorithm.ES256));
  }

  @Test
  void an_rsa_key_that_is_too_small_or_oddly_made_is_refused() {
    JsonObject rsa = Jwk.of(KeyExamples.rsa(3072).getPublic()).toJson();
    byte[] small = new byte[256];
    small[0] = (byte) 0x80;
    small[255] = 1;

    refuses(rsa.with("n", Base64Url.encode(small)));
    refuses(rsa.with("e", Base64Url.encode(new byte[] {3})));
    refuses(rsa.with("e", "AAEAAQ"));
    refuses(rsa.with("d", "AA"));
    assertThatExceptionOfType(MalformedKey.class)
        .isThrownBy(() -> Jwk.of(KeyExamples.rsa(2048).getPublic()));
  }

  @Test
  void an_ml_dsa_key_has_the_length_of_its_parameter_set_and_names_it() {
    JsonObject key = Jwk.of(KeyExamples.pair(Algorithm.ML_DSA_65).getPublic()).toJson();

    refuses(key.with("pub", Base64Url.encode(new byte[1951])));
    refuses(key.with("pub", Base64Url.encode(new byte[1312])));
    refuses(key.with("alg", "ML-DSA-44"));
    refuses(key.with("priv", "AA"));
  }

  @Test
  void another_library_computes_the_same_thumbprint() {
    assertNimbusAgrees(Jwk.of(KeyExamples.pair(Algorithm.ES384).getPublic()));
    assertNimbusAgrees(Jwk.of(KeyExamples.pair(Algorithm.EDDSA).getPublic()));
    assertNimbusAgrees(Jwk.of(KeyExamples.rsa(3072).getPublic()));
  }

  private static void assertNimbusAgrees(Jwk key) {
    try {
      assertThat(key.thumbprint())
          .isEqualTo(JWK.parse(key.toJson().toString()).computeThumbprint().toString());
    } catch (java.text.ParseException | JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void what_a_key_says_about_itself_does_not_change_its_thumbprint() {
    JsonObject talkative = ec.with("kid", "someone").with("use", "enc").with("alg", "HS256");

    assertThat(Jwk.of(talkative)).isEqualTo(Jwk.of(ec));
    assertThat(Jwk.of(talkative).thumbprint()).isEqualTo(Jwk.of(ec).thumbprint());
  }

  @Test
  void a_private_key_is_refused() {
    refuses(ec.with("d", "AA"));
    refuses(okp.with("d", "AA"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"P-521", "secp256k1", "Ed448", "X25519", "p-256"})
  void another_curve_is_refused(String curve) {
    refuses(ec.with("crv", curve));
  }

  @Test
  void a_kind_that_does_not_fit_the_curve_is_refused() {
    refuses(ec.with("kty", "OKP"));
    refuses(okp.with("kty", "EC"));
    refuses(ec.with("kty", "oct"));
  }

  @Test
  void a_missing_coordinate_is_refused() {
    assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> Jwk.of(ec.without("y")));
  }

  @Test
  void a_point_beside_the_curve_is_refused() {
    refuses(ec.with("y", ec.requireText("x")));
  }

  @Test
  void a_coordinate_of_another_length_is_refused() {
    refuses(ec.with("x", Base64Url.encode(new byte[33])));
    refuses(okp.with("x", Base64Url.encode(new byte[31])));
    refuses(ec.with("x", ec.requireText("x") + "="));
  }

  /** With such a key one signature fits every message. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void a_point_of_small_order_never_verifies(int first) {
    byte[] point = new byte[32];
    point[0] = (byte) first;
    byte[] signature = new byte[64];
    signature[0] = 1;

    assertThat(verifies(point, signature)).isFalse();
  }

  private static boolean verifies(byte[] point, byte[] signature) {
    try {
      return Algorithm.EDDSA.verifies(Jwk.ofEd25519(point).publicKey(), new byte[] {7}, signature);
    } catch (MalformedKey e) {
      return false;
    }
  }

  private static void refuses(JsonObject json) {
    assertThatExceptionOfType(MalformedKey.class).isThrownBy(() -> Jwk.of(json));
  }
}
