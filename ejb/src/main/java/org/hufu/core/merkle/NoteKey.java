package org.hufu.core.merkle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Digest;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.MalformedKey;

/**
 * Public key that signs notes under a name. Its text, the <em>verifier key</em>, is {@code
 * <name>+<hash>+<key>}: 8 hex digits and base64 of the type byte and the key. Sources: C2SP
 * signed-note; for witnesses C2SP tlog-cosignature.
 *
 * @param name of the log or witness; not empty, without white space or plus
 * @param key an Ed25519 key
 * @param kind what its signatures mean; keys of two kinds are two keys
 */
public record NoteKey(String name, Jwk key, Kind kind) {

  /** What a key's signatures below a note mean. */
  public enum Kind {
    /** The signer says what the note says. */
    LOG(1),
    /** The signer saw this checkpoint, grown out of all it saw before. */
    WITNESS(4);

    private final byte type;

    Kind(int type) {
      this.type = (byte) type;
    }
  }

  private static final Pattern NAME = Pattern.compile("[^\\s\\p{Z}\\p{Cntrl}+]+");
  private static final Pattern TEXT =
      Pattern.compile("([^\\s\\p{Z}\\p{Cntrl}+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+={0,2})");

  /** A key that signs notes as they stand. */
  public NoteKey(String name, Jwk key) {
    this(name, key, Kind.LOG);
  }

  public NoteKey {
    if (!NAME.matcher(name).matches()) {
      throw new MalformedLog("not the name of a note's key");
    }
    if (key.algorithm() != Algorithm.EDDSA) {
      throw new MalformedLog("notes are signed with Ed25519");
    }
  }

  /**
   * Reads the verifier key of a log.
   *
   * @throws MalformedLog if it is not one of an Ed25519 key, or its hash is another key's
   */
  public static NoteKey parse(String text) {
    return parse(text, Kind.LOG);
  }

  /**
   * Reads a verifier key.
   *
   * @throws MalformedLog if it is of another kind, or its hash is another key's
   */
  public static NoteKey parse(String text, Kind kind) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new MalformedLog("not a verifier key");
    }
    NoteKey key = new NoteKey(matcher.group(1), key(matcher.group(3), kind), kind);
    if (!key.text().equals(text)) {
      throw new MalformedLog("a verifier key's hash is not that of its key");
    }
    return key;
  }

  private static Jwk key(String base64, Kind kind) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      if (bytes.length > 0 && bytes[0] == kind.type) {
        return Jwk.ofEd25519(Arrays.copyOfRange(bytes, 1, bytes.length));
      }
    } catch (IllegalArgumentException | MalformedKey e) {
      throw new MalformedLog("a verifier key holds no key");
    }
    throw new MalformedLog("a verifier key of another kind");
  }

  /** First four bytes of SHA-256 over name, line feed, type and key, big-endian. */
  public int hash() {
    byte[] start = (name + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] typed = typed();
    byte[] input = Arrays.copyOf(start, start.length + typed.length);
    System.arraycopy(typed, 0, input, start.length, typed.length);
    return ByteBuffer.wrap(Digest.sha256(input)).getInt();
  }

  /** The verifier key. */
  public String text() {
    return name
        + "+"
        + HexFormat.of().toHexDigits(hash())
        + "+"
        + Base64.getEncoder().encodeToString(typed());
  }

  private byte[] typed() {
    byte[] key = this.key.octets();
    byte[] typed = new byte[1 + key.length];
    typed[0] = kind.type;
    System.arraycopy(key, 0, typed, 1, key.length);
    return typed;
  }
}
