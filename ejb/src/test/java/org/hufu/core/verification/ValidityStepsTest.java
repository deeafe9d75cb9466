package org.hufu.core.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hufu.core.verification.Findings.BODY;
import static org.hufu.core.verification.Findings.CREDENTIAL;
import static org.hufu.core.verification.Findings.EVIDENCE;
import static org.hufu.core.verification.Findings.PDF;
import static org.hufu.core.verification.Findings.bytes;
import static org.hufu.core.verification.Findings.revocation;
import static org.hufu.core.verification.IssuerExamples.AT;
import static org.hufu.core.verification.IssuerExamples.SLOT;
import static org.hufu.core.verification.IssuerExamples.content;
import static org.hufu.core.verification.IssuerExamples.signer;
import static org.hufu.core.verification.IssuerExamples.validity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Validity;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.credential.CredentialWriter;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.signature.X509Examples;
import org.hufu.core.trust.KeyPurpose;
import org.hufu.core.trust.TrustedKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ValidityStepsTest {
  private static final Findings FINDINGS = new Findings();

  @AfterAll
  static void every_finding_of_these_steps_was_shown() {
    FINDINGS.assertAllShownOf(Step.STATUS, Step.DATES, Step.RECOGNITION);
  }

  @Test
  void a_set_bit_says_withdrawn_or_suspended() {
    String good = BODY.statusList(StatusEntry.REVOCATION);
    String revoked = BODY.statusList(StatusEntry.REVOCATION, SLOT);
    String suspended = BODY.statusList(StatusEntry.SUSPENSION, SLOT);

    FINDINGS.assertFinds(Finding.STATUS_WITHDRAWN, PDF, EVIDENCE.withStatus(List.of(revoked)));
    FINDINGS.assertFinds(
        Finding.STATUS_SUSPENDED, PDF, EVIDENCE.withStatus(List.of(good, suspended)));
    FINDINGS.assertFinds(Finding.STATUS_SUSPENDED, PDF, EVIDENCE.withStatus(List.of(suspended)));
  }

  @Test
  void a_missing_old_or_foreign_status_list_cannot_tell() {
    Validity old = validity(AT.minusSeconds(90_000));
    Validity young = validity(AT.plusSeconds(1));
    Validity now = validity(AT.minusSeconds(1));
    String suspension = BODY.statusList(StatusEntry.SUSPENSION);

    FINDINGS.assertCannotTell(Finding.STATUS_NO_LIST, List.of());
    FINDINGS.assertCannotTell(Finding.STATUS_NO_LIST, List.of(suspension));
    FINDINGS.assertCannotTell(
        Finding.STATUS_NO_LIST, List.of(BODY.statusList(StatusEntry.REVOCATION)));
    FINDINGS.assertCannotTell(
        Finding.STATUS_LIST_TOO_OLD, List.of(revocation(old, BODY.statusKey)));
    FINDINGS.assertCannotTell(
        Finding.STATUS_LIST_NOT_YET, List.of(revocation(young, BODY.statusKey)));
    FINDINGS.assertCannotTell(Finding.STATUS_LIST_REFUSED, List.of(revocation(now, BODY.stranger)));
    FINDINGS.assertCannotTell(
        Finding.STATUS_LIST_REFUSED, List.of(revocation(now, BODY.certificateKey)));
    FINDINGS.assertCannotTell(Finding.STATUS_LIST_REFUSED, List.of("no list"));
    String revoked = IssuerExamples.statusList(StatusEntry.REVOCATION, old, BODY.statusKey, SLOT);
    FINDINGS.assertFinds(Finding.STATUS_WITHDRAWN, PDF, EVIDENCE.withStatus(List.of(revoked)));
  }

  @Test
  void a_status_list_of_a_key_that_fell_is_refused_whatever_date_it_carries() {
    List<TrustedKey> keys = BODY.keys();
    keys.removeIf(one -> one.purpose() == KeyPurpose.STATUS_LIST);
    keys.add(
        IssuerExamples.key(
            BODY.statusKey,
            KeyPurpose.STATUS_LIST,
            Validity.from(X509Examples.START),
            Optional.of(AT.minusSeconds(86_401))));

    FINDINGS.assertFinds(Finding.STATUS_LIST_REFUSED, PDF, BODY.evidence(BODY.trustList(keys)));
  }

  @Test
  void a_history_says_what_held_then_and_a_list_what_is_newer() {
    byte[] credential = bytes(CREDENTIAL);
    Evidence history = EVIDENCE.withStatus(List.of(new HistoryExamples(BODY).signed()));
    Instant before = HistoryExamples.ISSUED.minusSeconds(1);
    List<String> lists = new ArrayList<>(EVIDENCE.statusLists());
    lists.add(BODY.statusList(StatusEntry.REFRESH, SLOT));

    FINDINGS.show(FINDINGS.verify(credential, history, AT), Finding.STATUS_HELD);
    FINDINGS.show(FINDINGS.verify(credential, history, before), Finding.STATUS_NOT_ISSUED);
    FINDINGS.show(
        FINDINGS.verify(bytes(BODY.compact()), EVIDENCE.withStatus(lists), AT),
        Finding.STATUS_NEWER_VERSION);
  }

  @Test
  void a_certificate_must_say_where_its_status_stands() {
    String half =
        CredentialWriter.certificate(
                new CertificateContent(content()),
                IssuerExamples.issuer(),
                IssuerExamples.statuses().subList(0, 1),
                signer(BODY.certificateKey))
            .compact();

    FINDINGS.assertFinds(Finding.STATUS_ENTRY_MISSING, bytes(half), EVIDENCE);
  }

  @Test
  void an_instant_outside_the_term_is_refused() {
    byte[] credential = bytes(CREDENTIAL);
    Instant early = Instant.parse("2026-03-02T23:59:59Z");
    Instant late = Instant.parse("2031-03-03T00:00:00Z");

    FINDINGS.show(FINDINGS.verify(credential, EVIDENCE, early), Finding.DATES_NOT_YET);
    FINDINGS.show(FINDINGS.verify(credential, EVIDENCE, late), Finding.DATES_EXPIRED);
    assertThat(FINDINGS.verify(credential, EVIDENCE, late).verdict())
        .isEqualTo(VerificationVerdict.NOT_VALID);
  }

  @Test
  void a_foreign_certificate_is_valid_but_its_recognition_is_open() {
    var report = FINDINGS.assertFinds(Finding.RECOGNITION_FOREIGN, PDF, EVIDENCE.withHome("nl"));

    assertThat(report.verdict()).isEqualTo(VerificationVerdict.VALID);
    FINDINGS.assertFinds(Finding.RECOGNITION_DOMESTIC, PDF, EVIDENCE.withHome(IssuerExamples.BODY));
  }
}
