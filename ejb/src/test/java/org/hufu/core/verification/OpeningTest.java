package org.hufu.core.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hufu.core.verification.Findings.BODY;
import static org.hufu.core.verification.Findings.CREDENTIAL;
import static org.hufu.core.verification.Findings.EVIDENCE;
import static org.hufu.core.verification.Findings.PDF;
import static org.hufu.core.verification.Findings.altered;
import static org.hufu.core.verification.Findings.bytes;
import static org.hufu.core.verification.Findings.payload;
import static org.hufu.core.verification.Findings.resigned;
import static org.hufu.core.verification.IssuerExamples.AT;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.picture.PictureExamples;
import org.hufu.core.qr.DrawnSymbols;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Signer;
import org.hufu.core.trust.TrustedKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpeningTest {
  private static final Findings FINDINGS = new Findings();

  @AfterAll
  static void every_finding_of_these_steps_was_shown() {
    FINDINGS.assertAllShownOf(Step.FORMAT, Step.INTEGRITY);
  }

  @Test
  void other_files_are_unknown() {
    for (byte[] other : List.of(new byte[0], bytes("{}"), bytes("eyJ"), new byte[] {-1, 0})) {
      assertThat(FINDINGS.verify(other, EVIDENCE, AT).verdict())
          .isEqualTo(VerificationVerdict.NOT_VALID);
    }
    FINDINGS.assertFinds(Finding.FORMAT_UNKNOWN, bytes("{}"), EVIDENCE);
  }

  @Test
  void other_credentials_are_no_certificates() {
    String list = BODY.statusList(StatusEntry.REVOCATION);
    List<TrustedKey> keys = BODY.keys();

    FINDINGS.assertFinds(
        Finding.FORMAT_NOT_A_CERTIFICATE, bytes(list), BODY.evidence(BODY.trustList(keys)));
    FINDINGS.assertFinds(Finding.FORMAT_CREDENTIAL_MALFORMED, bytes("eyJ.e30.AA"), EVIDENCE);
    FINDINGS.assertFinds(
        Finding.FORMAT_CREDENTIAL_MALFORMED,
        bytes(resigned(payload().with("unknown", 1L))),
        EVIDENCE);
  }

  @Test
  void a_changed_credential_is_refused_and_its_facts_are_hidden() {
    int signature = CREDENTIAL.lastIndexOf('.') + 1;
    String changed = CREDENTIAL.substring(0, signature) + altered(CREDENTIAL.substring(signature));

    var report =
        FINDINGS.assertFinds(
            Finding.INTEGRITY_CREDENTIAL_SIGNATURE_WRONG, bytes(changed), EVIDENCE);

    assertThat(report.facts()).isEmpty();
    assertThat(report.steps().subList(2, 10))
        .allSatisfy(step -> assertThat(step.code()).isEqualTo(StepResult.SKIPPED));
  }

  @Test
  void content_and_digest_belong_together() {
    String other = resigned(payload().with("contentDigest", "sha-256:" + "0".repeat(64)));

    FINDINGS.assertFinds(Finding.INTEGRITY_CONTENT_DIGEST_UNEQUAL, bytes(other), EVIDENCE);
  }

  @Test
  void a_file_that_was_changed_is_told_from_one_that_never_was_ours() {
    byte[] appended = bytes(new String(PDF, StandardCharsets.ISO_8859_1) + "%");

    assertThat(FINDINGS.verify(appended, EVIDENCE, AT).decisive().orElseThrow().code())
        .isEqualTo("pdf.trailing-bytes");
    assertThat(FINDINGS.verify(bytes("%PDF-1.7\n%%EOF"), EVIDENCE, AT).step(Step.FORMAT).outcome())
        .isEqualTo(StepOutcome.FAILED);
  }

  @Test
  void pictures_and_names_have_findings_of_their_own() {
    String address = "https://body.example/certificates/CN01-NDP-2026-000001";
    byte[] photo = DrawnSymbols.png(BODY.compact());

    FINDINGS.assertFinds(Finding.FORMAT_IMAGE, photo, EVIDENCE);
    FINDINGS.assertFinds(Finding.FORMAT_NO_SYMBOL, PictureExamples.png(99, 99), EVIDENCE);
    FINDINGS.assertFinds(Finding.FORMAT_SYMBOL_FOREIGN, DrawnSymbols.png("a"), EVIDENCE);
    var asked = FINDINGS.assertFinds(Finding.FORMAT_NAME_ONLY, bytes(address), EVIDENCE);
    FINDINGS.show(FINDINGS.verify(PDF, EVIDENCE, AT).namedBy(asked), Finding.FORMAT_NAMED);
    FINDINGS.show(asked.ofUnknownName(), Finding.FORMAT_NAME_UNKNOWN);
  }

  @Test
  void a_qr_text_is_refused_by_name() {
    String text = BODY.compact();

    FINDINGS.assertFinds(Finding.FORMAT_QR, bytes(text + "\n"), EVIDENCE);
    for (String broken : List.of(text + "0", "HUFU2:" + text.substring(6), "HUFU1:")) {
      var report = FINDINGS.verify(bytes(broken), EVIDENCE, AT);
      assertThat(report.step(Step.FORMAT).code()).startsWith("qr.");
      assertThat(report.verdict()).isEqualTo(VerificationVerdict.NOT_VALID);
      assertThat(report.facts()).isEmpty();
    }
  }

  @Test
  void a_qr_text_is_signed_by_the_key_it_names() {
    String keyId = IssuerExamples.keyId(BODY.certificateKey);
    String other =
        IssuerExamples.compact(Signer.of(Algorithm.ES256, keyId, BODY.otherCertificateKey.key()));

    var report = FINDINGS.assertFinds(Finding.INTEGRITY_QR_SIGNATURE_WRONG, bytes(other), EVIDENCE);

    assertThat(report.facts()).isEmpty();
    assertThat(report.steps().subList(2, 10))
        .allSatisfy(step -> assertThat(step.code()).isEqualTo(StepResult.SKIPPED));
  }

  @Test
  void the_key_decides_the_algorithm_of_a_qr_text() {
    var liar =
        new Signer() {
          @Override
          public Algorithm algorithm() {
            return Algorithm.ES384;
          }

          @Override
          public String keyId() {
            return IssuerExamples.keyId(BODY.certificateKey);
          }

          @Override
          public byte[] sign(byte[] message) {
            return new byte[Algorithm.ES384.signatureBytes()];
          }
        };

    FINDINGS.assertFinds(
        Finding.INTEGRITY_ALGORITHM_NOT_OF_KEY, bytes(IssuerExamples.compact(liar)), EVIDENCE);
  }

  @Test
  void without_any_key_nobody_can_see_whether_it_was_changed() {
    Evidence none = EVIDENCE.withTrust(List.of(), Set.of());

    FINDINGS.assertFinds(Finding.INTEGRITY_NO_KEY, bytes(CREDENTIAL), none);
    FINDINGS.assertFinds(Finding.INTEGRITY_NO_KEY, bytes(BODY.compact()), none);
    FINDINGS.assertFinds(Finding.INTEGRITY_INTACT, PDF, none);
    FINDINGS.assertFinds(Finding.FORMAT_PDF, PDF, none);
    FINDINGS.assertFinds(Finding.FORMAT_CREDENTIAL, bytes(CREDENTIAL), none);
  }
}
