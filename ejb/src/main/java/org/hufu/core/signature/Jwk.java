package org.hufu.core.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.util.BigIntegers;
import org.hufu.core.json.Base64Url;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;

/**
 * A public key as JSON. Only its required members count: what a JWK says about its own use or name
 * is not believed, nor its algorithm, which the trust list says; but for a kind that is named by
 * its algorithm. An SM2 key is written with the curve name {@code SM2}, which no registry knows: in
 * trust lists only. Two are equal if they are the same key. Sources: RFC 7517; RFC 7518, 6.2 and
 * 6.3; RFC 8037, 2; draft-ietf-cose-dilithium.
 */
public final class Jwk {
  private final KeyKind kind;
  private final byte[] octets;
  private final PublicKey key;
  private final String thumbprint;
  private final Optional<Algorithm> algorithm;

  private Jwk(KeyKind kind, byte[] octets) {
    this.kind = kind;
    this.octets = octets;
    this.key = kind.key(octets);
    this.thumbprint = thumbprint(members());
    List<Algorithm> possible = Algorithm.of(kind);
    this.algorithm = possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty();
  }

  private Jwk(Jwk same, Algorithm algorithm) {
    this.kind = same.kind;
    this.octets = same.octets;
    this.key = same.key;
    this.thumbprint = same.thumbprint;
    this.algorithm = Optional.of(algorithm);
  }

  /**
   * Reads a JWK.
   *
   * @throws MalformedKey if it is not a public key of a kind we know, or carries a private part
   */
  public static Jwk of(JsonObject json) {
    for (String secret : List.of("d", "p", "q", "priv")) {
      if (json.has(secret)) {
        throw new MalformedKey("a private key");
      }
    }
    String type = json.requireText("kty");
    return switch (type) {
      case "EC" -> ofPoint(json);
      case "OKP" -> new Jwk(named(json, type), part(json, "x"));
      case "RSA" -> ofRsa(json);
      case "AKP" -> ofAlgorithm(json);
      default -> throw new MalformedKey("a key type that is not known");
    };
  }

  private static KeyKind named(JsonObject json, String type) {
    String curve = json.requireText("crv");
    return Arrays.stream(KeyKind.values())
        .filter(one -> one.type().equals(type) && one.curve().equals(curve))
        .findFirst()
        .orElseThrow(() -> new MalformedKey("not a curve that is known for " + type));
  }

  private static Jwk ofPoint(JsonObject json) {
    KeyKind kind = named(json, "EC");
    byte[] x = part(json, "x");
    byte[] y = part(json, "y");
    if (x.length != kind.partBytes() || y.length != kind.partBytes()) {
      throw new MalformedKey("a coordinate has another length than the curve");
    }
    byte[] point = new byte[1 + 2 * kind.partBytes()];
    point[0] = 4;
    System.arraycopy(x, 0, point, 1, x.length);
    System.arraycopy(y, 0, point, 1 + x.length, y.length);
    return new Jwk(kind, point);
  }

  private static Jwk ofRsa(JsonObject json) {
    try {
      var key = new RSAPublicKey(number(json, "n"), number(json, "e"));
      return new Jwk(KeyKind.RSA, key.getEncoded("DER"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Jwk ofAlgorithm(JsonObject json) {
    if (!json.requireText("alg").equals(Algorithm.ML_DSA_65.word())) {
      throw new MalformedKey("an algorithm that is not known");
    }
    return new Jwk(KeyKind.ML_DSA_65, part(json, "pub"));
  }

  /**
   * Writes a key of any provider as JWK.
   *
   * @throws MalformedKey if no algorithm of ours uses such a key
   */
  public static Jwk of(PublicKey key) {
    KeyKind kind =
        KeyKind.find(key).orElseThrow(() -> new MalformedKey("a key of no kind we know"));
    return new Jwk(kind, kind.octets(key));
  }

  /**
   * The key of a signed note.
   *
   * @param key 32 bytes, RFC 8032
   */
  public static Jwk ofEd25519(byte[] key) {
    if (key.length != KeyKind.ED25519.partBytes()) {
      throw new MalformedKey("an Ed25519 key has 32 bytes");
    }
    return new Jwk(KeyKind.ED25519, key.clone());
  }

  /**
   * The same key, bound to the algorithm that the trust list names.
   *
   * @throws MalformedKey if such a key cannot use it
   */
  public Jwk with(Algorithm named) {
    if (!Algorithm.of(kind).contains(named)) {
      throw new MalformedKey("a key for another algorithm than " + named.word());
    }
    return new Jwk(this, named);
  }

  /**
   * The only algorithm that this key may use.
   *
   * @throws MalformedKey for an RSA key that nobody bound to one of several
   */
  public Algorithm algorithm() {
    return algorithm.orElseThrow(() -> new MalformedKey("a key bound to no algorithm"));
  }

  public PublicKey publicKey() {
    return key;
  }

  /**
   * Base64url of SHA-256 over the required members; the {@code kid} everywhere. Source: RFC 7638.
   */
  public String thumbprint() {
    return thumbprint;
  }

  /** The bytes of the key as its SubjectPublicKeyInfo holds them: 32 of an Ed25519 key. */
  public byte[] octets() {
    return octets.clone();
  }

  /** Required members only. */
  public JsonObject toJson() {
    return JsonObject.of(members());
  }

  private Map<String, Object> members() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kty", kind.type());
    if (!kind.curve().isEmpty()) {
      json.put("crv", kind.curve());
    }
    switch (kind) {
      case P_256, P_384, P_521, SM2 -> {
        int middle = 1 + kind.partBytes();
        json.put("x", Base64Url.encode(Arrays.copyOfRange(octets, 1, middle)));
        json.put("y", Base64Url.encode(Arrays.copyOfRange(octets, middle, octets.length)));
      }
      case ED25519 -> json.put("x", Base64Url.encode(octets));
      case RSA -> {
        RSAPublicKey rsa = RSAPublicKey.getInstance(octets);
        json.put("n", text(rsa.getModulus()));
        json.put("e", text(rsa.getPublicExponent()));
      }
      case ML_DSA_65 -> {
        json.put("alg", Algorithm.ML_DSA_65.word());
        json.put("pub", Base64Url.encode(octets));
      }
    }
    return json;
  }

  private static String thumbprint(Map<String, Object> members) {
    return Base64Url.encode(Digest.sha256(JsonWriter.canonical(JsonObject.of(members))));
  }

  private static String text(BigInteger number) {
    return Base64Url.encode(BigIntegers.asUnsignedByteArray(number));
  }

  /** RFC 7518, 2: no more bytes than the number needs. */
  private static BigInteger number(JsonObject json, String name) {
    BigInteger number = new BigInteger(1, part(json, name));
    if (!text(number).equals(json.requireText(name))) {
      throw new MalformedKey(name + " has leading zeros");
    }
    return number;
  }

  private static byte[] part(JsonObject json, String name) {
    try {
      return Base64Url.decode(json.requireText(name));
    } catch (IllegalArgumentException e) {
      throw new MalformedKey(name + " is not base64url");
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Jwk jwk && kind == jwk.kind && Arrays.equals(octets, jwk.octets);
  }

  @Override
  public int hashCode() {
    return thumbprint.hashCode();
  }

  @Override
  public String toString() {
    return kind + " " + thumbprint;
  }
}
