package org.hufu.core.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hufu.core.cms.CmsSignature;
import org.hufu.core.credential.CertificateFacts;
import org.hufu.core.recall.Recall;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.X509Chain;
import org.hufu.core.trust.KeyPurpose;
import org.hufu.core.trust.TrustList;
import org.hufu.core.trust.TrustedKey;
import org.hufu.core.trust.TrustedScheme;

/**
 * Steps three to five: who signed, may they be trusted, and were they allowed?
 *
 * @param time what is proven of it
 * @param isPinned whether the roots of the lists were compared with ones learned elsewhere
 */
record SignerSteps(
    Opened document,
    TrustedLists lists,
    TimeStep time,
    boolean isPinned,
    Instant at,
    Recall recall) {

  StepResult signer() {
    Optional<TrustedKey> key = document.key().map(TrustedLists.Listed::key);
    if (key.isEmpty() && document.pdf().isEmpty()) {
      return StepResult.of(Finding.SIGNER_UNKNOWN, details());
    }
    if (!isListedCertificate(document.pdfKey(), document.pdf())
        || !isListedCertificate(document.secondKey(), document.second())) {
      return StepResult.of(Finding.SIGNER_X509_CERTIFICATE_UNEQUAL, details());
    }
    boolean differ = document.signatures().stream().anyMatch(signed -> differs(key, signed.key()));
    return StepResult.of(differ ? Finding.SIGNER_ISSUERS_DIFFER : Finding.SIGNER_NAMED, details());
  }

  /** Whether another organisation made this signature than that of the credential. */
  private static boolean differs(Optional<TrustedKey> key, Optional<TrustedLists.Listed> other) {
    return key.isPresent()
        && other.isPresent()
        && !key.get().organisation().id().equals(other.get().key().organisation().id());
  }

  private static boolean isListedCertificate(
      Optional<TrustedLists.Listed> listed, Optional<CmsSignature> signature) {
    return listed.isEmpty()
        || listed
            .flatMap(one -> one.key().chain())
            .map(X509Chain::leaf)
            .equals(signature.map(CmsSignature::signer));
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
    if (document.signatures().stream().anyMatch(one -> one.key().isEmpty())) {
      return StepResult.of(Finding.TRUST_KEY_NOT_IN_LIST, "key", document.certificate().keyId());
    }
    TrustedLists.Listed listed = document.key().orElseThrow();
    return keys()
        .map(this::objection)
        .flatMap(Optional::stream)
        .findFirst()
        .or(this::weakness)
        .map(finding -> StepResult.of(finding, details(listed)))
        .orElseGet(() -> StepResult.of(inList(listed), details(listed)));
  }

  /** Each signature covers the whole content, so that one with a good algorithm carries. */
  private Optional<Finding> weakness() {
    List<Finding> weak =
        document.signatures().stream().map(this::weakness).flatMap(Optional::stream).toList();
    if (weak.isEmpty()) {
      return Optional.empty();
    }
    boolean all = weak.size() == document.signatures().size();
    return Optional.of(all ? weak.get(0) : Finding.TRUST_SIGNATURE_NOT_COUNTED);
  }

  /** Whoever broke an algorithm can write any date: only a time that others vouch for counts. */
  private Optional<Finding> weakness(Opened.Signed signed) {
    TrustList list = signed.key().orElseThrow().list().list();
    Optional<Algorithm> algorithm = Algorithm.find(signed.algorithm());
    if (algorithm.flatMap(list::accepted).isEmpty()) {
      return Optional.of(Finding.TRUST_ALGORITHM_NOT_LISTED);
    }
    return list.accepts(algorithm.get(), time.proven().orElse(at))
        ? Optional.empty()
        : Optional.of(Finding.TRUST_ALGORITHM_ENDED);
  }

  /** What is to be said of each signature by itself, in the order of the document. */
  List<VerificationReport.Signature> signatures() {
    return document.signatures().stream()
        .map(signed -> VerificationReport.Signature.of(signed, finding(signed)))
        .toList();
  }

  private Finding finding(Opened.Signed signed) {
    if (signed.key().isEmpty()) {
      return lists.lists().isEmpty() ? Finding.TRUST_NO_LIST : Finding.TRUST_KEY_NOT_IN_LIST;
    }
    TrustedLists.Listed listed = signed.key().get();
    return objection(listed).or(() -> weakness(signed)).orElseGet(() -> inList(listed));
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
    Optional<Instant> proven = time.proven();
    if (proven.isEmpty()) {
      return Optional.of(Finding.TRUST_KEY_COMPROMISED_TIME_UNPROVEN);
    }
    return key.isCompromisedAt(proven.get())
        ? Optional.of(Finding.TRUST_KEY_COMPROMISED)
        : Optional.empty();
  }

  private Stream<TrustedLists.Listed> keys() {
    return document.signatures().stream()
        .map(Opened.Signed::key)
        .flatMap(Optional::stream)
        .distinct();
  }

  private boolean leadsToRoot(TrustedLists.Listed listed, Instant instant) {
    X509Chain chain = listed.key().chain().orElseThrow();
    return listed.list().rootCertificates().stream()
        .anyMatch(root -> chain.leadsTo(root, instant, recall));
  }

  private Finding inList(TrustedLists.Listed listed) {
    if (!listed.list().list().isCurrentAt(at)) {
      return Finding.TRUST_LIST_OUTDATED;
    }
    if (!isPinned) {
      return Finding.TRUST_ROOT_NOT_PINNED;
    }
    boolean fellLater = keys().anyMatch(one -> one.key().compromisedAt().isPresent());
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
}
