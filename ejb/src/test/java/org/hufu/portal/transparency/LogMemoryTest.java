package org.hufu.portal.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.witness.GrowingLog;
import org.hufu.portal.setting.LogSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file beside the database, and what it says of a database restored from an old copy. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogMemoryTest {
  @TempDir Path directory;

  private final GrowingLog log = new GrowingLog("body.example/log/2026").append(20);
  private LogMemory memory;
  private LogGuard guard;

  @BeforeEach
  @SuppressWarnings("UnnecessaryAssignment") // there is no container here
  void place_the_memory() {
    memory = new LogMemory();
    guard = new LogGuard();
    memory.settings = new LogSettings(directory.resolve("memory"), List.of(), Optional.empty());
    guard.memory = memory;
  }

  private Shard shard(GrowingLog stored) {
    return new Shard(1, "2026", log.key, 0, stored.size(), Optional.empty());
  }

  private Optional<String> refusal(GrowingLog stored) {
    return guard.refusal(shard(stored), stored).map(LogRefusal::code);
  }

  @Test
  void nothing_remembered_contradicts_nothing() {
    assertThat(memory.read(shard(log))).isEmpty();
    assertThat(refusal(log)).isEmpty();
  }

  @Test
  void what_is_remembered_is_the_newest_and_no_half_file_stays() throws IOException {
    guard.remember(shard(log), log.checkpoint().write());
    log.append(5);

    assertThat(guard.remember(shard(log), log.checkpoint().write())).isTrue();
    assertThat(guard.remember(shard(log), log.fork(3).checkpoint().write())).isFalse();
    assertThat(memory.read(shard(log))).contains(log.checkpoint().write());
    try (Stream<Path> files = Files.list(directory.resolve("memory"))) {
      assertThat(files).hasSize(1);
    }
    assertThat(refusal(log)).isEmpty();
  }

  @Test
  void a_restored_database_is_refused_with_both_sizes() {
    guard.remember(shard(log), log.checkpoint().write());
    GrowingLog restored = log.fork(12);

    assertThat(guard.refusal(shard(restored), restored))
        .contains(new LogRefusal("log.rolled-back", "2026", 20, 12));
  }

  @Test
  void a_restored_database_that_grew_again_is_refused() {
    guard.remember(shard(log), log.checkpoint().write());

    assertThat(refusal(log.fork(12).append(new byte[] {1}).append(30)))
        .contains("log.other-history");
  }

  @Test
  void a_file_that_our_key_did_not_sign_is_an_alarm_and_not_a_licence() throws IOException {
    guard.remember(shard(log), log.checkpoint().write());
    Path file = directory.resolve("memory/checkpoint-2026");
    Files.writeString(file, Files.readString(file).replace("\n20\n", "\n10\n"));

    assertThat(refusal(log)).contains("log.memory-unreadable");
  }

  @Test
  void a_stranger_s_checkpoint_is_never_remembered() {
    String strange = new GrowingLog("body.example/log/2026").append(900).checkpoint().write();

    assertThatExceptionOfType(MalformedLog.class)
        .isThrownBy(() -> guard.remember(shard(log), strange));
    assertThat(memory.read(shard(log))).isEmpty();
  }
}
