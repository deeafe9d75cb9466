package org.hufu.core.signature;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.json.Base64Url;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.json.MalformedJson;

/**
 * Signed bytes in compact serialization: {@code header.payload.signature}. Reading one proves
 * nothing; only {@link #verifies} does, with a key that comes from elsewhere. Source: RFC 7515,
 * 7.1.
 */
public final class JsonWebSignature {
  /** Longest text read, in characters. */
  public static final int MAX_LENGTH = 8 << 20;

  private static final int MAX_HEADER_BYTES = 16 << 10;

  /** Parameters that would change how bytes are read, or bring or point to a key. */
  private static final List<String> REFUSED =
      List.of("crit", "b64", "zip", "enc", "jwk", "jku", "x5c", "x5u");

  private final String compact;
  private final JsonObject header;
  private final byte[] payload;
  private final byte[] signature;

  private JsonWebSignature(String compact, JsonObject header, byte[] payload, byte[] signature) {
    this.compact = compact;
    this.header = header;
    this.payload = payload;
    this.signature = signature;
  }

  /**
   * Reads without believing.
   *
   * @throws MalformedSignature if the text is not exactly one compact JWS, or its header holds a
   *     parameter that we refuse
   */
  public static JsonWebSignature parse(String compact) {
    if (compact.length() > MAX_LENGTH) {
      throw new MalformedSignature("longer than " + MAX_LENGTH + " characters");
    }
    int first = compact.indexOf('.');
    int last = compact.lastIndexOf('.');
    if (!isPart(compact, 0, first)
        || !isPart(compact, first + 1, last)
        || !isPart(compact, last + 1, compact.length())) {
      throw new MalformedSignature("not three parts of base64url");
    }
    return new JsonWebSignature(
        compact,
        header(decode("header", compact.substring(0, first))),
        decode("payload", compact.substring(first + 1, last)),
        decode("signature", compact.substring(last + 1)));
  }

  private static boolean isPart(String compact, int from, int to) {
    return from < to && Base64Url.isAlphabet(compact.substring(from, to));
  }

  /**
   * Signs with canonical header bytes.
   *
   * @param header all but {@code alg} and {@code kid}, which come from the signer
   * @throws IllegalArgumentException if JOSE has no name for the signer's algorithm
   */
  public static JsonWebSignature sign(JsonObject header, byte[] payload, Signer signer) {
    if (!signer.algorithm().isJose()) {
      throw new IllegalArgumentException("JOSE does not know " + signer.algorithm().word());
    }
    Map<String, Object> full = new LinkedHashMap<>();
    full.put("alg", signer.algorithm().word());
    full.put("kid", signer.keyId());
    for (Map.Entry<String, Object> member : header.toMap().entrySet()) {
      Object before = full.put(member.getKey(), member.getValue());
      if (before != null && !before.equals(member.getValue())) {
        throw new IllegalArgumentException("Header and signer differ in " + member.getKey());
      }
    }
    String input =
        Base64Url.encode(JsonWriter.canonical(JsonObject.of(full)))
            + "."
            + Base64Url.encode(payload);
    byte[] signature = signer.sign(input.getBytes(StandardCharsets.US_ASCII));
    return parse(input + "." + Base64Url.encode(signature));
  }

  /**
   * Whether this key signed these bytes with this algorithm, both chosen by the caller's trust in
   * the key and never by the header; a header that names another algorithm is false.
   */
  public boolean verifies(PublicKey key, Algorithm algorithm) {
    return algorithm.isJose()
        && algorithmName().equals(algorithm.word())
        && algorithm.verifies(key, signingInput(), signature);
  }

  public JsonObject header() {
    return header;
  }

  /** The {@code alg} that the header claims. */
  public String algorithmName() {
    return header.requireText("alg");
  }

  /** The {@code kid} that the header claims: a hint which key to try. */
  public Optional<String> keyId() {
    return header.text("kid");
  }

  /** The {@code typ} of the header, which keeps documents of different kinds apart. */
  public Optional<String> type() {
    return header.text("typ");
  }

  public byte[] payload() {
    return payload.clone();
  }

  /**
   * The payload as JSON, read anew at each call.
   *
   * @throws MalformedJson if the payload is not one JSON object
   */
  public JsonObject payloadJson() {
    return JsonReader.read(payload);
  }

  public byte[] signature() {
    return signature.clone();
  }

  /** What is signed: header and payload as they stand in the text. */
  public byte[] signingInput() {
    return compact.substring(0, compact.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);
  }

  /** The text itself, ASCII. */
  public String compact() {
    return compact;
  }

  private static byte[] decode(String part, String text) {
    try {
      return Base64Url.decode(text);
    } catch (IllegalArgumentException e) {
      throw new MalformedSignature(part + " is not strict base64url");
    }
  }

  private static JsonObject header(byte[] bytes) {
    try {
      JsonObject header = JsonReader.read(bytes, MAX_HEADER_BYTES);
      header.requireText("alg");
      header.text("kid");
      header.text("typ");
      for (String name : REFUSED) {
        if (header.has(name)) {
          throw new MalformedSignature("header parameter " + name + " is refused");
        }
      }
      return header;
    } catch (MalformedJson e) {
      throw new MalformedSignature("header: " + e.getMessage());
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonWebSignature jws && compact.equals(jws.compact);
  }

  @Override
  public int hashCode() {
    return compact.hashCode();
  }

  @Override
  public String toString() {
    return compact;
  }
}
