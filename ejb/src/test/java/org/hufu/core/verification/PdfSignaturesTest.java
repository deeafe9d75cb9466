package org.hufu.core.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hufu.core.verification.Findings.BODY;
import static org.hufu.core.verification.Findings.CREDENTIAL;
import static org.hufu.core.verification.Findings.EVIDENCE;
import static org.hufu.core.verification.Findings.PDF;
import static org.hufu.core.verification.IssuerExamples.AT;
import static org.hufu.core.verification.IssuerExamples.SIGNED_AT;
import static org.hufu.core.verification.IssuerExamples.archived;
import static org.hufu.core.verification.IssuerExamples.encoded;

import java.time.Instant;
import java.util.List;
import org.hufu.core.cms.CmsExamples;
import org.hufu.core.document.CoveredPart;
import org.hufu.core.document.PdfExtension;
import org.hufu.core.document.ValidationEntries;
import org.hufu.core.signature.X509Examples;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PdfSignaturesTest {
  private static final Instant LATER = SIGNED_AT.plusSeconds(60);
  private static final ValidationEntries DATA = BODY.validationData();

  private static String integrity(byte[] file) {
    var report = new Verification(EVIDENCE, AT, () -> 0).verify(file);
    return report.step(Step.INTEGRITY).code();
  }

  @Test
  void a_file_renewed_again_and_again_is_as_it_was_signed() {
    byte[] file = PDF;
    for (int round = 1; round <= 4; round++) {
      file = archived(file, DATA, BODY.clock, SIGNED_AT.plusSeconds(round));
    }

    assertThat(integrity(file)).isEqualTo("integrity.intact");
  }

  @Test
  void the_log_names_the_file_as_it_was_before_the_archive() {
    var proof = BODY.proof(BODY.entry(CREDENTIAL, PDF));
    var report = new Verification(EVIDENCE.withLog(proof), AT, () -> 0).verify(BODY.archived(PDF));

    assertThat(report.step(Step.REGISTER).code()).isEqualTo("register.logged");
  }

  @Test
  void a_second_signature_must_be_right() {
    CoveredPart second = PdfExtension.secondSignature(PDF, SIGNED_AT);
    var other = CmsExamples.signed(new byte[1], BODY.otherCertificateKey);

    assertThat(integrity(second.filled(CmsExamples.der(other)))).isEqualTo("cms.content-changed");
  }

  @Test
  void a_time_stamp_must_cover_everything_before_it() {
    CoveredPart stamp = PdfExtension.archive(PDF, DATA);
    byte[] token = CmsExamples.der(CmsExamples.timestamp(PDF, BODY.clock, LATER));

    assertThat(integrity(stamp.filled(token))).isEqualTo("cms.imprint-unequal");
  }

  @Test
  void time_never_runs_backwards() {
    byte[] once = archived(PDF, DATA, BODY.clock, LATER);

    assertThat(integrity(archived(once, DATA, BODY.clock, LATER))).isEqualTo("integrity.intact");
    assertThat(integrity(archived(once, DATA, BODY.clock, SIGNED_AT)))
        .isEqualTo("cms.time-backwards");
  }

  @Test
  void validation_data_must_belong_to_the_signatures() {
    byte[] own = encoded(BODY.root.certificate());
    byte[] foreign = encoded(BODY.stranger.certificate());
    byte[] list = X509Examples.revocationList(BODY.root);
    byte[] other = X509Examples.revocationList(X509Examples.root("Other root"));
    byte[] twin = X509Examples.revocationList(X509Examples.root("Example root"));

    assertThat(integrity(file(own, list))).isEqualTo("integrity.intact");
    for (byte[] bad : List.of(foreign, list)) {
      assertThat(integrity(file(bad, list))).isEqualTo("cms.validation-data-foreign");
    }
    for (byte[] bad : List.of(other, twin, own)) {
      assertThat(integrity(file(own, bad))).isEqualTo("cms.validation-data-foreign");
    }
  }

  private static byte[] file(byte[] certificate, byte[] list) {
    var data = new ValidationEntries(List.of(certificate), List.of(list));
    return archived(PDF, data, BODY.clock, LATER);
  }
}
