package org.hufu.core.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.MalformedSignature;
import org.hufu.core.trust.TrustListRefused.Cause;

/** Reads trust lists and verifies that their root signed them. */
public final class TrustListReader {
  /** Longest list read, in characters of its compact form. */
  public static final int MAX_LENGTH = 4 << 20;

  static final String MEDIA_TYPE = "hufu-trust-list+jwt";

  /** How far two honest clocks may differ. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  private TrustListReader() {}

  /**
   * The list, signed by its root.
   *
   * @param pin thumbprint of the root that is trusted; empty on the first import, when a person
   *     compares it
   * @param now an honest clock's time
   * @throws TrustListRefused if the list is not the pinned root's, not signed by its root, of
   *     another shape, or issued in the future; an outdated list is read, see {@link
   *     TrustList#isCurrentAt}
   */
  public static SignedTrustList read(String compact, Optional<String> pin, Instant now) {
    if (compact.length() > MAX_LENGTH) {
      throw new TrustListRefused(Cause.MALFORMED, "longer than " + MAX_LENGTH + " characters");
    }
    try {
      SignedTrustList signed = read(JsonWebSignature.parse(compact), pin);
      if (signed.list().edition().issuedAt().isAfter(now.plus(CLOCK_SKEW))) {
        throw new TrustListRefused(Cause.FROM_THE_FUTURE, "issued in the future");
      }
      return signed;
    } catch (MalformedSignature | MalformedJson e) {
      throw new TrustListRefused(Cause.MALFORMED, e.getMessage());
    }
  }

  private static SignedTrustList read(JsonWebSignature jws, Optional<String> pin) {
    if (!jws.type().equals(Optional.of(MEDIA_TYPE))) {
      throw new TrustListRefused(Cause.MALFORMED, "typ is not " + MEDIA_TYPE);
    }
    String keyId = jws.keyId().orElse("");
    if (pin.isPresent() && !pin.get().equals(keyId)) {
      throw new TrustListRefused(Cause.OTHER_ROOT, "not signed by the pinned root");
    }
    TrustList list = TrustList.of(jws.payloadJson());
    TrustedKey root =
        list.key(keyId, KeyPurpose.TRUST_LIST)
            .orElseThrow(
                () -> new TrustListRefused(Cause.OTHER_ROOT, "its root is not in the list"));
    if (!root.signed(jws)) {
      throw new TrustListRefused(Cause.NOT_SIGNED, "the root did not sign it");
    }
    if (!root.mayBeReliedOnAt(list.edition().issuedAt())) {
      throw new TrustListRefused(Cause.OTHER_ROOT, "its root was not valid when it was issued");
    }
    return new SignedTrustList(list, root, jws);
  }
}
