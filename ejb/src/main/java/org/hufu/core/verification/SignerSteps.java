package org.hufu.core.verification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hufu.core.cms.CmsRefused;
import org.hufu.core.cms.TimestampToken;
import org.hufu.core.credential.CertificateFacts;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.X509Chain;
import org.hufu.core.trust.KeyPurpose;
import org.hufu.core.trust.TrustList;
import org.hufu.core.trust.TrustedKey;
import org.hufu.core.trust.TrustedScheme;

/**
 * Steps three to six: who signed, may they be trusted, were they allowed, and when was it?
 *
 * @param loggedAt when a log that is trusted took the certificate up; empty if that is not proven
 * @param isPinned whether the roots of the lists were compared with ones learned elsewhere
 */
record SignerSteps(
    Opened document, TrustedLists lists, Optional<Instant> loggedAt, boolean isPinned, Instant at) {
  /** How far two honest clocks may differ. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  StepResult signer() {
    Optional<TrustedKey> key = document.key().map(TrustedLists.Listed::key);
    Optional<TrustedKey> pdfKey = document.pdfKey().map(TrustedLists.Listed::key);
    if (key.isEmpty() && document.pdf().isEmpty()) {
      return StepResult.of(Finding.SIGNER_UNKNOWN, details());
    }
    if (pdfKey.isPresent() && !isListedCertificate(pdfKey.get())) {
      return StepResult.of(Finding.SIGNER_X509_CERTIFICATE_UNEQUAL, details());
    }
    boolean differ =
        key.isPresent()
            && pdfKey.isPresent()
            && !key.get().organisation().id().equals(pdfKey.get().organisation().id());
    return StepResult.of(differ ? Finding.SIGNER_ISSUERS_DIFFER : Finding.SIGNER_NAMED, details());
  }

  private boolean isListedCertificate(TrustedKey key) {
    return key.chain()
        .map(X509Chain::leaf)
        .equals(document.pdf().map(signature -> signature.signer()));
  }

  private String[] details() {
    Optional<TrustedKey> key = document.key().map(TrustedLists.Listed::key);
    return new String[] {
      "organisation", key.map(one -> one.organisation().id()).orElse(""),
      "key", document.certificate().keyId(),
      "algorithm", document.certificate().algorithmName(),
      "x509Subject",
          document.pdf().map(one -> one.signer().getSubjectX500Principal().getName()).orElse(""),
      "x509Issuer",
          document.pdf().map(one -> one.signer().getIssuerX500Principal().getName()).orElse(""),
      "x509Sha256", document.pdf().map(one -> one.fingerprint()).orElse("")
    };
  }

  StepResult trust() {
    if (lists.lists().isEmpty()) {
      return lists.refusals().isEmpty()
          ? StepResult.of(Finding.TRUST_NO_LIST)
          : StepResult.of(
              Finding.TRUST_LIST_REFUSED, "problem", String.join("; ", lists.refusals()));
    }
    if (document.key().isEmpty() || (document.pdf().isPresent() && document.pdfKey().isEmpty())) {
      return StepResult.of(Finding.TRUST_KEY_NOT_IN_LIST, "key", document.certificate().keyId());
    }
    TrustedLists.Listed listed = document.key().get();
    return Stream.concat(Stream.of(listed), document.pdfKey().stream())
        .map(this::objection)
        .flatMap(Optional::stream)
        .findFirst()
        .map(finding -> StepResult.of(finding, details(listed)))
        .orElseGet(() -> StepResult.of(inList(listed), details(listed)));
  }

  private static String[] details(TrustedLists.Listed listed) {
    TrustList list = listed.list().list();
    return new String[] {
      "body", list.body().id(),
      "version", Long.toString(list.edition().version()),
      "issuedAt", list.edition().issuedAt().toString(),
      "nextUpdate", list.edition().nextUpdate().toString(),
      "root", listed.list().pin(),
      "keyValidFrom", listed.key().validity().from().toString(),
      "keyValidUntil",
          listed.key().validity().isOpen() ? "" : listed.key().validity().until().toString(),
      "keyCompromisedAt", listed.key().compromisedAt().map(Instant::toString).orElse("")
    };
  }

  private Optional<Finding> objection(TrustedLists.Listed listed) {
    TrustedKey key = listed.key();
    Instant signedAt = document.signedAt();
    if (key.purpose() != KeyPurpose.CERTIFICATE) {
      return Optional.of(Finding.TRUST_WRONG_PURPOSE);
    }
    if (signedAt.isBefore(key.validity().from())) {
      return Optional.of(Finding.TRUST_KEY_NOT_YET);
    }
    if (signedAt.isAfter(key.validity().until())) {
      return Optional.of(Finding.TRUST_KEY_EXPIRED);
    }
    Optional<Finding> compromise = compromise(key);
    if (compromise.isPresent()) {
      return compromise;
    }
    boolean broken = key.chain().isPresent() && !leadsToRoot(listed, signedAt);
    return broken ? Optional.of(Finding.TRUST_CHAIN_BROKEN) : Optional.empty();
  }

  /** Whoever stole a key can write any date: only a time that others vouch for counts. */
  private Optional<Finding> compromise(TrustedKey key) {
    if (key.compromisedAt().isEmpty()) {
      return Optional.empty();
    }
    Optional<Instant> proven = provenTime();
    if (proven.isEmpty()) {
      return Optional.of(Finding.TRUST_KEY_COMPROMISED_TIME_UNPROVEN);
    }
    return key.isCompromisedAt(proven.get())
        ? Optional.of(Finding.TRUST_KEY_COMPROMISED)
        : Optional.empty();
  }

  /** The earliest instant at which the signature is known to have been there. */
  private Optional<Instant> provenTime() {
    Optional<Instant> stamped =
        document
            .stamp()
            .filter(token -> authorityOf(token) == Finding.TIME_STAMPED)
            .map(TimestampToken::time);
    return Stream.concat(stamped.stream(), loggedAt.stream()).min(Comparator.naturalOrder());
  }

  private static boolean leadsToRoot(TrustedLists.Listed listed, Instant instant) {
    X509Chain chain = listed.key().chain().orElseThrow();
    return listed.list().rootCertificates().stream().anyMatch(root -> chain.leadsTo(root, instant));
  }

  private Finding inList(TrustedLists.Listed listed) {
    if (!listed.list().list().isCurrentAt(at)) {
      return Finding.TRUST_LIST_OUTDATED;
    }
    if (!isPinned) {
      return Finding.TRUST_ROOT_NOT_PINNED;
    }
    boolean fellLater =
        Stream.concat(document.key().stream(), document.pdfKey().stream())
            .anyMatch(one -> one.key().compromisedAt().isPresent());
    return fellLater ? Finding.TRUST_KEY_COMPROMISED_LATER : Finding.TRUST_LISTED;
  }

  StepResult authority() {
    if (document.key().isEmpty()) {
      return StepResult.of(Finding.AUTHORITY_NO_LIST);
    }
    TrustList list = document.key().get().list().list();
    CertificateFacts content = document.facts();
    String body = list.body().id();
    String organisation = document.key().get().key().organisation().id();
    if (!content.body().equals(body) || !organisation.equals(body)) {
      return StepResult.of(
          Finding.AUTHORITY_ISSUER_UNEQUAL,
          "body",
          content.body(),
          "keyOf",
          organisation,
          "listOf",
          body);
    }
    List<TrustedScheme> schemes =
        list.schemes().stream().filter(one -> one.id().equals(content.scheme())).toList();
    LocalDate day = content.decidedOn();
    Finding finding = Finding.AUTHORITY_ALLOWED;
    if (schemes.isEmpty()) {
      finding = Finding.AUTHORITY_SCHEME_NOT_LISTED;
    } else if (schemes.stream().noneMatch(one -> one.days().includes(day))) {
      finding = Finding.AUTHORITY_SCHEME_OUTSIDE_DATES;
    }
    return StepResult.of(finding, "scheme", content.scheme(), "decidedOn", day.toString());
  }

  StepResult time() {
    if (document.signedAt().isAfter(at.plus(CLOCK_SKEW))) {
      return StepResult.of(Finding.TIME_IN_FUTURE, "time", document.signedAt().toString());
    }
    return document.pdf().isPresent() ? stampedTime() : claimedTime();
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

  private StepResult stampedTime() {
    Optional<TimestampToken> token;
    try {
      token = document.pdf().orElseThrow().verifyTimestamp();
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
        authorityOf(token.get()),
        "time",
        token.get().time().toString(),
        "x509Subject",
        token.get().authority().getSubjectX500Principal().getName(),
        "x509Sha256",
        token.get().fingerprint(),
        "policy",
        token.get().policy());
  }

  private Finding authorityOf(TimestampToken token) {
    String keyId = Jwk.of(token.authority().getPublicKey()).thumbprint();
    Optional<TrustedKey> key =
        lists
            .find(keyId, document.facts().body())
            .map(TrustedLists.Listed::key)
            .filter(one -> one.chain().map(X509Chain::leaf).equals(Optional.of(token.authority())));
    if (key.isEmpty()) {
      return Finding.TIME_AUTHORITY_NOT_LISTED;
    }
    if (key.get().purpose() != KeyPurpose.TIME_STAMP) {
      return Finding.TIME_AUTHORITY_WRONG_PURPOSE;
    }
    if (!key.get().validity().includes(token.time())) {
      return Finding.TIME_AUTHORITY_OUTSIDE_DATES;
    }
    return isBackDated(key.get()) ? Finding.TIME_AUTHORITY_COMPROMISED : Finding.TIME_STAMPED;
  }

  /** Whoever stole the authority's key can stamp any time; the log knows what was there before. */
  private boolean isBackDated(TrustedKey authority) {
    return authority.compromisedAt().isPresent()
        && loggedAt.map(authority::isCompromisedAt).orElse(true);
  }
}
