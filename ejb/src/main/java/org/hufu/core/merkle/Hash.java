package org.hufu.core.merkle;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.hufu.core.signature.Digest;

/** Hash of a leaf, a node, or a whole tree: SHA-256, 32 bytes. Source: RFC 9162, 2.1.1. */
public final class Hash {
  public static final int BYTES = 32;

  /** Root of the tree without leaves: the hash of nothing. */
  public static final Hash OF_EMPTY_TREE = new Hash(Digest.sha256(new byte[0]));

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Keeps a copy of these 32 bytes. */
  public static Hash of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new MalformedLog("a hash has " + BYTES + " bytes, not " + bytes.length);
    }
    return new Hash(bytes.clone());
  }

  /** SHA-256 of 0x00 and the entry. */
  public static Hash ofLeaf(byte[] entry) {
    byte[] input = new byte[1 + entry.length];
    input[0] = LEAF;
    System.arraycopy(entry, 0, input, 1, entry.length);
    return new Hash(Digest.sha256(input));
  }

  /** SHA-256 of 0x01 and both children. */
  public static Hash ofNode(Hash left, Hash right) {
    byte[] input = new byte[1 + 2 * BYTES];
    input[0] = NODE;
    System.arraycopy(left.bytes, 0, input, 1, BYTES);
    System.arraycopy(right.bytes, 0, input, 1 + BYTES, BYTES);
    return new Hash(Digest.sha256(input));
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** Base64 with padding, as checkpoints print roots. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Lower-case hex, 64 characters. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
