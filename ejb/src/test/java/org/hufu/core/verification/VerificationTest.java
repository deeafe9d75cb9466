package org.hufu.core.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hufu.core.verification.Findings.BODY;
import static org.hufu.core.verification.Findings.CREDENTIAL;
import static org.hufu.core.verification.Findings.EVIDENCE;
import static org.hufu.core.verification.Findings.PDF;
import static org.hufu.core.verification.Findings.bytes;
import static org.hufu.core.verification.IssuerExamples.AT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hufu.core.cms.CmsFlaw;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.document.HostilePdfExamples;
import org.hufu.core.document.PdfFlaw;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.picture.PictureFlaw;
import org.hufu.core.qr.QrFlaw;
import org.hufu.core.trust.TrustListRefused;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VerificationTest {
  private static final Findings FINDINGS = new Findings();

  @Test
  void a_good_pdf_is_valid() {
    VerificationReport report = FINDINGS.verify(PDF, EVIDENCE, AT);

    assertThat(report.verdict()).isEqualTo(VerificationVerdict.VALID);
    assertThat(report.decisive()).isEmpty();
    assertThat(report.step(Step.TIME).code()).isEqualTo("time.stamped");
    assertThat(report.facts()).isPresent();
    assertThat(report.evidence()).hasSize(3);
  }

  @Test
  void a_good_credential_is_valid() {
    VerificationReport report = FINDINGS.verify(bytes(CREDENTIAL + "\n"), EVIDENCE, AT);

    assertThat(report.verdict()).isEqualTo(VerificationVerdict.VALID);
    assertThat(report.step(Step.TIME).code()).isEqualTo("time.key-current");
    assertThat(report.step(Step.REGISTER).code()).isEqualTo("register.not-asked");
  }

  @Test
  void a_good_qr_text_needs_only_the_trust_list_and_the_status() {
    Evidence trustOnly = EVIDENCE.withStatus(List.of());
    VerificationReport alone = FINDINGS.verify(bytes(BODY.compact()), trustOnly, AT);
    VerificationReport whole = FINDINGS.verify(bytes(BODY.compact()), EVIDENCE, AT);

    assertThat(alone.verdict()).isEqualTo(VerificationVerdict.CANNOT_TELL);
    assertThat(alone.decisive().orElseThrow().code()).isEqualTo("status.no-list");
    assertThat(alone.steps())
        .filteredOn(step -> step.step().isRequired() && step.step() != Step.STATUS)
        .allSatisfy(step -> assertThat(step.outcome()).isEqualTo(StepOutcome.PASSED));
    assertThat(whole.verdict()).isEqualTo(VerificationVerdict.VALID);
    JsonObject json = whole.toJson();
    assertThat(json.requireObject("document").requireText("kind")).isEqualTo("qr");
    assertThat(json.requireObject("facts").requireText("number")).isEqualTo("CN01-NDP-2026-000001");
    assertThat(json.requireObject("facts").has("schemeName")).isFalse();
  }

  @Test
  void a_withdrawal_and_a_foreign_key_end_a_qr_text_too() {
    List<String> withdrawn =
        List.of(
            BODY.statusList(StatusEntry.REVOCATION, IssuerExamples.SLOT),
            BODY.statusList(StatusEntry.SUSPENSION));
    byte[] foreign = bytes(IssuerExamples.compact(IssuerExamples.signer(BODY.stranger)));

    assertThat(decisive(bytes(BODY.compact()), EVIDENCE.withStatus(withdrawn)))
        .isEqualTo("status.withdrawn");
    assertThat(decisive(foreign, EVIDENCE)).isEqualTo("trust.key-not-in-list");
  }

  private static String decisive(byte[] document, Evidence evidence) {
    VerificationReport report = FINDINGS.verify(document, evidence, AT);
    assertThat(report.verdict()).isEqualTo(VerificationVerdict.NOT_VALID);
    return report.decisive().orElseThrow().code();
  }

  @Test
  void the_report_is_a_versioned_document() {
    JsonObject json = FINDINGS.verify(PDF, EVIDENCE, AT).toJson();

    assertThat(json.requireText("type")).isEqualTo("hufu:VerificationReport:1");
    assertThat(json.requireText("verdict")).isEqualTo("VALID");
    assertThat(json.requireObject("facts").requireText("number")).isEqualTo("CN01-NDP-2026-000001");
    assertThat(json.objects("steps")).hasSize(10);
    assertThat(json.objects("evidence").get(0).requireInteger("ageSeconds")).isEqualTo(86_400);
    assertThat(JsonWriter.plain(json)).contains("\"en\":\"Genuine and in force.\"");
  }

  @Test
  void steps_take_the_time_that_the_caller_counts() {
    var count = new long[1];
    var verification = new Verification(EVIDENCE, AT, () -> count[0] += 7000);

    assertThat(verification.verify(PDF).steps().subList(1, 10))
        .allSatisfy(step -> assertThat(step.nanoseconds()).isPositive());
  }

  @Test
  void a_changed_byte_anywhere_in_a_pdf_makes_it_invalid() {
    for (int at = 0; at < PDF.length; at += 37) {
      byte[] changed = PDF.clone();
      changed[at] ^= (byte) (1 << (at % 8));
      assertThat(FINDINGS.verify(changed, EVIDENCE, AT).verdict().isValid())
          .as("byte %d", at)
          .isFalse();
    }
  }

  @TestFactory
  Stream<DynamicTest> hostile_files_are_never_valid() {
    return HostilePdfExamples.all(CREDENTIAL, Findings::sign).entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      var report = FINDINGS.verify(entry.getValue().file(), EVIDENCE, AT);
                      assertThat(report.verdict()).isEqualTo(VerificationVerdict.NOT_VALID);
                      assertThat(report.facts()).isEmpty();
                    }));
  }

  @Test
  void no_piece_of_evidence_can_be_left_out() {
    List<Evidence> poorer =
        List.of(
            Evidence.none(),
            EVIDENCE.withTrust(List.of(), Set.of(BODY.pin())),
            EVIDENCE.withStatus(EVIDENCE.statusLists().subList(0, 1)),
            EVIDENCE.withStatus(EVIDENCE.statusLists().subList(1, 2)),
            EVIDENCE.withStatus(List.of()));
    for (Evidence evidence : poorer) {
      assertThat(FINDINGS.verify(PDF, evidence, AT).verdict())
          .isEqualTo(VerificationVerdict.CANNOT_TELL);
      assertThat(FINDINGS.verify(bytes(CREDENTIAL), evidence, AT).verdict())
          .isEqualTo(VerificationVerdict.CANNOT_TELL);
    }
  }

  @Test
  void no_required_step_can_be_left_out() {
    List<StepResult> good = FINDINGS.verify(PDF, EVIDENCE, AT).steps();
    for (Step step : Step.values()) {
      List<StepResult> fewer = new ArrayList<>(good);
      fewer.removeIf(result -> result.step() == step);
      assertThat(VerificationVerdict.of(fewer))
          .isEqualTo(
              step.isRequired() ? VerificationVerdict.CANNOT_TELL : VerificationVerdict.VALID);
      fewer.add(StepResult.skipped(step));
      assertThat(VerificationVerdict.of(fewer) == VerificationVerdict.VALID)
          .isEqualTo(!step.isRequired());
    }
    assertThat(VerificationVerdict.of(List.of())).isEqualTo(VerificationVerdict.CANNOT_TELL);
  }

  @Test
  void every_code_has_its_sentence_in_both_languages() {
    Stream<String> codes =
        Stream.of(
                Stream.of(Finding.values()).map(Finding::code),
                Stream.of(PdfFlaw.values()).map(flaw -> "pdf." + flaw.code()),
                Stream.of(CmsFlaw.values()).map(flaw -> "cms." + flaw.code()),
                Stream.of(QrFlaw.values()).map(flaw -> "qr." + flaw.code()),
                Stream.of(PictureFlaw.values()).map(flaw -> "image." + flaw.code()),
                Stream.of(TrustListRefused.Cause.values()).map(TrustListRefused.Cause::code),
                Stream.of(Step.values())
                    .map(step -> "step." + step.name().toLowerCase(Locale.ROOT)),
                Stream.of(VerificationVerdict.values()).map(Sentences::key),
                Stream.of(StepResult.SKIPPED))
            .flatMap(all -> all);

    assertThat(codes)
        .allSatisfy(
            code -> {
              assertThat(Sentences.of(code, Sentences.ENGLISH)).isNotBlank();
              assertThat(Sentences.of(code, Sentences.CHINESE))
                  .isNotEqualTo(Sentences.of(code, Sentences.ENGLISH));
            });
  }
}
