package org.hufu.core.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hufu.core.verification.AlgorithmExamples.accepted;
import static org.hufu.core.verification.AlgorithmExamples.accepting;
import static org.hufu.core.verification.AlgorithmExamples.until;
import static org.hufu.core.verification.Findings.BODY;
import static org.hufu.core.verification.Findings.CREDENTIAL;
import static org.hufu.core.verification.Findings.EVIDENCE;
import static org.hufu.core.verification.Findings.PDF;
import static org.hufu.core.verification.Findings.bytes;
import static org.hufu.core.verification.Findings.listing;
import static org.hufu.core.verification.Findings.with;
import static org.hufu.core.verification.IssuerExamples.AT;
import static org.hufu.core.verification.IssuerExamples.SIGNED_AT;
import static org.hufu.core.verification.IssuerExamples.content;
import static org.hufu.core.verification.IssuerExamples.key;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.conformity.Validity;
import org.hufu.core.json.JsonObject;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.X509Examples;
import org.hufu.core.signature.X509Examples.Holder;
import org.hufu.core.trust.KeyPurpose;
import org.hufu.core.trust.TrustedKey;
import org.hufu.core.trust.TrustedParty;
import org.hufu.core.trust.TrustedScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignerStepsTest {
  private static final Findings FINDINGS = new Findings();

  @AfterAll
  static void every_finding_of_these_steps_was_shown() {
    FINDINGS.assertAllShownOf(Step.SIGNER, Step.TRUST, Step.AUTHORITY);
  }

  @Test
  void pdf_and_credential_must_be_of_one_issuer_and_of_listed_certificates() {
    TrustedKey other = key(BODY.otherCertificateKey, KeyPurpose.CERTIFICATE);
    byte[] pdf = BODY.pdf(CREDENTIAL, BODY.otherCertificateKey, SIGNED_AT);
    var elsewhere =
        new TrustedKey(
            other.jwk(),
            new org.hufu.core.trust.TrustedParty("nl", IssuerExamples.NAME),
            other.purpose(),
            other.chain(),
            other.validity(),
            Optional.empty());
    var bare =
        new TrustedKey(
            other.jwk(),
            other.organisation(),
            other.purpose(),
            Optional.empty(),
            other.validity(),
            Optional.empty());

    assertThat(FINDINGS.verify(pdf, with(other), AT).verdict())
        .isEqualTo(VerificationVerdict.VALID);
    FINDINGS.assertFinds(Finding.SIGNER_ISSUERS_DIFFER, pdf, with(elsewhere));
    FINDINGS.assertFinds(Finding.SIGNER_X509_CERTIFICATE_UNEQUAL, pdf, with(bare));
  }

  @Test
  void without_any_key_the_signer_is_unknown() {
    Evidence none = EVIDENCE.withTrust(List.of(), Set.of());
    VerificationReport report =
        FINDINGS.assertFinds(Finding.SIGNER_UNKNOWN, bytes(CREDENTIAL), none);

    assertThat(report.verdict()).isEqualTo(VerificationVerdict.CANNOT_TELL);
    assertThat(report.facts()).isEmpty();
    FINDINGS.assertFinds(Finding.TRUST_NO_LIST, bytes(CREDENTIAL), none);
    FINDINGS.assertFinds(Finding.AUTHORITY_NO_LIST, bytes(CREDENTIAL), none);
    assertThat(FINDINGS.verify(PDF, none, AT).verdict()).isEqualTo(VerificationVerdict.CANNOT_TELL);
    assertThat(FINDINGS.verify(PDF, none, AT).step(Step.INTEGRITY).outcome())
        .isEqualTo(StepOutcome.PASSED);
  }

  @Test
  void a_list_is_used_only_if_its_root_is_the_pinned_one() {
    String list = BODY.trustList();
    Evidence unpinned = EVIDENCE.withTrust(List.of(list), Set.of());
    Evidence other = EVIDENCE.withTrust(List.of(list), Set.of("x".repeat(43)));
    Evidence broken = EVIDENCE.withTrust(List.of("no list"), Set.of(BODY.pin()));

    var report = FINDINGS.assertFinds(Finding.TRUST_ROOT_NOT_PINNED, PDF, unpinned);
    assertThat(report.verdict()).isEqualTo(VerificationVerdict.VALID_WITH_WARNINGS);
    FINDINGS.assertFinds(Finding.TRUST_LIST_REFUSED, PDF, other);
    report = FINDINGS.assertFinds(Finding.TRUST_LIST_REFUSED, PDF, broken);
    assertThat(report.verdict()).isEqualTo(VerificationVerdict.CANNOT_TELL);
  }

  @Test
  void an_outdated_list_cannot_tell() {
    var schemes = List.of(new TrustedScheme("ndp", DateRange.from(LocalDate.of(2026, 1, 1))));
    String list = BODY.trustList(BODY.keys(), schemes, AT.minusSeconds(3_000_000));

    var report = FINDINGS.assertFinds(Finding.TRUST_LIST_OUTDATED, PDF, BODY.evidence(list));
    assertThat(report.verdict()).isEqualTo(VerificationVerdict.CANNOT_TELL);
  }

  @Test
  void a_stranger_s_key_is_not_in_the_list() {
    String forged = IssuerExamples.credential(content(), BODY.stranger);

    FINDINGS.assertFinds(Finding.TRUST_KEY_NOT_IN_LIST, bytes(forged), EVIDENCE);
    FINDINGS.assertFinds(
        Finding.TRUST_KEY_NOT_IN_LIST, BODY.pdf(forged, BODY.stranger, SIGNED_AT), EVIDENCE);
    FINDINGS.assertFinds(
        Finding.TRUST_KEY_NOT_IN_LIST, BODY.pdf(CREDENTIAL, BODY.stranger, SIGNED_AT), EVIDENCE);
  }

  @Test
  void a_key_counts_only_for_its_purpose_and_in_its_time() {
    Instant before = SIGNED_AT.minusSeconds(9000);
    Instant after = SIGNED_AT.plusSeconds(9000);
    Validity ended = new Validity(X509Examples.START, before);
    Validity whole = new Validity(X509Examples.START, X509Examples.END);

    FINDINGS.assertFinds(Finding.TRUST_WRONG_PURPOSE, PDF, listing(KeyPurpose.REPORT, whole, null));
    FINDINGS.assertFinds(
        Finding.TRUST_KEY_NOT_YET,
        PDF,
        listing(KeyPurpose.CERTIFICATE, Validity.from(after), null));
    FINDINGS.assertFinds(
        Finding.TRUST_KEY_EXPIRED, PDF, listing(KeyPurpose.CERTIFICATE, ended, null));
    assertThat(FINDINGS.verify(PDF, listing(KeyPurpose.CERTIFICATE, whole, null), AT).verdict())
        .isEqualTo(VerificationVerdict.VALID);
  }

  @Test
  void a_key_that_fell_counts_for_what_is_proven_to_be_older() {
    Evidence earlier = fell(SIGNED_AT.minusSeconds(9000));
    Evidence later = fell(SIGNED_AT.plusSeconds(9000));
    var proof = BODY.proof(BODY.entry(CREDENTIAL, PDF));

    FINDINGS.assertFinds(Finding.TRUST_KEY_COMPROMISED, PDF, earlier);
    FINDINGS.assertFinds(Finding.TRUST_KEY_COMPROMISED, PDF, fell(SIGNED_AT));
    FINDINGS.assertFinds(Finding.TRUST_KEY_COMPROMISED, bytes(CREDENTIAL), earlier.withLog(proof));
    FINDINGS.assertFinds(Finding.TRUST_KEY_COMPROMISED_TIME_UNPROVEN, bytes(CREDENTIAL), later);
    for (var report :
        List.of(
            FINDINGS.assertFinds(Finding.TRUST_KEY_COMPROMISED_LATER, PDF, later),
            FINDINGS.assertFinds(
                Finding.TRUST_KEY_COMPROMISED_LATER, bytes(CREDENTIAL), later.withLog(proof)),
            FINDINGS.assertFinds(Finding.TIME_LOGGED, bytes(CREDENTIAL), later.withLog(proof)))) {
      assertThat(report.verdict()).isEqualTo(VerificationVerdict.VALID);
    }
  }

  @Test
  void a_proof_for_another_document_or_of_a_fallen_log_proves_no_time() {
    Evidence later = fell(SIGNED_AT.plusSeconds(9000));
    var other = BODY.proof(BODY.entry("another", PDF));
    TrustedKey log =
        new TrustedKey(
            BODY.logKey.key(),
            new TrustedParty("cn", IssuerExamples.NAME),
            KeyPurpose.LOG,
            Optional.empty(),
            Validity.from(X509Examples.START),
            Optional.of(AT.minusSeconds(100_000)));
    List<TrustedKey> keys = BODY.keys();
    keys.removeIf(one -> one.purpose() == KeyPurpose.CERTIFICATE);
    keys.add(fallen(BODY.certificateKey, KeyPurpose.CERTIFICATE, SIGNED_AT.plusSeconds(9000)));
    keys.add(log);
    Evidence fallenLog =
        BODY.evidence(BODY.trustList(keys)).withLog(BODY.proof(BODY.entry(CREDENTIAL, PDF)));

    for (Evidence evidence : List.of(later.withLog(other), fallenLog)) {
      FINDINGS.assertFinds(
          Finding.TRUST_KEY_COMPROMISED_TIME_UNPROVEN, bytes(CREDENTIAL), evidence);
    }
  }

  @Test
  void a_timestamp_of_a_fallen_authority_proves_nothing_unless_the_log_had_the_document() {
    List<TrustedKey> keys = BODY.keys();
    keys.removeIf(one -> one.purpose() == KeyPurpose.TIME_STAMP);
    keys.add(fallen(BODY.clock, KeyPurpose.TIME_STAMP, SIGNED_AT.plusSeconds(9000)));
    Evidence evidence = BODY.evidence(BODY.trustList(keys));
    var proof = BODY.proof(BODY.entry(CREDENTIAL, PDF));

    FINDINGS.assertFinds(Finding.TIME_AUTHORITY_COMPROMISED, PDF, evidence);
    assertThat(FINDINGS.verify(PDF, evidence.withLog(proof), AT).verdict())
        .isEqualTo(VerificationVerdict.VALID);
  }

  private static Evidence fell(Instant at) {
    return listing(KeyPurpose.CERTIFICATE, new Validity(X509Examples.START, X509Examples.END), at);
  }

  private static TrustedKey fallen(Holder holder, KeyPurpose purpose, Instant at) {
    return IssuerExamples.key(
        holder, purpose, new Validity(X509Examples.START, X509Examples.END), Optional.of(at));
  }

  @Test
  void an_algorithm_counts_only_if_it_is_listed_and_until_its_end() {
    Algorithm es256 = Algorithm.ES256;
    Evidence national = accepting(accepted(es256), accepted(Algorithm.ES384));
    byte[] quantumSafe = bytes(AlgorithmExamples.quantumSafe().compact());

    FINDINGS.assertFinds(Finding.TRUST_ALGORITHM_NOT_LISTED, quantumSafe, national);
    Evidence ended = accepting(accepted(es256), until(Algorithm.ML_DSA_65, AT.minusSeconds(1)));
    FINDINGS.assertFinds(Finding.TRUST_ALGORITHM_ENDED, quantumSafe, ended);
    Evidence ending = accepting(accepted(es256), until(Algorithm.ML_DSA_65, AT));
    assertThat(FINDINGS.verify(quantumSafe, ending, AT).verdict())
        .isEqualTo(VerificationVerdict.VALID);
    FINDINGS.assertFinds(Finding.TRUST_SIGNATURE_NOT_COUNTED, AlgorithmExamples.joint(), national);
  }

  @Test
  void the_x509_certificate_must_lead_to_the_root() {
    String credential = IssuerExamples.credential(content(), BODY.stranger);
    byte[] pdf = BODY.pdf(credential, BODY.stranger, SIGNED_AT);

    FINDINGS.assertFinds(
        Finding.TRUST_CHAIN_BROKEN, pdf, with(key(BODY.stranger, KeyPurpose.CERTIFICATE)));
  }

  @Test
  void the_issuer_must_be_the_body_of_the_list_and_allowed_for_the_scheme() {
    JsonObject body = content().requireObject("body").with("id", "nl");
    String other = IssuerExamples.credential(content().with("body", body), BODY.certificateKey);
    LocalDate late = LocalDate.of(2027, 1, 1);

    FINDINGS.assertFinds(Finding.AUTHORITY_ISSUER_UNEQUAL, bytes(other), EVIDENCE);
    FINDINGS.assertFinds(
        Finding.AUTHORITY_SCHEME_NOT_LISTED,
        PDF,
        BODY.evidence(BODY.trustList(BODY.keys(), List.of(), AT)));
    var schemes = List.of(new TrustedScheme("ndp", DateRange.from(late)));
    FINDINGS.assertFinds(
        Finding.AUTHORITY_SCHEME_OUTSIDE_DATES,
        PDF,
        BODY.evidence(BODY.trustList(BODY.keys(), schemes, AT)));
  }

  @Test
  void a_second_signature_must_be_of_a_listed_key_of_the_same_body() {
    byte[] twice = IssuerExamples.signedTwice(PDF, BODY.otherCertificateKey, BODY.clock);
    TrustedKey other = key(BODY.otherCertificateKey, KeyPurpose.CERTIFICATE);
    var elsewhere =
        new TrustedKey(
            other.jwk(),
            new org.hufu.core.trust.TrustedParty("nl", IssuerExamples.NAME),
            other.purpose(),
            other.chain(),
            other.validity(),
            Optional.empty());

    assertThat(FINDINGS.verify(twice, with(other), AT).verdict())
        .isEqualTo(VerificationVerdict.VALID);
    FINDINGS.assertFinds(Finding.TRUST_KEY_NOT_IN_LIST, twice, EVIDENCE);
    FINDINGS.assertFinds(Finding.SIGNER_ISSUERS_DIFFER, twice, with(elsewhere));
    FINDINGS.assertFinds(
        Finding.TRUST_WRONG_PURPOSE, twice, with(key(BODY.otherCertificateKey, KeyPurpose.REPORT)));
  }
}
