package org.hufu.portal.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TokenProcessTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String DIGEST = Base64.getEncoder().encodeToString(new byte[32]);

  @TempDir Path folder;

  @Test
  void an_answer_reads_as_it_was_written_and_chatter_is_none() {
    var refusal = new LoginMark.Refusal("CKR_PIN_INCORRECT", Instant.parse("2026-11-24T08:00:00Z"));
    for (TokenAnswer answer :
        new TokenAnswer[] {
          TokenAnswer.done(new byte[] {1, 2}),
          TokenAnswer.done(new byte[0]),
          TokenAnswer.away("CKR_DEVICE_REMOVED"),
          TokenAnswer.locked(refusal)
        }) {
      assertThat(TokenAnswer.parse(answer.line())).contains(answer);
    }
    for (String line :
        new String[] {
          "",
          "library 4.2 loaded",
          "hufu-token",
          "hufu-token locked x",
          "hufu-token locked x y",
          "hufu-token said x"
        }) {
      assertThat(TokenAnswer.parse(line)).as(line).isEmpty();
    }
  }

  @Test
  void a_key_just_made_signs_before_it_is_kept_and_a_lost_one_is_missing() throws IOException {
    try (TokenProcess process = start(SoftHsm.in(folder))) {
      TokenAnswer made = process.ask(PATIENCE, "make", "secp256r1");
      assertThat(made.kind()).isEqualTo(TokenAnswer.Kind.DONE);

      assertThat(process.ask(PATIENCE, "sign-fresh", made.text(), DIGEST).result()).hasSize(64);
      assertThat(process.ask(PATIENCE, "sign-fresh", "AAAA", DIGEST))
          .isEqualTo(TokenAnswer.away("KEY_MISSING"));
    }
  }

  @Test
  void a_library_that_hangs_is_not_waited_for_longer_than_patience() throws Exception {
    SoftHsm hsm = SoftHsm.in(folder);
    List<ProcessHandle> before = ProcessHandle.current().children().toList();
    TokenProcess process = start(hsm);
    assertThat(process.ask(PATIENCE, "make", "secp256r1").kind()).isEqualTo(TokenAnswer.Kind.DONE);
    ProcessHandle library = library(before);

    signal("STOP", library);
    awaitStopped(library);

    assertThat(process.ask(Duration.ofMillis(200), "make", "secp256r1"))
        .isEqualTo(TokenAnswer.away("NO_ANSWER"));
    process.close();
    assertThat(library.onExit()).succeedsWithin(Duration.ofSeconds(20));
  }

  private static ProcessHandle library(List<ProcessHandle> before) {
    return ProcessHandle.current()
        .children()
        .filter(one -> !before.contains(one))
        .filter(one -> one.info().commandLine().orElse("").contains(TokenProgram.class.getName()))
        .findFirst()
        .orElseThrow();
  }

  private static void signal(String name, ProcessHandle process) throws Exception {
    Process kill =
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).inheritIO().start();
    assertThat(kill.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  /** A stopped process goes on for a moment on another processor. */
  private static void awaitStopped(ProcessHandle process) throws Exception {
    Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
    for (int i = 0; i < 1_000 && !Files.readString(stat).contains(") T "); i++) {
      Thread.sleep(10);
    }
    assertThat(Files.readString(stat)).contains(") T ");
  }

  private TokenProcess start(SoftHsm hsm) throws IOException {
    return TokenProcess.start(
        new TokenAddress(hsm.library(), hsm.slot(), hsm.pin()),
        folder.resolve("token.login"),
        Map.of(SoftHsm.CONFIGURATION, hsm.configuration().toString()));
  }
}
