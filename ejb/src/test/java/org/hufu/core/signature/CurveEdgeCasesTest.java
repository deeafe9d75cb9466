package org.hufu.core.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hufu.core.signature.EdgeCases.MESSAGE;
import static org.hufu.core.signature.EdgeCases.any;
import static org.hufu.core.signature.EdgeCases.concat;
import static org.hufu.core.signature.EdgeCases.fixed;
import static org.hufu.core.signature.EdgeCases.verifies;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Arrays;
import java.util.stream.Stream;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.jcajce.spec.SM2ParameterSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The two numbers of a signature over a curve at the edges, where libraries went wrong. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CurveEdgeCasesTest {
  static Stream<Algorithm> curves() {
    return Stream.of(Algorithm.ES256, Algorithm.ES384, Algorithm.SM2_SM3);
  }

  @ParameterizedTest
  @MethodSource("curves")
  void numbers_outside_1_to_n_minus_1_prove_nothing(Algorithm algorithm) {
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
  void numbers_that_are_the_same_modulo_n_prove_nothing(Algorithm algorithm) {
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
  void numbers_in_der_that_is_not_the_shortest_prove_nothing(Algorithm algorithm) {
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
  void keys_of_another_curve_of_the_same_size_prove_nothing(Algorithm algorithm) {
    KeyPair alien = KeyExamples.ec(algorithm == Algorithm.ES384 ? "brainpoolP384r1" : "secp256k1");

    assertThat(algorithm.fits(alien.getPublic())).isFalse();
    assertThatExceptionOfType(MalformedKey.class).isThrownBy(() -> Jwk.of(alien.getPublic()));
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

  private static boolean inDer(KeyExamples.Holder holder, byte[] value) {
    return X509Signature.verifies(
        holder.jwk().algorithm(), holder.jwk().publicKey(), MESSAGE, value);
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
}
