package org.hufu.verifier.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.hufu.core.trust.TrustedLog;
import org.hufu.core.verification.IssuerExamples;
import org.hufu.core.witness.GrowingLog;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A body's logs of this year and the next, by its trust list. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchedLogsTest {
  @TempDir Path directory;

  private final IssuerExamples body = new IssuerExamples();
  private final GrowingLog first = new GrowingLog("body.example/log/2026");
  private final GrowingLog second = new GrowingLog("body.example/log/2027");
  private int written;

  private Path trust(TrustedLog log) throws IOException {
    Path file = directory.resolve("trust.jws");
    Files.writeString(file, body.trustList(log));
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusSeconds(++written)));
    return file;
  }

  private static TrustedLog named(GrowingLog log) {
    return new TrustedLog(log.key.name(), log.key.text());
  }

  private WatchedLogs watched(Path file, String root) {
    Clock clock = Clock.fixed(IssuerExamples.AT, ZoneOffset.UTC);
    return new WatchedLogs(List.of(), List.of(file), Set.of(root), clock);
  }

  @Test
  void the_next_year_is_watched_as_soon_as_the_list_names_it() throws IOException {
    Path file = trust(named(first));
    WatchedLogs logs = watched(file, body.pin());

    assertThat(logs.find(first.key.name())).contains(first.key);
    assertThat(logs.find(second.key.name())).isEmpty();
    trust(named(second));
    assertThat(logs.find(second.key.name())).contains(second.key);
    assertThat(logs.find(first.key.name())).as("the old one stays").contains(first.key);
  }

  @Test
  void a_list_of_another_root_names_nothing() throws IOException {
    WatchedLogs logs = watched(trust(named(first)), new IssuerExamples().pin());

    assertThat(logs.find(first.key.name())).isEmpty();
  }

  @Test
  void another_key_for_a_known_log_is_not_taken() throws IOException {
    Path file = trust(named(first));
    WatchedLogs logs = watched(file, body.pin());
    logs.find(first.key.name());
    trust(named(new GrowingLog("body.example/log/2026")));
    logs.find("unknown");

    assertThat(logs.find(first.key.name())).contains(first.key);
  }

  @Test
  void a_file_that_is_not_there_names_nothing() {
    assertThat(watched(directory.resolve("none"), body.pin()).find("x")).isEmpty();
  }
}
