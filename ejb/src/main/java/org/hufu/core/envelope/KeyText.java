package org.hufu.core.envelope;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.MalformedKey;

/** Public keys as laboratories publish them: a JWK, or SubjectPublicKeyInfo in PEM. */
public final class KeyText {
  /** Longest text taken. */
  public static final int MAX_LENGTH = 10_000;

  private static final List<String> KINDS = List.of("EC", "RSA", "Ed25519");
  private static final Pattern LINE = Pattern.compile("-----[A-Z ]{1,40}-----");
  private static final Pattern BLANK = Pattern.compile("\\s+");

  private KeyText() {}

  /**
   * Reads one key.
   *
   * @param algorithm word of it, which an RSA key needs; empty where the kind of key tells
   * @throws MalformedKey if it is no public key that we can use
   */
  public static Jwk read(String text, String algorithm) {
    if (text.length() > MAX_LENGTH) {
      throw new MalformedKey("longer than " + MAX_LENGTH + " characters");
    }
    String key = text.strip();
    Jwk jwk = key.startsWith("{") ? jwk(key) : Jwk.of(pem(key));
    Jwk bound =
        algorithm.isBlank()
            ? jwk
            : jwk.with(
                Algorithm.find(algorithm.strip())
                    .orElseThrow(() -> new MalformedKey("no algorithm " + algorithm.strip())));
    bound.algorithm(); // an RSA key must be bound to one
    return bound;
  }

  private static Jwk jwk(String text) {
    try {
      return Jwk.of(JsonReader.read(text.getBytes(StandardCharsets.UTF_8)));
    } catch (MalformedJson e) {
      throw new MalformedKey(e.getMessage());
    }
  }

  private static PublicKey pem(String text) {
    if (text.contains("PRIVATE")) {
      throw new MalformedKey("a private key");
    }
    String body = BLANK.matcher(LINE.matcher(text).replaceAll("")).replaceAll("");
    return KINDS.stream()
        .flatMap(kind -> key(kind, body).stream())
        .findFirst()
        .orElseThrow(() -> new MalformedKey("no public key in PEM"));
  }

  /** Empty if it is a key of another kind. */
  private static Optional<PublicKey> key(String kind, String body) {
    try {
      byte[] encoded = Base64.getDecoder().decode(body);
      return Optional.of(
          KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(encoded)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
