package org.hufu.core.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hufu.core.signature.EdgeCases.MESSAGE;
import static org.hufu.core.signature.EdgeCases.any;
import static org.hufu.core.signature.EdgeCases.concat;
import static org.hufu.core.signature.EdgeCases.fixed;
import static org.hufu.core.signature.EdgeCases.verifies;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Arrays;
import org.bouncycastle.jcajce.spec.ContextParameterSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures and keys at the edges, where libraries went wrong; in the manner of Wycheproof. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EdgeCasesTest {
  @ParameterizedTest
  @EnumSource
  void a_shortened_lengthened_or_empty_value_proves_nothing(Algorithm algorithm) {
    KeyExamples.Holder holder = any(algorithm);
    byte[] good = holder.signer().sign(MESSAGE);

    assertThat(verifies(holder, good)).isTrue();
    assertThat(verifies(holder, new byte[0])).isFalse();
    assertThat(verifies(holder, new byte[good.length])).isFalse();
    assertThat(verifies(holder, Arrays.copyOf(good, good.length - 1))).isFalse();
    assertThat(verifies(holder, Arrays.copyOf(good, good.length + 1))).isFalse();
    assertThat(verifies(holder, concat(new byte[1], good))).isFalse();
    assertThat(verifies(holder, concat(good, good))).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void a_key_of_any_other_kind_proves_nothing(Algorithm algorithm) {
    byte[] good = any(algorithm).signer().sign(MESSAGE);

    for (Algorithm other : Algorithm.values()) {
      var key =
          other.canSign() || algorithm.canSign() ? KeyExamples.pair(other) : KeyExamples.rsa(2048);
      assertThat(algorithm.verifies(key.getPublic(), MESSAGE, good)).isFalse();
    }
  }

  @Nested
  class Ed25519 {
    private static final BigInteger ORDER =
        BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    @Test
    void with_s_not_reduced_proves_nothing() {
      KeyExamples.Holder holder = any(Algorithm.EDDSA);
      byte[] good = holder.signer().sign(MESSAGE);
      BigInteger s = new BigInteger(1, reversed(Arrays.copyOfRange(good, 32, 64)));
      byte[] other = concat(Arrays.copyOf(good, 32), reversed(fixed(s.add(ORDER), 32)));

      assertThat(verifies(holder, other)).isFalse();
    }

    /** All points of small order, also in the encodings that are not reduced; RFC 8032, 5.1.3. */
    @ParameterizedTest
    @ValueSource(
        strings = {
          "0000000000000000000000000000000000000000000000000000000000000000",
          "0100000000000000000000000000000000000000000000000000000000000000",
          "0000000000000000000000000000000000000000000000000000000000000080",
          "0100000000000000000000000000000000000000000000000000000000000080",
          "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
          "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
          "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
          "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
          "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
          "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
          "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
          "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
          "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
          "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa"
        })
    void a_key_of_small_order_never_verifies(String point) {
      byte[] key = java.util.HexFormat.of().parseHex(point);
      byte[] universal = concat(new byte[] {1}, new byte[63]);
      for (byte[] signature : new byte[][] {universal, concat(key, new byte[32])}) {
        assertThat(verifiesWith(key, signature)).isFalse();
      }
    }

    private static boolean verifiesWith(byte[] key, byte[] signature) {
      try {
        return Algorithm.EDDSA.verifies(Jwk.ofEd25519(key).publicKey(), MESSAGE, signature);
      } catch (MalformedKey e) {
        return false;
      }
    }
  }

  @Nested
  class Ml_dsa_65 {
    @Test
    void with_a_context_proves_nothing() throws GeneralSecurityException {
      KeyExamples.Holder holder = any(Algorithm.ML_DSA_65);
      Signature signer = Signature.getInstance("ML-DSA-65", KeyKind.PROVIDER);
      signer.setParameter(new ContextParameterSpec(new byte[] {1}));
      signer.initSign(holder.privateKey());
      signer.update(MESSAGE);

      assertThat(verifies(holder, signer.sign())).isFalse();
    }

    @Test
    void with_the_hints_disturbed_proves_nothing() {
      KeyExamples.Holder holder = any(Algorithm.ML_DSA_65);
      byte[] good = holder.signer().sign(MESSAGE);
      for (int at = good.length - 61; at < good.length; at += 6) {
        byte[] bad = good.clone();
        bad[at] ^= (byte) 0xff;
        assertThat(verifies(holder, bad)).isFalse();
      }
    }

    @Test
    void of_another_parameter_set_is_no_key_of_ours() throws GeneralSecurityException {
      KeyPair small =
          java.security.KeyPairGenerator.getInstance("ML-DSA-44", KeyKind.PROVIDER)
              .generateKeyPair();

      assertThat(Algorithm.ML_DSA_65.fits(small.getPublic())).isFalse();
      assertThatExceptionOfType(MalformedKey.class).isThrownBy(() -> Jwk.of(small.getPublic()));
    }
  }

  @Nested
  class Rsa {
    @ParameterizedTest
    @EnumSource(names = "RS.*|PS.*", mode = EnumSource.Mode.MATCH_ALL)
    void with_a_number_not_below_the_modulus_proves_nothing(Algorithm algorithm) {
      KeyExamples.Holder holder = any(algorithm);
      var key = (java.security.interfaces.RSAPublicKey) holder.jwk().publicKey();
      byte[] good = holder.signer().sign(MESSAGE);
      BigInteger higher = new BigInteger(1, good).add(key.getModulus());

      assertThat(verifies(holder, fixed(key.getModulus(), good.length))).isFalse();
      if (higher.bitLength() <= 8 * good.length) {
        assertThat(verifies(holder, fixed(higher, good.length))).isFalse();
      }
    }

    @Test
    void with_a_modulus_below_3072_bits_proves_nothing() {
      KeyPair small = KeyExamples.rsa(2048);

      assertThat(Algorithm.RS256.fits(small.getPublic())).isFalse();
      assertThat(Algorithm.PS256.fits(small.getPublic())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = "RS.*|PS.*", mode = EnumSource.Mode.MATCH_ALL)
    void is_never_what_we_sign_with(Algorithm algorithm) {
      KeyPair pair = KeyExamples.pair(algorithm);

      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> Signer.of(algorithm, "kid", pair.getPrivate()));
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> X509Signature.identifier(algorithm));
    }
  }

  private static byte[] reversed(byte[] bytes) {
    return org.bouncycastle.util.Arrays.reverse(bytes);
  }
}
