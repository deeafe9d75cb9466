package org.hufu.core.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hufu.core.verification.Findings.BODY;
import static org.hufu.core.verification.Findings.EVIDENCE;
import static org.hufu.core.verification.Findings.PDF;
import static org.hufu.core.verification.IssuerExamples.AT;
import static org.hufu.core.verification.IssuerExamples.key;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hufu.core.trust.KeyPurpose;
import org.hufu.core.trust.TrustedKey;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Which of several trust lists counts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TrustedListsTest {
  private static final Findings FINDINGS = new Findings();

  @Test
  void two_lists_of_one_version_that_differ_are_both_refused_and_an_older_one_is_left_out() {
    String list = BODY.trustList();
    List<TrustedKey> keys = BODY.keys();
    keys.add(key(BODY.otherCertificateKey, KeyPurpose.CERTIFICATE));
    Evidence forked = EVIDENCE.withTrust(List.of(list, BODY.trustList(keys)), Set.of(BODY.pin()));

    var report = FINDINGS.assertFinds(Finding.TRUST_LIST_REFUSED, PDF, forked);
    assertThat(report.verdict()).isEqualTo(VerificationVerdict.CANNOT_TELL);
    assertThat(report.step(Step.TRUST).details().toString()).contains("trust-list.fork");
    assertThat(
            FINDINGS
                .verify(PDF, forked.withTrust(List.of(list, list), Set.of(BODY.pin())), AT)
                .verdict())
        .isEqualTo(VerificationVerdict.VALID);
  }

  @Test
  void a_list_from_the_future_is_refused_by_an_honest_clock_even_for_a_past_instant() {
    Instant before = AT.minusSeconds(200_000);

    assertThat(new Verification(EVIDENCE, before, AT, () -> 0).verify(PDF).step(Step.TRUST).code())
        .isEqualTo(Finding.TRUST_LISTED.code());
    FINDINGS.show(
        new Verification(EVIDENCE, AT, before, () -> 0).verify(PDF), Finding.TRUST_LIST_REFUSED);
  }
}
