package org.hufu.core.verification;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hufu.core.cms.CmsRefused;
import org.hufu.core.cms.CmsSignature;
import org.hufu.core.cms.TimestampToken;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.MalformedKey;
import org.hufu.core.signature.X509Chain;
import org.hufu.core.trust.KeyPurpose;
import org.hufu.core.trust.TrustedKey;

/**
 * Step six: when was it signed, and who says so?
 *
 * @param loggedAt when a log that is trusted took the certificate up; empty if that is not proven
 */
record TimeStep(Opened document, TrustedLists lists, Optional<Instant> loggedAt, Instant at) {
  /** How far two honest clocks may differ. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  StepResult result() {
    if (newest().isAfter(at.plus(CLOCK_SKEW))) {
      return StepResult.of(Finding.TIME_IN_FUTURE, "time", newest().toString());
    }
    return document.pdf().map(this::stampedTime).orElseGet(this::claimedTime);
  }

  private Instant newest() {
    List<TimestampToken> archive = document.archive();
    return archive.isEmpty() ? document.signedAt() : archive.get(archive.size() - 1).time();
  }

  private StepResult claimedTime() {
    if (document.key().isEmpty()) {
      return StepResult.of(Finding.TIME_NO_LIST);
    }
    Finding otherwise =
        document.key().get().key().validity().includes(at)
            ? Finding.TIME_KEY_CURRENT
            : Finding.TIME_NOT_PROVEN;
    return StepResult.of(
        loggedAt.isPresent() ? Finding.TIME_LOGGED : otherwise,
        "claimed",
        document.signedAt().toString(),
        "logged",
        loggedAt.map(Instant::toString).orElse(""));
  }

  /** The earliest instant at which the signature is known to have been there. */
  Optional<Instant> proven() {
    Optional<Instant> stamped =
        document
            .stamp()
            .filter(token -> authorityOf(token) == Finding.TIME_STAMPED)
            .map(TimestampToken::time);
    return Stream.concat(stamped.stream(), loggedAt.stream()).min(Comparator.naturalOrder());
  }

  /** A second signature needs a time-stamp as good as the first one's. */
  private StepResult stampedTime(CmsSignature first) {
    StepResult result = judged(first);
    return document
        .second()
        .filter(second -> result.is(Finding.TIME_STAMPED))
        .map(this::judged)
        .filter(second -> !second.is(Finding.TIME_STAMPED))
        .orElse(result);
  }

  private StepResult judged(CmsSignature signature) {
    Optional<TimestampToken> token;
    try {
      token = signature.verifyTimestamp();
    } catch (CmsRefused e) {
      return StepResult.of(Finding.TIME_STAMP_WRONG, "flaw", e.flaw().code());
    }
    if (token.isEmpty()) {
      return StepResult.of(Finding.TIME_STAMP_MISSING);
    }
    if (lists.lists().isEmpty()) {
      return StepResult.of(Finding.TIME_NO_LIST, "time", token.get().time().toString());
    }
    return StepResult.of(
        archived().orElseGet(() -> authorityOf(token.get())),
        "time",
        token.get().time().toString(),
        "x509Subject",
        token.get().authority().getSubjectX500Principal().getName(),
        "x509Sha256",
        token.get().fingerprint(),
        "policy",
        token.get().policy(),
        "archivedAt",
        document.archive().isEmpty() ? "" : newest().toString());
  }

  /** What speaks against the archive: nobody but a listed authority may append to the file. */
  private Optional<Finding> archived() {
    List<TimestampToken> archive = document.archive();
    for (int number = 0; number < archive.size(); number++) {
      TimestampToken token = archive.get(number);
      if (keyOf(token).filter(key -> isAuthority(key, token)).isEmpty()) {
        return Optional.of(Finding.TIME_ARCHIVE_NOT_LISTED);
      }
      boolean isLast = number == archive.size() - 1;
      if (!isAccepted(token, isLast ? at : archive.get(number + 1).time())) {
        return Optional.of(Finding.TIME_ALGORITHM_NOT_ACCEPTED);
      }
    }
    return Optional.empty();
  }

  private static boolean isAuthority(TrustedKey key, TimestampToken token) {
    return key.purpose() == KeyPurpose.TIME_STAMP && key.mayBeReliedOnAt(token.time());
  }

  private Finding authorityOf(TimestampToken token) {
    Optional<TrustedKey> key = keyOf(token);
    if (key.isEmpty()) {
      return Finding.TIME_AUTHORITY_NOT_LISTED;
    }
    if (key.get().purpose() != KeyPurpose.TIME_STAMP) {
      return Finding.TIME_AUTHORITY_WRONG_PURPOSE;
    }
    if (!key.get().validity().includes(token.time())) {
      return Finding.TIME_AUTHORITY_OUTSIDE_DATES;
    }
    if (isBackDated(key.get())) {
      return Finding.TIME_AUTHORITY_COMPROMISED;
    }
    boolean accepted = isAccepted(token, nextProof(0));
    return accepted ? Finding.TIME_STAMPED : Finding.TIME_ALGORITHM_NOT_ACCEPTED;
  }

  /** Whether the authority's algorithm was still good when something newer took over the proof. */
  private boolean isAccepted(TimestampToken token, Instant until) {
    return listedOf(token)
        .filter(listed -> listed.list().list().accepts(token.algorithm(), until))
        .isPresent();
  }

  /** When the archive's time-stamp of that number, or else the log, took over; or now. */
  private Instant nextProof(int number) {
    Stream<Instant> archived =
        document.archive().stream().skip(number).limit(1).map(TimestampToken::time);
    return Stream.concat(archived, loggedAt.stream()).min(Comparator.naturalOrder()).orElse(at);
  }

  /**
   * Whoever stole the authority's key can stamp any time; but the log knows what was there before,
   * and so does another authority whose key nobody stole.
   */
  private boolean isBackDated(TrustedKey authority) {
    if (authority.compromisedAt().isEmpty()) {
      return false;
    }
    Stream<Instant> kept =
        document.archive().stream()
            .filter(token -> keyOf(token).filter(key -> key.compromisedAt().isEmpty()).isPresent())
            .map(TimestampToken::time);
    return Stream.concat(kept, loggedAt.stream()).allMatch(authority::isCompromisedAt);
  }

  private Optional<TrustedKey> keyOf(TimestampToken token) {
    return listedOf(token).map(TrustedLists.Listed::key);
  }

  private Optional<TrustedLists.Listed> listedOf(TimestampToken token) {
    try {
      String keyId = Jwk.of(token.authority().getPublicKey()).thumbprint();
      Optional<X509Certificate> authority = Optional.of(token.authority());
      return lists
          .find(keyId, document.facts().body())
          .filter(one -> one.key().chain().map(X509Chain::leaf).equals(authority));
    } catch (MalformedKey e) {
      return Optional.empty();
    }
  }
}
