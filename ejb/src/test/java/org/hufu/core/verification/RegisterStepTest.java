package org.hufu.core.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hufu.core.verification.Findings.BODY;
import static org.hufu.core.verification.Findings.CREDENTIAL;
import static org.hufu.core.verification.Findings.EVIDENCE;
import static org.hufu.core.verification.Findings.PDF;
import static org.hufu.core.verification.Findings.bytes;
import static org.hufu.core.verification.IssuerExamples.SIGNED_AT;
import static org.hufu.core.verification.IssuerExamples.content;

import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.conformity.Validity;
import org.hufu.core.json.JsonObject;
import org.hufu.core.merkle.Checkpoint;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Jwk;
import org.hufu.core.trust.KeyPurpose;
import org.hufu.core.trust.TrustedKey;
import org.hufu.core.trust.TrustedLog;
import org.hufu.core.trust.TrustedParty;
import org.hufu.core.verification.Evidence.LogProof;
import org.hufu.core.witness.Cosignature;
import org.hufu.core.witness.GrowingLog;
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

  @Test
  void who_asks_for_more_witnesses_than_saw_it_is_told_so() {
    FINDINGS.assertFinds(Finding.REGISTER_TOO_FEW_WITNESSES, PDF, EVIDENCE.withNeededWitnesses(1));
  }

  /** Who pinned a list from before the part began has the key's announcement at most. */
  @Test
  void a_part_of_the_log_that_the_list_does_not_name_yet_is_no_proof_and_no_fault() {
    LogProof proof = BODY.proof(BODY.entry(CREDENTIAL, PDF));
    var before = new TrustedLog("body.example/log/2025", GrowingLog.generatedKey());

    FINDINGS.assertFinds(
        Finding.REGISTER_LOG_PART_UNKNOWN, PDF, logging(before, Optional.empty()).withLog(proof));
    FINDINGS.assertFinds(
        Finding.REGISTER_NOT_IN_LOG, PDF, BODY.evidence(BODY.trustList(before)).withLog(proof));
    FINDINGS.assertFinds(
        Finding.REGISTER_NOT_IN_LOG, PDF, logging(before, Optional.of(SIGNED_AT)).withLog(proof));
  }

  @Test
  void what_a_stolen_key_of_the_log_signed_proves_nothing_by_itself() {
    LogProof proof = BODY.proof(BODY.entry(CREDENTIAL, PDF));
    var open = new TrustedLog("body.example/log", BODY.logKey.text());
    Evidence fallen = logging(open, Optional.of(SIGNED_AT.plusSeconds(90))).withLog(proof);

    FINDINGS.assertFinds(Finding.REGISTER_LOG_KEY_COMPROMISED, PDF, fallen);
    FINDINGS.assertFinds(Finding.TIME_KEY_CURRENT, bytes(CREDENTIAL), fallen);
    FINDINGS.assertFinds(
        Finding.REGISTER_LOGGED, PDF, logging(open, Optional.empty()).withLog(proof));
  }

  @Test
  void a_witness_that_saw_it_before_the_key_was_stolen_vouches_for_it() {
    KeyPair witness = GrowingLog.generate();
    NoteKey key = new NoteKey("witness.example", Jwk.of(witness.getPublic()), NoteKey.Kind.WITNESS);
    Instant seen = SIGNED_AT.plusSeconds(60);
    LogProof plain = BODY.proof(BODY.entry(CREDENTIAL, PDF));
    SignedNote note = SignedNote.parse(plain.checkpoint());
    var line = new Cosignature(key, seen).sign(note.text(), GrowingLog.signer(witness));
    LogProof proof =
        new LogProof(plain.entry(), plain.index(), plain.path(), note.with(line).write());
    var open = new TrustedLog("body.example/log", BODY.logKey.text());
    Set<String> known = Set.of(key.text());

    Evidence later =
        logging(open, Optional.of(seen.plusSeconds(1))).withLog(proof).withWitnesses(known);
    FINDINGS.assertFinds(Finding.REGISTER_LOGGED, PDF, later);
    var report = FINDINGS.assertFinds(Finding.TIME_LOGGED, bytes(CREDENTIAL), later);
    assertThat(report.step(Step.TIME).details())
        .as("not the time that the log claims")
        .containsEntry("logged", seen.toString());
    FINDINGS.assertFinds(
        Finding.REGISTER_LOG_KEY_COMPROMISED,
        PDF,
        logging(open, Optional.of(seen)).withLog(proof).withWitnesses(known));
    FINDINGS.assertFinds(
        Finding.REGISTER_LOG_KEY_COMPROMISED,
        PDF,
        logging(open, Optional.of(seen.plusSeconds(1))).withLog(proof));
  }

  /** The root signed how the part ended, and nobody stole that. */
  @Test
  void the_end_of_a_part_as_the_list_names_it_outlasts_the_key_of_the_part() {
    LogProof proof = BODY.proof(BODY.entry(CREDENTIAL, PDF));
    var head = Checkpoint.parse(SignedNote.parse(proof.checkpoint()).text()).head();
    var ended =
        new TrustedLog.Former("body.example/log", BODY.logKey.text(), 2, head.root().base64());
    var longer = new TrustedLog.Former("body.example/log", BODY.logKey.text(), 9, "x");

    FINDINGS.assertFinds(Finding.REGISTER_LOGGED, PDF, afterwards(ended).withLog(proof));
    FINDINGS.assertFinds(
        Finding.TIME_KEY_CURRENT, bytes(CREDENTIAL), afterwards(ended).withLog(proof));
    FINDINGS.assertFinds(
        Finding.REGISTER_LOG_KEY_COMPROMISED, PDF, afterwards(longer).withLog(proof));
  }

  private static Evidence afterwards(TrustedLog.Former former) {
    return logging(
        new TrustedLog(
            "body.example/log/2026-2", GrowingLog.generatedKey(), List.of(former), List.of()),
        Optional.of(SIGNED_AT));
  }

  /** A list that names the key of the proofs, perhaps as one that fell. */
  private static Evidence logging(TrustedLog log, Optional<Instant> compromisedAt) {
    List<TrustedKey> keys = BODY.keys();
    keys.add(
        new TrustedKey(
            BODY.logKey.key(),
            new TrustedParty(IssuerExamples.BODY, IssuerExamples.NAME),
            KeyPurpose.LOG,
            Optional.empty(),
            Validity.from(SIGNED_AT.minusSeconds(100_000)),
            compromisedAt));
    return BODY.evidence(BODY.trustList(keys, log));
  }

  @Test
  void an_additional_signature_alone_is_told_from_a_foreign_one() {
    LogProof proof = BODY.proof(BODY.entry(CREDENTIAL, PDF));
    Evidence all =
        AlgorithmExamples.accepting(
            AlgorithmExamples.accepted(Algorithm.ES256),
            AlgorithmExamples.accepted(Algorithm.ML_DSA_65));
    byte[] alone = bytes(AlgorithmExamples.quantumSafe().compact());
    LogProof other = BODY.proof(BODY.entry(CREDENTIAL, PDF).with("contentDigest", "0".repeat(64)));

    var report =
        FINDINGS.assertFinds(Finding.REGISTER_ADDITIONAL_SIGNATURE, alone, all.withLog(proof));
    assertThat(report.verdict()).isEqualTo(VerificationVerdict.VALID);
    FINDINGS.assertFinds(Finding.REGISTER_LOGGED, AlgorithmExamples.joint(), all.withLog(proof));
    FINDINGS.assertFinds(Finding.REGISTER_NOT_IN_LOG, alone, all.withLog(other));
    FINDINGS.assertFinds(
        Finding.REGISTER_AGREES, alone, all.withLog(proof).withRegister(content()));
  }
}
