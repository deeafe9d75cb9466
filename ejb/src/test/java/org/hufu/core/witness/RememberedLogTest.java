package org.hufu.core.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.witness.RememberedLog.Contradiction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A database restored from an old copy, as the file beside it or a witness sees it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RememberedLogTest {
  private final GrowingLog log = new GrowingLog("body.example/log/2026").append(300);
  private final RememberedLog remembered = RememberedLog.of(log.checkpoint().write(), log.key);

  @Test
  void a_log_that_grew_since_agrees() {
    assertThat(remembered.against(log, 300)).isEmpty();
    log.append(700);

    assertThat(remembered.against(log, 1000)).isEmpty();
  }

  @Test
  void a_log_restored_from_yesterday_is_rolled_back() {
    assertThat(remembered.against(log.fork(299), 299)).contains(Contradiction.ROLLED_BACK);
  }

  @Test
  void a_restored_log_that_grew_again_tells_another_history() {
    GrowingLog restored = log.fork(299);
    for (int i = 0; i < 50; i++) {
      restored.append(("new " + i).getBytes(StandardCharsets.UTF_8));
    }

    assertThat(remembered.against(restored, 349)).contains(Contradiction.OTHER_HISTORY);
  }

  @Test
  void a_log_whose_tiles_are_gone_tells_another_history() {
    assertThat(remembered.against(new GrowingLog("body.example/log/2026"), 400))
        .contains(Contradiction.OTHER_HISTORY);
  }

  @Test
  void only_what_the_log_s_own_key_signed_is_remembered() {
    GrowingLog stranger = new GrowingLog("body.example/log/2026").append(900);
    GrowingLog other = new GrowingLog("body.example/log/2027").append(900);

    assertThatExceptionOfType(MalformedLog.class)
        .isThrownBy(() -> RememberedLog.of(stranger.checkpoint().write(), log.key));
    assertThatExceptionOfType(MalformedLog.class)
        .isThrownBy(() -> RememberedLog.of(other.checkpoint().write(), log.key));
    assertThatExceptionOfType(MalformedLog.class)
        .isThrownBy(() -> RememberedLog.of("torn", log.key));
  }
}
