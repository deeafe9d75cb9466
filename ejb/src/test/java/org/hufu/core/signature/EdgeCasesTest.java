package org.hufu.core.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Arrays;
import java.util.stream.Stream;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.jcajce.spec.ContextParameterSpec;
import org.bouncycastle.jcajce.spec.SM2ParameterSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures and keys at the edges, where libraries went wrong; in the manner of Wycheproof. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EdgeCasesTest {
  private static final byte[] MESSAGE = "message".getBytes(StandardCharsets.US_ASCII);

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

  static Stream<Algorithm> primeCurves() {
    return Stream.of(Algorithm.ES256, Algorithm.ES384, Algorithm.SM2_SM3);
  }

  @Nested
  class Two_numbers {
    static Stream<Algorithm> curves() {
      return primeCurves();
    }

    @ParameterizedTest
    @MethodSource("curves")
    void outside_1_to_n_minus_1_prove_nothing(Algorithm algorithm) {
      KeyExamples.Holder holder = any(algorithm);
      BigInteger n = order(algorithm);
      BigInteger[] good = numbers(algorithm, holder.signer().sign(MESSAGE));
      BigInteger[] bad = {
        BigInteger.ZERO, BigInteger.ONE, n.subtract(BigInteger.ONE), n, n.add(BigInteger.ONE)
      };

      assertThat(verifies(holder, plain(algorithm, good[0], good[1]))).isTrue();
      for (BigInteger first : bad) {
        assertThat(verifies(holder, plain(algorithm, first, good[1]))).isFalse();
        assertThat(verifies(holder, plain(algorithm, good[0], first))).isFalse();
        for (BigInteger second : bad) {
          assertThat(verifies(holder, plain(algorithm, first, second))).isFalse();
        }
      }
    }

    @ParameterizedTest
    @MethodSource("curves")
    void that_are_the_same_modulo_n_prove_nothing(Algorithm algorithm) {
      int size = algorithm.signatureBytes() / 2;
      BigInteger n = order(algorithm);
      BigInteger room = BigInteger.ONE.shiftLeft(8 * size).subtract(n);
      // r + n fits into the space only for the smallest r: try a message that gives none, too
      KeyExamples.Holder holder = any(algorithm);
      BigInteger[] good = numbers(algorithm, holder.signer().sign(MESSAGE));
      byte[] longer = concat(fixed(good[0].add(n), size + 1), fixed(good[1].add(n), size + 1));

      assertThat(verifies(holder, longer)).isFalse();
      assertThat(room.bitLength()).isLessThan(8 * size);
      assertThat(
              X509Signature.verifies(
                  algorithm, holder.jwk().publicKey(), MESSAGE, der(good[0].add(n), good[1])))
          .isFalse();
      assertThat(
              X509Signature.verifies(
                  algorithm, holder.jwk().publicKey(), MESSAGE, der(good[0], good[1].add(n))))
          .isFalse();
    }

    @ParameterizedTest
    @MethodSource("curves")
    void in_der_that_is_not_the_shortest_prove_nothing(Algorithm algorithm) {
      KeyExamples.Holder holder = any(algorithm);
      byte[] value = holder.signer().sign(MESSAGE);
      byte[] good = X509Signature.encode(algorithm, value);
      BigInteger[] pair = numbers(algorithm, value);

      assertThat(inDer(holder, good)).isTrue();
      assertThat(inDer(holder, value)).as("plain form").isFalse();
      assertThat(inDer(holder, concat(good, new byte[1]))).as("trailing byte").isFalse();
      assertThat(inDer(holder, Arrays.copyOf(good, good.length - 1))).as("cut").isFalse();
      assertThat(inDer(holder, new byte[] {0x30, 0})).as("empty sequence").isFalse();
      assertThat(inDer(holder, new byte[] {0x30, 4, 5, 0, 5, 0})).as("two nulls").isFalse();
      assertThat(inDer(holder, new byte[] {5, 0})).as("no sequence").isFalse();
      assertThat(inDer(holder, der(pair[0]))).as("one number").isFalse();
      assertThat(inDer(holder, der(pair[0], pair[1], pair[1]))).as("three numbers").isFalse();
      assertThat(inDer(holder, der(pair[0].negate(), pair[1]))).as("negative").isFalse();
      assertThat(inDer(holder, padded(pair[0], pair[1]))).as("leading zeros").isFalse();
      byte[] indefinite = concat(concat(new byte[] {0x30, (byte) 0x80}, body(good)), new byte[2]);
      assertThat(inDer(holder, indefinite)).as("indefinite length").isFalse();
    }

    @ParameterizedTest
    @MethodSource("curves")
    void of_another_curve_of_the_same_size_prove_nothing(Algorithm algorithm) {
      KeyPair alien =
          KeyExamples.ec(algorithm == Algorithm.ES384 ? "brainpoolP384r1" : "secp256k1");

      assertThat(algorithm.fits(alien.getPublic())).isFalse();
      assertThatExceptionOfType(MalformedKey.class).isThrownBy(() -> Jwk.of(alien.getPublic()));
    }

    private static boolean inDer(KeyExamples.Holder holder, byte[] value) {
      return X509Signature.verifies(
          holder.jwk().algorithm(), holder.jwk().publicKey(), MESSAGE, value);
    }
  }

  @Nested
  class Ecdsa {
    @Test
    void with_s_and_its_negative_is_one_signature_twice() {
      KeyExamples.Holder holder = any(Algorithm.ES256);
      BigInteger[] good = numbers(Algorithm.ES256, holder.signer().sign(MESSAGE));
      BigInteger negative = order(Algorithm.ES256).subtract(good[1]);

      assertThat(verifies(holder, plain(Algorithm.ES256, good[0], negative)))
          .as("allowed by FIPS 186-5; nothing is keyed on signature bytes")
          .isTrue();
    }
  }

  @Nested
  class Sm2 {
    @ParameterizedTest
    @ValueSource(strings = {"", "1234567812345679", "ALICE123@YAHOO.COM"})
    void with_another_user_id_proves_nothing(String userId) throws GeneralSecurityException {
      KeyExamples.Holder holder = any(Algorithm.SM2_SM3);

      assertThat(verifies(holder, signedAs(holder, "1234567812345678"))).isTrue();
      assertThat(verifies(holder, signedAs(holder, userId))).isFalse();
    }

    @Test
    void with_the_negative_s_proves_nothing() {
      KeyExamples.Holder holder = any(Algorithm.SM2_SM3);
      BigInteger[] good = numbers(Algorithm.SM2_SM3, holder.signer().sign(MESSAGE));
      BigInteger negative = order(Algorithm.SM2_SM3).subtract(good[1]);

      assertThat(verifies(holder, plain(Algorithm.SM2_SM3, good[0], negative))).isFalse();
    }

    @Test
    void draws_a_number_for_each_signature() {
      KeyExamples.Holder holder = any(Algorithm.SM2_SM3);

      assertThat(holder.signer().sign(MESSAGE)).isNotEqualTo(holder.signer().sign(MESSAGE));
    }

    @Test
    void with_r_and_s_that_add_up_to_n_proves_nothing() {
      KeyExamples.Holder holder = any(Algorithm.SM2_SM3);
      BigInteger[] good = numbers(Algorithm.SM2_SM3, holder.signer().sign(MESSAGE));
      BigInteger rest = order(Algorithm.SM2_SM3).subtract(good[0]);

      assertThat(verifies(holder, plain(Algorithm.SM2_SM3, good[0], rest))).isFalse();
    }

    private static byte[] signedAs(KeyExamples.Holder holder, String userId)
        throws GeneralSecurityException {
      Signature signer = Signature.getInstance("SM3withSM2", KeyKind.PROVIDER);
      signer.setParameter(new SM2ParameterSpec(userId.getBytes(StandardCharsets.US_ASCII)));
      signer.initSign(holder.privateKey());
      signer.update(MESSAGE);
      BigInteger[] pair = numbersOf(signer.sign());
      return plain(Algorithm.SM2_SM3, pair[0], pair[1]);
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

  private static KeyExamples.Holder any(Algorithm algorithm) {
    return algorithm.canSign() ? KeyExamples.holder(algorithm) : KeyExamples.foreign(algorithm);
  }

  private static boolean verifies(KeyExamples.Holder holder, byte[] signature) {
    return holder.jwk().algorithm().verifies(holder.jwk().publicKey(), MESSAGE, signature);
  }

  private static BigInteger order(Algorithm algorithm) {
    return switch (algorithm) {
      case ES256 -> KeyKind.P_256.order();
      case ES384 -> KeyKind.P_384.order();
      default -> KeyKind.SM2.order();
    };
  }

  private static BigInteger[] numbers(Algorithm algorithm, byte[] plain) {
    return PlainDSAEncoding.INSTANCE.decode(order(algorithm), plain);
  }

  private static BigInteger[] numbersOf(byte[] der) {
    var sequence = org.bouncycastle.asn1.ASN1Sequence.getInstance(der);
    return new BigInteger[] {
      org.bouncycastle.asn1.ASN1Integer.getInstance(sequence.getObjectAt(0)).getValue(),
      org.bouncycastle.asn1.ASN1Integer.getInstance(sequence.getObjectAt(1)).getValue()
    };
  }

  private static byte[] plain(Algorithm algorithm, BigInteger r, BigInteger s) {
    int size = algorithm.signatureBytes() / 2;
    return concat(fixed(r, size), fixed(s, size));
  }

  private static byte[] fixed(BigInteger number, int size) {
    return org.bouncycastle.util.BigIntegers.asUnsignedByteArray(size, number);
  }

  private static byte[] der(BigInteger... numbers) {
    var out = new ByteArrayOutputStream();
    for (BigInteger number : numbers) {
      byte[] bytes = number.toByteArray();
      out.write(2);
      out.write(bytes.length);
      out.writeBytes(bytes);
    }
    return concat(new byte[] {0x30, (byte) out.size()}, out.toByteArray());
  }

  private static byte[] padded(BigInteger r, BigInteger s) {
    byte[] bytes = concat(new byte[2], r.toByteArray());
    byte[] second = s.toByteArray();
    byte[] both =
        concat(
            concat(new byte[] {2, (byte) bytes.length}, bytes),
            concat(new byte[] {2, (byte) second.length}, second));
    return concat(new byte[] {0x30, (byte) both.length}, both);
  }

  private static byte[] body(byte[] der) {
    return Arrays.copyOfRange(der, 2, der.length);
  }

  private static byte[] reversed(byte[] bytes) {
    return org.bouncycastle.util.Arrays.reverse(bytes);
  }

  private static byte[] concat(byte[] first, byte[] second) {
    return org.bouncycastle.util.Arrays.concatenate(first, second);
  }
}
