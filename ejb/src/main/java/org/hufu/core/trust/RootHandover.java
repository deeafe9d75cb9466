package org.hufu.core.trust;

import java.time.Instant;
import java.util.Set;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.MalformedKey;
import org.hufu.core.signature.MalformedSignature;
import org.hufu.core.signature.Signer;

/**
 * That a root names the next one: who pinned the old root may pin the new one. It stands with the
 * new root's key in the trust list, so that one list carries the way from any earlier root. Only
 * {@link #isSignedBy} proves it.
 *
 * @param body id of the body whose roots they are
 * @param from thumbprint of the old root, which signed
 * @param to the new root
 * @param at when it was signed, as the old root says
 */
public record RootHandover(String body, String from, Jwk to, Instant at, JsonWebSignature jws) {
  static final String MEDIA_TYPE = "hufu-root-handover+jwt";

  private static final String TYPE = "hufu:RootHandover:1";
  private static final Set<String> MEMBERS = Set.of("type", "body", "root", "at");

  /** Signed by the old root. */
  public static RootHandover write(String body, Jwk to, Instant at, Signer old) {
    JsonObject payload =
        JsonObject.of("type", TYPE, "body", body, "root", to.toJson(), "at", at.toString());
    return new RootHandover(
        body,
        old.keyId(),
        to,
        at,
        JsonWebSignature.sign(
            JsonObject.of("typ", MEDIA_TYPE), JsonWriter.canonical(payload), old));
  }

  /**
   * Reads without believing.
   *
   * @throws MalformedJson if it has another shape
   */
  public static RootHandover read(String compact) {
    try {
      JsonWebSignature jws = JsonWebSignature.parse(compact);
      JsonObject json = jws.payloadJson().onlyWith(MEMBERS);
      if (!jws.type().filter(MEDIA_TYPE::equals).isPresent()
          || !json.requireText("type").equals(TYPE)) {
        throw new MalformedJson("/handover", "not " + TYPE);
      }
      return new RootHandover(
          json.requireText("body"),
          jws.keyId().orElse(""),
          Jwk.of(json.requireObject("root")),
          json.requireInstant("at"),
          jws);
    } catch (MalformedSignature | MalformedKey e) {
      throw new MalformedJson("/handover", e.getMessage());
    }
  }

  /** Whether this root, valid then, hands over to the next one. */
  public boolean isSignedBy(TrustedKey old) {
    return old.purpose() == KeyPurpose.TRUST_LIST
        && old.keyId().equals(from)
        && old.mayBeReliedOnAt(at)
        && old.signed(jws);
  }
}
