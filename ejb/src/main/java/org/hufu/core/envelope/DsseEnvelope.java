package org.hufu.core.envelope;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.conformity.Reason;
import org.hufu.core.json.JsonObject;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.X509Signature;

/**
 * JSON with a payload and signatures over it and its type. One signature by a known key is enough;
 * ECDSA values may be plain or DER, since implementations write both. Source: DSSE 1.0, protocol
 * and envelope.
 */
public final class DsseEnvelope {
  private static final int MOST_SIGNATURES = 10;
  private static final Set<String> MEMBERS = Set.of("payload", "payloadType", "signatures");

  private DsseEnvelope() {}

  /** Throws {@link EnvelopeRefused} unless one of these keys signed it. */
  public static Opened open(JsonObject envelope, List<PublishedKey> keys) {
    envelope.onlyWith(MEMBERS);
    byte[] payload = bytes(envelope.requireText("payload"));
    byte[] signed = encoded(envelope.requireText("payloadType"), payload);
    List<JsonObject> signatures = envelope.objects("signatures");
    if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
      throw new EnvelopeRefused(
          Reason.of("results.signature-malformed", signatures.size() + " signatures"));
    }
    if (keys.isEmpty()) {
      throw new EnvelopeRefused(
          Reason.of("results.signer-unknown", signatures.get(0).text("keyid").orElse("DSSE")));
    }
    for (JsonObject signature : signatures) {
      byte[] value = bytes(signature.requireText("sig"));
      Optional<PublishedKey> maker =
          keys.stream().filter(key -> isBy(key, signed, value)).findFirst();
      if (maker.isPresent()) {
        return new Opened(payload, maker.get());
      }
    }
    throw new EnvelopeRefused(
        Reason.of("results.signature-wrong", signatures.get(0).text("keyid").orElse("DSSE")));
  }

  private static boolean isBy(PublishedKey key, byte[] signed, byte[] value) {
    Algorithm algorithm = key.jwk().algorithm();
    return algorithm.verifies(key.jwk().publicKey(), signed, value)
        || X509Signature.verifies(algorithm, key.jwk().publicKey(), signed, value);
  }

  /** What the signature covers: type and payload, each with its length before it. */
  static byte[] encoded(String type, byte[] payload) {
    byte[] typeBytes = type.getBytes(StandardCharsets.UTF_8);
    byte[] start =
        ("DSSEv1 " + typeBytes.length + " " + type + " " + payload.length + " ")
            .getBytes(StandardCharsets.UTF_8);
    byte[] encoded = new byte[start.length + payload.length];
    System.arraycopy(start, 0, encoded, 0, start.length);
    System.arraycopy(payload, 0, encoded, start.length, payload.length);
    return encoded;
  }

  /** Base64 of either alphabet, as the source allows. */
  private static byte[] bytes(String text) {
    try {
      return text.indexOf('-') >= 0 || text.indexOf('_') >= 0
          ? Base64.getUrlDecoder().decode(text)
          : Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new EnvelopeRefused(Reason.of("results.signature-malformed", "base64"));
    }
  }
}
