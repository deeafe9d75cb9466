package org.hufu.core.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hufu.core.merkle.Checkpoint;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.merkle.TreeHead;
import org.hufu.core.signature.Jwk;
import org.hufu.core.trust.TrustedLog;
import org.hufu.core.verification.Evidence.LogProof;
import org.hufu.core.witness.Cosignature;
import org.hufu.core.witness.GrowingLog;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What step ten says of a log proof: who witnessed it, and to which part of the log it belongs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogProofTest {
  private static final IssuerExamples BODY = new IssuerExamples();
  private static final byte[] PDF = BODY.pdf();
  private static final LogProof PROOF = BODY.proof(BODY.entry(BODY.credential(), PDF));
  private static final Instant SEEN = Instant.parse("2026-03-03T09:05:00Z");

  private final KeyPair first = GrowingLog.generate();
  private final KeyPair second = GrowingLog.generate();

  private static NoteKey witness(KeyPair pair) {
    return new NoteKey("witness.example", Jwk.of(pair.getPublic()), NoteKey.Kind.WITNESS);
  }

  private static LogProof cosigned(KeyPair pair) {
    SignedNote note = SignedNote.parse(PROOF.checkpoint());
    var line = new Cosignature(witness(pair), SEEN).sign(note.text(), GrowingLog.signer(pair));
    return new LogProof(PROOF.entry(), PROOF.index(), PROOF.path(), note.with(line).write());
  }

  private static StepResult register(Evidence evidence) {
    return verify(evidence).step(Step.REGISTER);
  }

  private static VerificationReport verify(Evidence evidence) {
    return new Verification(evidence, IssuerExamples.AT, () -> 0).verify(PDF);
  }

  private static TrustedLog log(List<TrustedLog.Former> former, List<String> witnesses) {
    return former.isEmpty()
        ? new TrustedLog("body.example/log", BODY.logKey.text(), former, witnesses)
        : new TrustedLog("body.example/log/2027", BODY.logKey.text(), former, witnesses);
  }

  private static Evidence evidence(TrustedLog log) {
    return BODY.evidence(BODY.trustList(log)).withLog(PROOF);
  }

  private static TrustedLog.Former former(long size, String root) {
    return new TrustedLog.Former("body.example/log", BODY.logKey.text(), size, root);
  }

  private static TreeHead head() {
    return Checkpoint.parse(SignedNote.parse(PROOF.checkpoint()).text()).head();
  }

  @Test
  void without_known_witnesses_nothing_is_said_of_them() {
    StepResult step = register(BODY.evidence().withLog(cosigned(first)));

    assertThat(step.is(Finding.REGISTER_LOGGED)).isTrue();
    assertThat(step.details())
        .containsEntry("log", "body.example/log")
        .containsEntry("size", "2")
        .containsEntry("logged", IssuerExamples.SIGNED_AT.toString())
        .doesNotContainKeys("witnesses", "witnessed");
  }

  @Test
  void witnesses_of_the_trust_list_and_the_reader_s_own_are_counted() {
    TrustedLog log = log(List.of(), List.of(witness(first).text()));
    Evidence evidence =
        evidence(log).withLog(cosigned(first)).withWitnesses(Set.of(witness(second).text()));

    assertThat(register(evidence).details())
        .containsEntry("witnesses", "1/2")
        .containsEntry("witnessed", SEEN.toString());
  }

  @Test
  void a_witness_that_signed_nothing_is_missing_from_the_count() {
    TrustedLog log = log(List.of(), List.of(witness(second).text()));

    assertThat(register(evidence(log).withLog(cosigned(first))).details())
        .containsEntry("witnesses", "0/1")
        .doesNotContainKey("witnessed");
  }

  @Test
  void whoever_wants_witnesses_is_not_content_with_fewer() {
    TrustedLog log = log(List.of(), List.of(witness(first).text(), witness(second).text()));
    Evidence one = evidence(log).withLog(cosigned(first));

    assertThat(verify(one.withNeededWitnesses(1)).verdict()).isEqualTo(VerificationVerdict.VALID);
    VerificationReport report = verify(one.withNeededWitnesses(2));
    assertThat(report.verdict()).isEqualTo(VerificationVerdict.CANNOT_TELL);
    assertThat(report.decisive().orElseThrow().code()).isEqualTo("register.too-few-witnesses");
    assertThat(report.step(Step.REGISTER).details())
        .containsEntry("witnesses", "1")
        .containsEntry("needed", "2");
  }

  @Test
  void whoever_wants_witnesses_wants_a_log_proof_and_a_wrong_one_is_still_wrong() {
    Evidence none = BODY.evidence().withNeededWitnesses(1);
    LogProof wrong =
        new LogProof(PROOF.entry(), PROOF.index() + 1, PROOF.path(), PROOF.checkpoint());

    assertThat(verify(none).verdict()).isEqualTo(VerificationVerdict.CANNOT_TELL);
    assertThat(verify(none.withRegister(IssuerExamples.content())).verdict())
        .isEqualTo(VerificationVerdict.CANNOT_TELL);
    assertThat(verify(none.withLog(wrong)).verdict()).isEqualTo(VerificationVerdict.NOT_VALID);
  }

  @Test
  void a_witness_key_of_a_later_kind_does_not_spoil_the_step() {
    TrustedLog log = log(List.of(), List.of("later.example+00000000+BgAA"));

    assertThat(register(evidence(log)).is(Finding.REGISTER_LOGGED)).isTrue();
  }

  @Test
  void register_and_log_are_both_told() {
    Evidence evidence = BODY.evidence().withLog(PROOF).withRegister(IssuerExamples.content());

    assertThat(register(evidence).is(Finding.REGISTER_AGREES)).isTrue();
    assertThat(register(evidence).details()).containsKeys("equal", "log", "index");
  }

  @Test
  void a_closed_part_of_the_log_still_proves() {
    TrustedLog same = log(List.of(former(2, head().root().base64())), List.of());
    TrustedLog later = log(List.of(former(9, "x")), List.of());

    assertThat(register(evidence(same)).is(Finding.REGISTER_LOGGED)).isTrue();
    assertThat(register(evidence(later)).is(Finding.REGISTER_LOGGED)).isTrue();
  }

  @Test
  void a_part_that_grew_after_its_end_proves_nothing() {
    TrustedLog shorter = log(List.of(former(1, "x")), List.of());
    TrustedLog otherRoot = log(List.of(former(2, "x")), List.of());

    assertThat(register(evidence(shorter)).is(Finding.REGISTER_NOT_IN_LOG)).isTrue();
    assertThat(register(evidence(otherRoot)).is(Finding.REGISTER_NOT_IN_LOG)).isTrue();
  }

  @Test
  void an_origin_that_the_trust_list_does_not_name_proves_nothing() {
    TrustedLog other = new TrustedLog("other.example/log", BODY.logKey.text());

    assertThat(register(evidence(other)).is(Finding.REGISTER_NOT_IN_LOG)).isTrue();
  }

  @Test
  void text_that_only_looks_like_base64_is_no_proof() {
    String text = PROOF.write().replaceFirst("extra [^\n]*", "extra AAAAA");

    assertThat(
            register(BODY.evidence().withLog(LogProof.parse(text))).is(Finding.REGISTER_NOT_IN_LOG))
        .isTrue();
    assertThat(LogProof.parse(text).entry().orElseThrow().getBytes(StandardCharsets.UTF_8))
        .isEmpty();
  }
}
