package org.hufu.core.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hufu.core.verification.Findings.BODY;
import static org.hufu.core.verification.Findings.EVIDENCE;
import static org.hufu.core.verification.Findings.bytes;
import static org.hufu.core.verification.IssuerExamples.AT;
import static org.hufu.core.verification.IssuerExamples.SLOT;
import static org.hufu.core.verification.IssuerExamples.content;
import static org.hufu.core.verification.IssuerExamples.signer;
import static org.hufu.core.verification.IssuerExamples.validity;

import java.util.List;
import java.util.Map;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.credential.CredentialWriter;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.credential.StatusMessage;
import org.hufu.core.status.StatusList;
import org.hufu.core.status.StatusListWriter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the lists for refresh and message add to the answer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatusPurposesTest {
  private static final String CREDENTIAL =
      CredentialWriter.certificate(
              new CertificateContent(content()),
              IssuerExamples.issuer(),
              HistoryExamples.entries(),
              signer(BODY.certificateKey))
          .compact();
  private static final String GOOD = BODY.statusList(StatusEntry.REVOCATION);
  private static final String RUNNING = BODY.statusList(StatusEntry.SUSPENSION);

  private static VerificationReport verify(String document, String... statuses) {
    return new Verification(EVIDENCE.withStatus(List.of(statuses)), AT, () -> 0)
        .verify(bytes(document));
  }

  private static String message(StatusMessage message) {
    var name =
        new StatusListWriter.Name(
            IssuerExamples.BASE + "/status/message-1",
            StatusEntry.MESSAGE,
            IssuerExamples.issuer());
    return StatusListWriter.write(
            name,
            StatusList.of(StatusMessage.BITS, Map.of(SLOT, message.value())),
            validity(AT.minusSeconds(60)),
            signer(BODY.statusKey))
        .compact();
  }

  @Test
  void neither_list_is_needed_for_a_good_answer() {
    assertThat(verify(CREDENTIAL, GOOD, RUNNING).verdict()).isEqualTo(VerificationVerdict.VALID);
  }

  @Test
  void a_newer_version_is_a_warning() {
    String refresh = BODY.statusList(StatusEntry.REFRESH, SLOT);
    VerificationReport report = verify(CREDENTIAL, GOOD, RUNNING, refresh);

    assertThat(report.step(Step.STATUS).code()).isEqualTo("status.newer-version");
    assertThat(report.verdict()).isEqualTo(VerificationVerdict.VALID_WITH_WARNINGS);
    assertThat(verify(BODY.compact(), GOOD, RUNNING, refresh).verdict())
        .isEqualTo(VerificationVerdict.VALID_WITH_WARNINGS);
  }

  @Test
  void a_withdrawal_stays_one_whatever_is_newer() {
    VerificationReport report =
        verify(
            CREDENTIAL,
            BODY.statusList(StatusEntry.REVOCATION, SLOT),
            RUNNING,
            BODY.statusList(StatusEntry.REFRESH, SLOT),
            message(StatusMessage.SUPERSEDED));

    assertThat(report.step(Step.STATUS).code()).isEqualTo("status.withdrawn");
    assertThat(report.step(Step.STATUS).details()).containsEntry("message", "superseded");
  }

  @Test
  void the_message_says_why_it_is_suspended() {
    VerificationReport report =
        verify(
            BODY.compact(),
            GOOD,
            BODY.statusList(StatusEntry.SUSPENSION, SLOT),
            message(StatusMessage.SURVEILLANCE_OVERDUE));

    assertThat(report.step(Step.STATUS).code()).isEqualTo("status.suspended");
    assertThat(report.step(Step.STATUS).details()).containsEntry("message", "surveillance-overdue");
  }

  @Test
  void no_message_is_none() {
    VerificationReport report =
        verify(
            CREDENTIAL,
            BODY.statusList(StatusEntry.REVOCATION, SLOT),
            RUNNING,
            message(StatusMessage.NONE));

    assertThat(report.step(Step.STATUS).details()).doesNotContainKey("message");
  }
}
