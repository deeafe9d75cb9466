package org.hufu.core.merkle;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One signature line of a note. Source: C2SP signed-note.
 *
 * @param name whose key
 * @param base64 of the key's hash, four bytes, and the signature
 */
public record NoteSignature(String name, String base64) {
  private static final int HASH_BYTES = 4;
  private static final Pattern LINE =
      Pattern.compile("\u2014 ([^\\s\\p{Z}\\p{Cntrl}+]+) ([A-Za-z0-9+/]+={0,2})");

  public NoteSignature {
    byte[] bytes = decode(base64);
    if (bytes.length <= HASH_BYTES || !Base64.getEncoder().encodeToString(bytes).equals(base64)) {
      throw new MalformedLog("a note's signature is not strict base64 of hash and signature");
    }
  }

  /**
   * A signature line of this key.
   *
   * @param signature in the form of the key's kind
   */
  public static NoteSignature of(NoteKey key, byte[] signature) {
    byte[] bytes =
        ByteBuffer.allocate(HASH_BYTES + signature.length)
            .putInt(key.hash())
            .put(signature)
            .array();
    return new NoteSignature(key.name(), Base64.getEncoder().encodeToString(bytes));
  }

  /** Reads a line without its line feed. */
  public static NoteSignature parse(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new MalformedLog("not a note's signature line");
    }
    return new NoteSignature(matcher.group(1), matcher.group(2));
  }

  private static byte[] decode(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new MalformedLog("a note's signature is not base64");
    }
  }

  public int keyHash() {
    return ByteBuffer.wrap(decode(base64)).getInt();
  }

  public byte[] signature() {
    byte[] bytes = decode(base64);
    byte[] signature = new byte[bytes.length - HASH_BYTES];
    System.arraycopy(bytes, HASH_BYTES, signature, 0, signature.length);
    return signature;
  }

  /** Whether it claims to be this key's. */
  public boolean names(NoteKey key) {
    return name.equals(key.name()) && keyHash() == key.hash();
  }

  /** Inverse of {@link #parse}. */
  public String line() {
    return "\u2014 " + name + " " + base64;
  }
}
