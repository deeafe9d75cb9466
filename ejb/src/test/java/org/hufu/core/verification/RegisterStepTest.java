package org.hufu.core.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hufu.core.verification.Findings.BODY;
import static org.hufu.core.verification.Findings.CREDENTIAL;
import static org.hufu.core.verification.Findings.EVIDENCE;
import static org.hufu.core.verification.Findings.PDF;
import static org.hufu.core.verification.Findings.bytes;
import static org.hufu.core.verification.IssuerExamples.content;

import java.util.ArrayList;
import java.util.List;
import org.hufu.core.json.JsonObject;
import org.hufu.core.verification.Evidence.LogProof;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RegisterStepTest {
  private static final Findings FINDINGS = new Findings();

  @AfterAll
  static void every_finding_of_these_steps_was_shown() {
    FINDINGS.assertAllShownOf(Step.REGISTER);
  }

  @Test
  void the_register_must_say_the_same() {
    JsonObject other = content().with("validUntil", "2032-01-01");

    FINDINGS.assertFinds(Finding.REGISTER_AGREES, PDF, EVIDENCE.withRegister(content()));
    FINDINGS.assertFinds(
        Finding.REGISTER_FORMS_AGREE, PDF, EVIDENCE.withOthers(List.of(bytes(CREDENTIAL))));
    FINDINGS.assertFinds(
        Finding.REGISTER_FORM_UNUSABLE, PDF, EVIDENCE.withOthers(List.of(new byte[0])));
    FINDINGS.assertFinds(
        Finding.REGISTER_FORMS_DIFFER,
        bytes(IssuerExamples.credential(other, BODY.certificateKey)),
        EVIDENCE.withOthers(List.of(PDF)));
    var report = FINDINGS.assertFinds(Finding.REGISTER_DIFFERS, PDF, EVIDENCE.withRegister(other));
    assertThat(report.step(Step.REGISTER).details())
        .containsEntry("different", "contentDigest validUntil");
    assertThat(report.verdict()).isEqualTo(VerificationVerdict.NOT_VALID);
  }

  @Test
  void a_qr_text_is_compared_field_by_field() {
    byte[] text = bytes(BODY.compact());
    JsonObject product = content().requireObject("product").with("model", "X6");
    JsonObject holder = content().requireObject("holder").with("country", "FI");

    FINDINGS.assertFinds(Finding.REGISTER_AGREES, text, EVIDENCE.withRegister(content()));
    assertThat(different(text, content().with("product", product)))
        .isEqualTo("contentDigest product");
    assertThat(different(text, content().with("holder", holder))).isEqualTo("contentDigest");
    FINDINGS.assertFinds(
        Finding.REGISTER_DIFFERS, text, EVIDENCE.withRegister(content().without("number")));
  }

  private static String different(byte[] text, JsonObject register) {
    return FINDINGS
        .assertFinds(Finding.REGISTER_DIFFERS, text, EVIDENCE.withRegister(register))
        .step(Step.REGISTER)
        .details()
        .get("different");
  }

  @Test
  void the_log_proves_a_qr_text_by_its_content() {
    LogProof proof = BODY.proof(BODY.entry(CREDENTIAL, PDF));
    LogProof other = BODY.proof(BODY.entry(CREDENTIAL, PDF).with("contentDigest", "0".repeat(64)));

    FINDINGS.assertFinds(Finding.REGISTER_LOGGED, bytes(BODY.compact()), EVIDENCE.withLog(proof));
    FINDINGS.assertFinds(
        Finding.REGISTER_NOT_IN_LOG, bytes(BODY.compact()), EVIDENCE.withLog(other));
  }

  @Test
  void the_log_must_hold_exactly_this_certificate() {
    LogProof proof = BODY.proof(BODY.entry(CREDENTIAL, PDF));
    LogProof other = BODY.proof(BODY.entry(CREDENTIAL, new byte[0]));
    LogProof moved = new LogProof(proof.entry(), 1, proof.path(), proof.checkpoint());
    LogProof unsigned =
        new LogProof(proof.entry(), 0, proof.path(), other.checkpoint().replace('a', 'b'));

    FINDINGS.assertFinds(
        Finding.REGISTER_LOGGED, PDF, EVIDENCE.withLog(LogProof.parse(proof.write())));
    FINDINGS.assertFinds(
        Finding.REGISTER_LOG_INCOMPLETE, PDF, EVIDENCE.withLog(LogProof.parse(proof.checkpoint())));
    FINDINGS.assertFinds(Finding.REGISTER_NOT_IN_LOG, PDF, EVIDENCE.withLog(other));
    FINDINGS.assertFinds(Finding.REGISTER_NOT_IN_LOG, PDF, EVIDENCE.withLog(moved));
    FINDINGS.assertFinds(Finding.REGISTER_NOT_IN_LOG, PDF, EVIDENCE.withLog(unsigned));
    FINDINGS.assertFinds(
        Finding.REGISTER_NOT_IN_LOG, PDF, EVIDENCE.withLog(LogProof.parse("nothing")));
  }

  @Test
  void a_register_at_hand_is_asked_once_and_only_about_what_is_as_it_was_signed() {
    List<String> asked = new ArrayList<>();
    Verification verification = new Verification(EVIDENCE, IssuerExamples.AT, () -> 0);
    byte[] changed = PDF.clone();
    changed[changed.length / 2] ^= 1;

    var report =
        verification.verify(
            PDF,
            content -> {
              asked.add(content.number());
              return EVIDENCE.withRegister(content());
            });
    verification.verify(
        changed,
        content -> {
          asked.add("changed");
          return EVIDENCE;
        });

    assertThat(report.step(Step.REGISTER).code()).isEqualTo("register.agrees");
    assertThat(asked).containsExactly("CN01-NDP-2026-000001");
  }

  @Test
  void whoever_does_not_ask_is_told_so() {
    FINDINGS.assertFinds(Finding.REGISTER_NOT_ASKED, PDF, EVIDENCE);
  }
}
