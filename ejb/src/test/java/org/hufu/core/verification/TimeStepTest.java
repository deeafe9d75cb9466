package org.hufu.core.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hufu.core.verification.Findings.BODY;
import static org.hufu.core.verification.Findings.CREDENTIAL;
import static org.hufu.core.verification.Findings.EVIDENCE;
import static org.hufu.core.verification.Findings.PDF;
import static org.hufu.core.verification.Findings.bytes;
import static org.hufu.core.verification.Findings.listing;
import static org.hufu.core.verification.Findings.stamped;
import static org.hufu.core.verification.Findings.with;
import static org.hufu.core.verification.IssuerExamples.AT;
import static org.hufu.core.verification.IssuerExamples.SIGNED_AT;
import static org.hufu.core.verification.IssuerExamples.archived;
import static org.hufu.core.verification.IssuerExamples.key;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.cms.CmsExamples;
import org.hufu.core.conformity.Validity;
import org.hufu.core.document.CoveredPart;
import org.hufu.core.document.PdfExtension;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.X509Examples;
import org.hufu.core.signature.X509Examples.Holder;
import org.hufu.core.trust.KeyPurpose;
import org.hufu.core.trust.TrustedKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimeStepTest {
  private static final Findings FINDINGS = new Findings();
  private static final Instant LATER = SIGNED_AT.plusSeconds(9000);
  private static final Validity WHOLE = new Validity(X509Examples.START, X509Examples.END);

  @AfterAll
  static void every_finding_of_this_step_was_shown() {
    FINDINGS.assertAllShownOf(Step.TIME);
  }

  @Test
  void without_a_list_nobody_can_tell_the_time() {
    Evidence none = EVIDENCE.withTrust(List.of(), Set.of());

    FINDINGS.assertFinds(Finding.TIME_NO_LIST, bytes(CREDENTIAL), none);
    FINDINGS.assertFinds(Finding.TIME_NO_LIST, PDF, none);
  }

  /** The archive's time-stamp is from while it was good, and is itself of an algorithm that is. */
  @Test
  void an_algorithm_that_ended_counts_where_something_newer_keeps_the_proof() {
    Instant end = AT.minusSeconds(1);
    Evidence evidence =
        AlgorithmExamples.accepting(
            AlgorithmExamples.until(Algorithm.ES256, end),
            AlgorithmExamples.accepted(Algorithm.ES384));

    FINDINGS.assertFinds(Finding.TIME_ALGORITHM_NOT_ACCEPTED, PDF, evidence);
    FINDINGS.assertFinds(Finding.TIME_ALGORITHM_NOT_ACCEPTED, BODY.archived(PDF), evidence);
    Evidence longer = AlgorithmExamples.accepting(AlgorithmExamples.until(Algorithm.ES256, AT));
    assertThat(FINDINGS.verify(PDF, longer, AT).verdict()).isEqualTo(VerificationVerdict.VALID);
    var logged = evidence.withLog(BODY.proof(BODY.entry(CREDENTIAL, PDF)));
    assertThat(FINDINGS.verify(PDF, logged, AT).step(Step.TIME).code()).isEqualTo("time.stamped");
    assertThat(FINDINGS.verify(PDF, logged, AT).step(Step.TRUST).code()).isEqualTo("trust.listed");
  }

  @Test
  void a_timestamp_must_be_there_and_right_and_of_a_listed_authority() {
    byte[] none = stamped(signature -> signature);
    byte[] wrong =
        stamped(
            signature ->
                CmsExamples.stamped(
                    signature, CmsExamples.timestamp(new byte[1], BODY.clock, SIGNED_AT)));
    Holder other = X509Examples.timestampAuthority(BODY.root, "Other clock");
    byte[] unlisted = stamped(signature -> CmsExamples.stamped(signature, other, SIGNED_AT));
    Validity late = Validity.from(AT);

    FINDINGS.assertFinds(Finding.TIME_STAMP_MISSING, none, EVIDENCE);
    FINDINGS.assertFinds(Finding.TIME_STAMP_WRONG, wrong, EVIDENCE);
    FINDINGS.assertFinds(Finding.TIME_AUTHORITY_NOT_LISTED, unlisted, EVIDENCE);
    FINDINGS.assertFinds(
        Finding.TIME_AUTHORITY_WRONG_PURPOSE, unlisted, with(key(other, KeyPurpose.CERTIFICATE)));
    FINDINGS.assertFinds(
        Finding.TIME_AUTHORITY_OUTSIDE_DATES,
        unlisted,
        with(key(other, KeyPurpose.TIME_STAMP, late)));
  }

  /** A second signature is one of another suite, and its time as good as the first one's. */
  @Test
  void the_time_stamp_of_a_second_signature_must_be_of_a_listed_authority_too() {
    Holder other = X509Examples.timestampAuthority(BODY.root, "Other clock");
    List<TrustedKey> keys = BODY.keys();
    keys.add(key(BODY.otherCertificateKey, KeyPurpose.CERTIFICATE));
    Evidence evidence = BODY.evidence(BODY.trustList(keys));
    keys.add(key(other, KeyPurpose.TIME_STAMP));
    Evidence listed = BODY.evidence(BODY.trustList(keys));
    byte[] file = IssuerExamples.signedTwice(PDF, BODY.otherCertificateKey, other);
    CoveredPart second = PdfExtension.secondSignature(PDF, SIGNED_AT);
    byte[] unstamped =
        second.filled(
            CmsExamples.der(CmsExamples.signed(second.covered(), BODY.otherCertificateKey)));

    var report = FINDINGS.assertFinds(Finding.TIME_AUTHORITY_NOT_LISTED, file, evidence);
    assertThat(report.step(Step.TIME).details().get("x509Subject")).contains("Other clock");
    FINDINGS.assertFinds(Finding.TIME_STAMPED, file, listed);
    FINDINGS.assertFinds(Finding.TIME_STAMP_MISSING, unstamped, evidence);
    FINDINGS.assertFinds(
        Finding.TIME_STAMPED,
        IssuerExamples.signedTwice(PDF, BODY.otherCertificateKey, BODY.clock),
        evidence);
    FINDINGS.assertFinds(
        Finding.TIME_AUTHORITY_COMPROMISED,
        IssuerExamples.signedTwice(PDF, BODY.otherCertificateKey, other),
        withFallen(keys, other));
  }

  private static Evidence withFallen(List<TrustedKey> keys, Holder authority) {
    keys.remove(keys.size() - 1);
    keys.add(key(authority, KeyPurpose.TIME_STAMP, WHOLE, Optional.of(SIGNED_AT)));
    return BODY.evidence(BODY.trustList(keys));
  }

  @Test
  void a_time_after_the_instant_asked_about_is_refused() {
    byte[] late = BODY.pdf(CREDENTIAL, BODY.certificateKey, AT.plusSeconds(600));

    FINDINGS.assertFinds(Finding.TIME_IN_FUTURE, late, EVIDENCE);
  }

  @Test
  void without_timestamp_a_key_in_use_suffices() {
    FINDINGS.assertFinds(Finding.TIME_KEY_CURRENT, bytes(CREDENTIAL), EVIDENCE);
  }

  @Test
  void without_timestamp_the_log_proves_the_time() {
    var proof = BODY.proof(BODY.entry(CREDENTIAL, PDF));

    FINDINGS.assertFinds(Finding.TIME_LOGGED, bytes(CREDENTIAL), EVIDENCE.withLog(proof));
  }

  @Test
  void without_timestamp_an_ended_key_proves_nothing() {
    Validity ended = new Validity(X509Examples.START, AT.minusSeconds(1));

    var report =
        FINDINGS.assertFinds(
            Finding.TIME_NOT_PROVEN,
            bytes(CREDENTIAL),
            listing(KeyPurpose.CERTIFICATE, ended, null));
    assertThat(report.verdict()).isEqualTo(VerificationVerdict.CANNOT_TELL);
    assertThat(FINDINGS.verify(PDF, listing(KeyPurpose.CERTIFICATE, ended, null), AT).verdict())
        .isEqualTo(VerificationVerdict.VALID);
  }

  @Test
  void an_archived_file_tells_when_it_was_renewed() {
    var report = FINDINGS.assertFinds(Finding.TIME_STAMPED, BODY.archived(PDF), EVIDENCE);

    assertThat(report.verdict()).isEqualTo(VerificationVerdict.VALID);
    assertThat(report.step(Step.TIME).details())
        .containsEntry("time", SIGNED_AT.toString())
        .containsEntry("archivedAt", SIGNED_AT.plusSeconds(60).toString());
  }

  @Test
  void nobody_but_a_listed_authority_may_add_a_time_stamp() {
    Holder other = X509Examples.timestampAuthority(BODY.root, "Other clock");
    byte[] file = archived(PDF, BODY.validationData(), other, LATER);

    FINDINGS.assertFinds(Finding.TIME_ARCHIVE_NOT_LISTED, file, EVIDENCE);
    FINDINGS.assertFinds(
        Finding.TIME_ARCHIVE_NOT_LISTED, file, with(key(other, KeyPurpose.CERTIFICATE)));
    FINDINGS.assertFinds(Finding.TIME_STAMPED, file, with(key(other, KeyPurpose.TIME_STAMP)));
  }

  @Test
  void a_renewal_after_the_instant_asked_about_is_in_the_future() {
    byte[] file = archived(PDF, BODY.validationData(), BODY.clock, AT.plusSeconds(600));

    FINDINGS.assertFinds(Finding.TIME_IN_FUTURE, file, EVIDENCE);
  }

  @Test
  void what_a_stolen_key_stamped_counts_only_if_another_authority_kept_it_before() {
    Holder other = X509Examples.timestampAuthority(BODY.root, "Other clock");
    byte[] kept = archived(PDF, BODY.validationData(), other, LATER);

    FINDINGS.assertFinds(
        Finding.TIME_AUTHORITY_COMPROMISED, PDF, stolen(other, LATER.plusSeconds(1)));
    FINDINGS.assertFinds(Finding.TIME_STAMPED, kept, stolen(other, LATER.plusSeconds(1)));
    FINDINGS.assertFinds(Finding.TIME_AUTHORITY_COMPROMISED, kept, stolen(other, LATER));
  }

  /** The list on which the authority's key has fallen and the other's has not. */
  private static Evidence stolen(Holder other, Instant at) {
    List<TrustedKey> keys = BODY.keys();
    keys.removeIf(one -> one.purpose() == KeyPurpose.TIME_STAMP);
    keys.add(key(BODY.clock, KeyPurpose.TIME_STAMP, WHOLE, Optional.of(at)));
    keys.add(key(other, KeyPurpose.TIME_STAMP));
    return BODY.evidence(BODY.trustList(keys));
  }
}
