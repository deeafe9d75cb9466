package org.hufu.core.signature;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.security.PublicKey;
import java.util.Arrays;
import org.hufu.core.json.Base64Url;
import org.hufu.core.json.JsonObject;

/**
 * A public key as JSON. Only its required members count: what a JWK says about its own use,
 * algorithm or name is not believed; the trust list says that. Source: RFC 7517; RFC 7518, 6.2; RFC
 * 8037, 2.
 */
public final class Jwk {
  private final Curve curve;
  private final byte[] coordinates;
  private final PublicKey key;
  private final String thumbprint;

  private Jwk(Curve curve, byte[] coordinates) {
    this.curve = curve;
    this.coordinates = coordinates;
    this.key = curve.key(coordinates);
    this.thumbprint = thumbprint(curve, coordinates);
  }

  /**
   * Reads a JWK.
   *
   * @throws MalformedKey if it is not a public key on a curve we know, or carries a private part
   */
  public static Jwk of(JsonObject json) {
    Curve curve =
        Curve.find(json.requireText("crv"))
            .orElseThrow(() -> new MalformedKey("a curve that is not known"));
    if (!json.requireText("kty").equals(curve.isEdwards() ? "OKP" : "EC")) {
      throw new MalformedKey("kty and crv do not match");
    }
    if (json.has("d")) {
      throw new MalformedKey("a private key");
    }
    byte[] x = coordinate(json, "x", curve);
    return new Jwk(curve, curve.isEdwards() ? x : join(x, coordinate(json, "y", curve)));
  }

  /**
   * Writes a key of any provider as JWK.
   *
   * @throws MalformedKey if no algorithm of ours uses such a key
   */
  public static Jwk of(PublicKey key) {
    Curve curve =
        Arrays.stream(Curve.values())
            .filter(one -> one.holds(key))
            .findFirst()
            .orElseThrow(() -> new MalformedKey("a key of no kind we know"));
    return new Jwk(curve, curve.coordinates(key));
  }

  /**
   * The key of a signed note.
   *
   * @param key 32 bytes, RFC 8032
   */
  public static Jwk ofEd25519(byte[] key) {
    if (key.length != Curve.ED25519.coordinateBytes()) {
      throw new MalformedKey("an Ed25519 key has 32 bytes");
    }
    return new Jwk(Curve.ED25519, key.clone());
  }

  public Algorithm algorithm() {
    return Algorithm.of(curve);
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

  /** The 32 bytes of an Ed25519 key; x and y of others. */
  public byte[] coordinates() {
    return coordinates.clone();
  }

  /** Required members only. */
  public JsonObject toJson() {
    if (curve.isEdwards()) {
      return JsonObject.of(
          "kty", "OKP", "crv", curve.joseName(), "x", Base64Url.encode(coordinates));
    }
    return JsonObject.of(
        "kty", "EC", "crv", curve.joseName(), "x", half(0).toString(), "y", half(1).toString());
  }

  private Base64URL half(int index) {
    return half(coordinates, index);
  }

  private static Base64URL half(byte[] coordinates, int index) {
    int size = coordinates.length / 2;
    return Base64URL.encode(Arrays.copyOfRange(coordinates, index * size, (index + 1) * size));
  }

  private static String thumbprint(Curve curve, byte[] coordinates) {
    var name = com.nimbusds.jose.jwk.Curve.parse(curve.joseName());
    try {
      JWK jwk =
          curve.isEdwards()
              ? new OctetKeyPair.Builder(name, Base64URL.encode(coordinates)).build()
              : new ECKey.Builder(name, half(coordinates, 0), half(coordinates, 1)).build();
      return jwk.computeThumbprint().toString();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] coordinate(JsonObject json, String name, Curve curve) {
    try {
      byte[] bytes = Base64Url.decode(json.requireText(name));
      if (bytes.length == curve.coordinateBytes()) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw new MalformedKey(name + " is not base64url");
    }
    throw new MalformedKey(name + " has another length than the curve");
  }

  private static byte[] join(byte[] x, byte[] y) {
    byte[] both = Arrays.copyOf(x, x.length + y.length);
    System.arraycopy(y, 0, both, x.length, y.length);
    return both;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Jwk jwk
        && curve == jwk.curve
        && Arrays.equals(coordinates, jwk.coordinates);
  }

  @Override
  public int hashCode() {
    return thumbprint.hashCode();
  }

  @Override
  public String toString() {
    return curve.joseName() + " " + thumbprint;
  }
}
