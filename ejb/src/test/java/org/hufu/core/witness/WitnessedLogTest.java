package org.hufu.core.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hufu.core.merkle.Checkpoint;
import org.hufu.core.merkle.ConsistencyProof;
import org.hufu.core.merkle.Hash;
import org.hufu.core.merkle.TreeHead;
import org.hufu.core.witness.Answer.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The order of C2SP tlog-witness, "add-checkpoint". */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WitnessedLogTest {
  private static final TreeHead EMPTY = new TreeHead(0, Hash.OF_EMPTY_TREE);

  private final GrowingLog log = new GrowingLog("body.example/log/2026").append(5);
  private final TreeHead five = log.tree().head();
  private final WitnessedLog seen = new WitnessedLog(log.key, five);

  private static Answer refused(Refusal refusal, long size) {
    return new Answer.Refused(refusal, size);
  }

  @Test
  void a_first_checkpoint_needs_no_proof() {
    Answer answer = new WitnessedLog(log.key, EMPTY).consider(log.since(0));

    assertThat(answer).isEqualTo(new Answer.Consistent(Checkpoint.of(log.key.name(), five)));
  }

  @Test
  void every_honest_growth_is_consistent() {
    WitnessedLog known = new WitnessedLog(log.key, EMPTY);
    for (int step = 0; step < 300; step++) {
      Answer answer = known.consider(log.since(known.last().size()));
      assertThat(answer).isInstanceOf(Answer.Consistent.class);
      known = new WitnessedLog(log.key, ((Answer.Consistent) answer).checkpoint().head());
      log.append(1 + step % 7);
    }
  }

  @Test
  void the_same_checkpoint_again_is_consistent() {
    assertThat(seen.consider(log.since(5))).isInstanceOf(Answer.Consistent.class);
  }

  @Test
  void a_log_that_does_not_know_what_was_seen_is_told() {
    log.append(3);

    assertThat(seen.consider(log.since(0))).isEqualTo(refused(Refusal.OTHER_SIZE, 5));
    assertThat(seen.consider(log.since(7))).isEqualTo(refused(Refusal.OTHER_SIZE, 5));
  }

  @Test
  void a_log_that_was_rolled_back_is_refused() {
    GrowingLog restored = log.fork(3);

    assertThat(seen.consider(restored.since(3))).isEqualTo(refused(Refusal.OTHER_SIZE, 5));
    AddCheckpoint lie =
        new AddCheckpoint(5, new ConsistencyProof(List.of()), restored.checkpoint());
    assertThat(seen.consider(lie)).isEqualTo(refused(Refusal.BACKWARD, 5));
  }

  @Test
  void two_histories_of_one_size_are_a_fork() {
    GrowingLog fork = log.fork(4).append("other".getBytes(StandardCharsets.UTF_8));

    assertThat(seen.consider(fork.since(5))).isEqualTo(refused(Refusal.FORK, 5));
  }

  @Test
  void a_history_that_left_out_an_entry_never_grows_out_of_the_other() {
    GrowingLog fork = log.fork(4);
    fork.append("other".getBytes(StandardCharsets.UTF_8)).append(4);

    assertThat(seen.consider(fork.since(5))).isEqualTo(refused(Refusal.NOT_GROWN, 5));
  }

  @Test
  void a_proof_of_something_else_is_refused() {
    log.append(4);
    AddCheckpoint request = log.since(5);
    List<Hash> path = request.growth().path();
    var shorter = new ConsistencyProof(path.subList(1, path.size()));

    assertThat(seen.consider(new AddCheckpoint(5, shorter, request.note())))
        .isEqualTo(refused(Refusal.NOT_GROWN, 5));
    assertThat(
            new WitnessedLog(log.key, EMPTY)
                .consider(new AddCheckpoint(0, request.growth(), request.note())))
        .isEqualTo(refused(Refusal.NOT_GROWN, 0));
  }

  @Test
  void what_the_log_did_not_sign_is_refused_before_anything_else() {
    GrowingLog stranger = new GrowingLog("body.example/log/2026").append(9);
    GrowingLog otherName = new GrowingLog("body.example/log/2027").append(9);

    assertThat(seen.consider(stranger.since(5))).isEqualTo(refused(Refusal.NOT_SIGNED, 5));
    assertThat(seen.consider(otherName.since(5))).isEqualTo(refused(Refusal.NOT_SIGNED, 5));
  }
}
