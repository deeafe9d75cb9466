package org.hufu.core.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.merkle.Hash;
import org.hufu.core.monitor.MonitorReport.Verdict;
import org.hufu.core.verification.Evidence.LogProof;
import org.hufu.core.witness.GrowingLog;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A published log held against what somebody kept of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeptHistoryTest {
  private final PublishedBody published = new PublishedBody();

  private MonitorReport withKept(String... kept) {
    Inquiry now = published.inquiry();
    return published.check(
        new Inquiry(now.roots(), List.of(kept), Set.of(), now.at(), 2000, () -> false));
  }

  @Test
  void checkpoints_kept_from_earlier_are_states_of_an_honest_log() {
    MonitorReport report =
        withKept(
            published.log.fork(0).checkpoint().write(),
            published.log.fork(1).checkpoint().write(),
            published.log.fork(255).checkpoint().write(),
            published.log.fork(256).checkpoint().write(),
            published.log.checkpoint().write(),
            published.former.fork(17).checkpoint().write());

    assertThat(report.verdict()).isEqualTo(Verdict.SOUND);
    assertThat(report.looked()).containsEntry("kept checkpoint", 6L);
  }

  @Test
  void a_log_that_was_rolled_back_contradicts_a_kept_checkpoint() {
    GrowingLog later = published.log.fork(700).append(3);

    assertThat(withKept(later.checkpoint().write()).counts())
        .containsOnlyKeys(Flaw.HISTORY_CONTRADICTED);
  }

  @Test
  void a_log_with_two_histories_contradicts_a_kept_checkpoint() {
    GrowingLog other = published.log.fork(400).append(new byte[] {1});

    assertThat(withKept(other.checkpoint().write()).counts())
        .containsOnlyKeys(Flaw.HISTORY_CONTRADICTED);
  }

  @Test
  void what_a_stranger_signed_contradicts_nothing() {
    GrowingLog stranger = new GrowingLog("body.example/log/2026").append(9);

    assertThat(withKept(stranger.checkpoint().write(), "nothing").verdict())
        .isEqualTo(Verdict.SOUND);
  }

  @Test
  void a_kept_proof_is_checked_too() {
    GrowingLog then = published.log.fork(600);
    var proof =
        new LogProof(
            Optional.of(new String(then.entries().get(20), StandardCharsets.UTF_8)),
            20,
            then.tree().prove(20).path().stream().map(Hash::base64).toList(),
            then.checkpoint().write());
    var moved = new LogProof(proof.entry(), 21, proof.path(), proof.checkpoint());

    assertThat(withKept(proof.write()).looked()).containsEntry("kept proof", 1L);
    assertThat(withKept(proof.write()).verdict()).isEqualTo(Verdict.SOUND);
    assertThat(withKept(moved.write()).counts()).containsOnlyKeys(Flaw.PROOF_FAILS);
  }
}
