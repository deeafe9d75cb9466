package org.hufu.core.signature;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** What the tests of edge cases share. */
final class EdgeCases {
  static final byte[] MESSAGE = "message".getBytes(StandardCharsets.US_ASCII);

  private EdgeCases() {}

  static KeyExamples.Holder any(Algorithm algorithm) {
    return algorithm.canSign() ? KeyExamples.holder(algorithm) : KeyExamples.foreign(algorithm);
  }

  static boolean verifies(KeyExamples.Holder holder, byte[] signature) {
    return holder.jwk().algorithm().verifies(holder.jwk().publicKey(), MESSAGE, signature);
  }

  static byte[] fixed(BigInteger number, int size) {
    return org.bouncycastle.util.BigIntegers.asUnsignedByteArray(size, number);
  }

  static byte[] concat(byte[] first, byte[] second) {
    return org.bouncycastle.util.Arrays.concatenate(first, second);
  }
}
