package org.hufu.core.envelope;

import java.util.List;
import org.hufu.core.conformity.Reason;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.MalformedSignature;

/**
 * A compact JWS of a laboratory. Which key made it is found by trying those of the algorithm that
 * the header names; the header's own name for the key is not believed.
 */
public final class JwsEnvelope {
  private JwsEnvelope() {}

  /** Throws {@link EnvelopeRefused} unless one of these keys signed it. */
  public static Opened open(String compact, List<PublishedKey> keys) {
    JsonWebSignature jws;
    try {
      jws = JsonWebSignature.parse(compact);
    } catch (MalformedSignature e) {
      throw new EnvelopeRefused(Reason.of("results.signature-malformed", e.getMessage()));
    }
    String word = jws.algorithmName();
    Algorithm algorithm =
        Algorithm.find(word)
            .filter(Algorithm::isJose)
            .orElseThrow(() -> new EnvelopeRefused(Reason.of("results.signature-algorithm", word)));
    List<PublishedKey> possible =
        keys.stream().filter(key -> key.jwk().algorithm() == algorithm).toList();
    if (possible.isEmpty()) {
      throw new EnvelopeRefused(Reason.of("results.signer-unknown", jws.keyId().orElse(word)));
    }
    return possible.stream()
        .filter(key -> jws.verifies(key.jwk().publicKey(), algorithm))
        .findFirst()
        .map(key -> new Opened(jws.payload(), key))
        .orElseThrow(
            () ->
                new EnvelopeRefused(
                    Reason.of("results.signature-wrong", jws.keyId().orElse(word))));
  }
}
