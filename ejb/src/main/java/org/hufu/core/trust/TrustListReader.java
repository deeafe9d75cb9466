package org.hufu.core.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.recall.Question;
import org.hufu.core.recall.Recall;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.MalformedSignature;
import org.hufu.core.trust.TrustListRefused.Cause;

/**
 * Reads trust lists and verifies that their root signed them. What replaces what is decided by
 * {@code core.anchor}.
 */
public final class TrustListReader {
  /** Longest list read, in characters of its compact form. */
  public static final int MAX_LENGTH = 4 << 20;

  static final String MEDIA_TYPE = "hufu-trust-list+jwt";

  /** Longest time for which one list may want to be believed. */
  public static final Duration MAX_TERM = Duration.ofDays(400);

  /** How far two honest clocks may differ. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  /** More roots than any body will have had; a longer way is a loop. */
  private static final int MAX_HANDOVERS = 16;

  private TrustListReader() {}

  /**
   * The list, signed by its root.
   *
   * @param roots thumbprints of the roots that are trusted; the list's root is one of them, or one
   *     of them handed over to it. Empty on the first import, when a person compares it
   * @param now an honest clock's time
   * @throws TrustListRefused if the list must not be used; an outdated list is read, see {@link
   *     TrustList#isCurrentAt}
   */
  public static SignedTrustList read(String compact, Set<String> roots, Instant now) {
    return read(compact, roots, now, new Recall());
  }

  /**
   * The same for one who reads the same list again and again: its signatures are verified once for
   * these roots, its dates at each time.
   */
  public static SignedTrustList read(
      String compact, Set<String> roots, Instant now, Recall recall) {
    if (compact.length() > MAX_LENGTH) {
      throw new TrustListRefused(Cause.OVERSIZE, "longer than " + MAX_LENGTH + " characters");
    }
    SignedTrustList signed =
        recall.of(new Signed(compact, Set.copyOf(roots)), () -> read(compact, roots));
    requireDates(signed.list(), now.plus(CLOCK_SKEW));
    return signed;
  }

  /** What a list says, if its root signed it and these roots lead there. */
  private record Signed(String compact, Set<String> roots) implements Question<SignedTrustList> {
    /** Keys and X.509 certificates take several times their text. */
    @Override
    public int weight() {
      return 8 * compact.length();
    }
  }

  private static SignedTrustList read(String compact, Set<String> roots) {
    try {
      return read(JsonWebSignature.parse(compact), roots);
    } catch (MalformedSignature | MalformedJson e) {
      throw new TrustListRefused(Cause.MALFORMED, e.getMessage());
    }
  }

  private static SignedTrustList read(JsonWebSignature jws, Set<String> roots) {
    if (!jws.type().equals(Optional.of(MEDIA_TYPE))) {
      throw new TrustListRefused(Cause.MALFORMED, "typ is not " + MEDIA_TYPE);
    }
    TrustList list = TrustList.of(jws.payloadJson());
    TrustedKey root =
        list.key(jws.keyId().orElse(""), KeyPurpose.TRUST_LIST)
            .orElseThrow(
                () -> new TrustListRefused(Cause.OTHER_ROOT, "its root is not in the list"));
    if (!root.signed(jws)) {
      throw new TrustListRefused(Cause.NOT_SIGNED, "the root did not sign it");
    }
    if (root.compromisedAt().isPresent()) {
      throw new TrustListRefused(Cause.ROOT_COMPROMISED, "its root was compromised");
    }
    if (!root.validity().includes(list.edition().issuedAt())) {
      throw new TrustListRefused(Cause.OTHER_ROOT, "its root was not valid when it was issued");
    }
    if (!list.accepts(root.algorithm(), list.edition().issuedAt())) {
      throw new TrustListRefused(
          Cause.ALGORITHM_NOT_ACCEPTED, "it does not accept the algorithm of its own signature");
    }
    if (!roots.isEmpty()) {
      requireTrusted(list, root, roots);
    }
    return new SignedTrustList(list, root, jws);
  }

  /** Goes back from the list's root over the handovers until it meets a trusted root. */
  private static void requireTrusted(TrustList list, TrustedKey root, Set<String> roots) {
    TrustedKey key = root;
    for (int steps = 0; steps < MAX_HANDOVERS; steps++) {
      if (roots.contains(key.keyId())) {
        return;
      }
      key = before(list, key);
    }
    throw new TrustListRefused(Cause.OTHER_ROOT, "more than " + MAX_HANDOVERS + " handovers");
  }

  private static TrustedKey before(TrustList list, TrustedKey root) {
    RootHandover handover =
        root.handover()
            .filter(one -> one.body().equals(list.body().id()))
            .orElseThrow(
                () -> new TrustListRefused(Cause.OTHER_ROOT, "not signed by the pinned root"));
    return list.key(handover.from(), KeyPurpose.TRUST_LIST)
        .filter(handover::isSignedBy)
        .orElseThrow(
            () ->
                new TrustListRefused(
                    Cause.OTHER_ROOT,
                    "root " + handover.from() + " did not hand over to its root"));
  }

  private static void requireDates(TrustList list, Instant latest) {
    TrustList.Edition edition = list.edition();
    if (edition.issuedAt().isAfter(latest)) {
      throw new TrustListRefused(Cause.FROM_THE_FUTURE, "issued in the future");
    }
    if (edition.nextUpdate().isBefore(edition.issuedAt())) {
      throw new TrustListRefused(Cause.MALFORMED, "next update before its issue");
    }
    if (edition.nextUpdate().isAfter(edition.issuedAt().plus(MAX_TERM))) {
      throw new TrustListRefused(
          Cause.TERM_TOO_LONG, "next update after more than " + MAX_TERM.toDays() + " days");
    }
    Instant issued = edition.issuedAt().plus(CLOCK_SKEW);
    if (list.keys().stream().anyMatch(key -> key.isCompromisedAfter(issued))) {
      throw new TrustListRefused(Cause.FROM_THE_FUTURE, "a key compromised in the future");
    }
  }
}
