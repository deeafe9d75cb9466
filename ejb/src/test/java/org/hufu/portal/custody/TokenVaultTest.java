package org.hufu.portal.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Base64;
import org.hufu.core.json.JsonReader;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Jwk;
import org.hufu.portal.token.SoftHsm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A token of SoftHSM2 through all its faults. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TokenVaultTest {
  @TempDir Path folder;

  private SoftHsm hsm;
  private Path pin;

  @BeforeEach
  void make_a_token() throws IOException {
    hsm = SoftHsm.in(folder);
    pin = folder.resolve("configured");
    use(hsm.pin());
  }

  @Test
  void signs_with_keys_that_stay_in_it_and_last_over_a_restart() {
    for (Algorithm algorithm : new Algorithm[] {Algorithm.ES256, Algorithm.ES384}) {
      Jwk key;
      try (VaultProcess first = VaultProcess.token(hsm, pin)) {
        key = made(first.ask("make " + algorithm));
        assertThat(key.algorithm()).isEqualTo(algorithm);
        assertThat(signed(first, key)).isTrue();
        assertThat(first.ask("extract " + key.thumbprint())).isEqualTo("null");
        assertThat(first.ask("state")).isEqualTo("open ");
      }
      try (VaultProcess second = VaultProcess.token(hsm, pin)) {
        assertThat(signed(second, key)).isTrue();
      }
    }
  }

  @Test
  void a_refused_pin_is_not_tried_again_until_an_operator_allows_it() throws IOException {
    Jwk key = make();
    use(hsm.wrongPin());
    try (VaultProcess process = VaultProcess.token(hsm, pin)) {
      assertThat(sign(process, key)).isEqualTo("locked CKR_PIN_INCORRECT");

      use(hsm.pin()); // a second try would succeed now
      assertThat(sign(process, key)).isEqualTo("locked CKR_PIN_INCORRECT");
      assertThat(process.ask("make ES256")).isEqualTo("locked CKR_PIN_INCORRECT");
      assertThat(process.ask("state")).isEqualTo("locked CKR_PIN_INCORRECT");
    }
    try (VaultProcess restarted = VaultProcess.token(hsm, pin)) {
      assertThat(sign(restarted, key)).isEqualTo("locked CKR_PIN_INCORRECT");

      assertThat(restarted.ask("unlock")).isEqualTo("done");
      assertThat(signed(restarted, key)).isTrue();
    }
  }

  @Test
  void a_process_that_died_while_it_tried_counts_as_refused() throws IOException {
    Jwk key = make();
    Files.writeString(folder.resolve("token.login"), "UNKNOWN_OUTCOME 1970-01-01T00:00:00Z\n");
    try (VaultProcess process = VaultProcess.token(hsm, pin)) {
      assertThat(sign(process, key)).isEqualTo("locked UNKNOWN_OUTCOME");
    }
    Files.writeString(folder.resolve("token.login"), "torn");
    try (VaultProcess process = VaultProcess.token(hsm, pin)) {
      assertThat(sign(process, key)).isEqualTo("locked torn");
    }
  }

  @Test
  void a_token_that_is_away_at_the_start_is_waited_for() {
    Jwk key = make();
    hsm.leaves();
    try (VaultProcess process = VaultProcess.token(hsm, pin)) {
      assertThat(sign(process, key)).startsWith("away CKR_");
      assertThat(sign(process, key)).startsWith("away CKR_");
      assertThat(process.ask("make ES256")).startsWith("away CKR_");

      hsm.comesBack();
      assertThat(signed(process, key)).isTrue();
      assertThat(process.ask("state")).isEqualTo("open ");
    }
  }

  @Test
  void a_token_that_leaves_while_it_is_used_is_waited_for_and_used_again_without_a_restart() {
    Jwk key = make();
    try (VaultProcess process = VaultProcess.token(hsm, pin)) {
      for (int round = 0; round < 2; round++) {
        assertThat(signed(process, key)).isTrue();

        hsm.leaves();
        assertThat(sign(process, key)).startsWith("away ");
        assertThat(sign(process, key)).startsWith("away ");
        assertThat(process.ask("make ES256")).startsWith("away ");
        assertThat(process.ask("state")).startsWith("away ");

        hsm.comesBack();
        assertThat(signed(process, key)).isTrue();
        assertThat(process.ask("state")).isEqualTo("open ");
      }
    }
    assertThat(folder.resolve("token.login")).doesNotExist();
  }

  @Test
  void a_library_that_crashes_takes_nothing_with_it() {
    Jwk key = make();
    try (VaultProcess process = VaultProcess.token(hsm, pin)) {
      assertThat(signed(process, key)).isTrue();
      ProcessHandle library = process.library().orElseThrow();

      library.destroyForcibly();
      library.onExit().join();

      assertThat(sign(process, key)).isEqualTo("away PROCESS_ENDED");
      assertThat(signed(process, key)).isTrue();
    }
  }

  @Test
  void the_process_of_the_library_ends_with_the_one_that_needs_it() {
    Jwk key = make();
    ProcessHandle library;
    try (VaultProcess process = VaultProcess.token(hsm, pin)) {
      assertThat(signed(process, key)).isTrue();
      library = process.library().orElseThrow();
    }

    assertThat(library.onExit()).succeedsWithin(Duration.ofSeconds(20));
  }

  @Test
  void a_key_that_the_token_lacks_is_waited_for() {
    Jwk key = make();
    try (VaultProcess process = VaultProcess.token(hsm, pin)) {
      assertThat(process.ask("sign ES256 " + "x".repeat(43) + " text"))
          .isEqualTo("away KEY_MISSING");
      assertThat(signed(process, key)).isTrue();
    }
  }

  @Test
  void without_a_pin_file_or_with_one_that_others_read_nothing_is_tried() throws IOException {
    Jwk key = make();
    Files.delete(pin);
    try (VaultProcess process = VaultProcess.token(hsm, pin)) {
      assertThat(sign(process, key)).isEqualTo("away PIN_FILE");

      use(hsm.pin());
      Files.setPosixFilePermissions(
          pin, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r-----"));
      assertThat(sign(process, key)).isEqualTo("away PIN_FILE");

      use(hsm.pin());
      assertThat(signed(process, key)).isTrue();
    }
  }

  private Jwk make() {
    try (VaultProcess process = VaultProcess.token(hsm, pin)) {
      return made(process.ask("make ES256"));
    }
  }

  private static Jwk made(String answer) {
    return Jwk.of(JsonReader.read(answer.getBytes(StandardCharsets.UTF_8)));
  }

  private static String sign(VaultProcess process, Jwk key) {
    return process.ask("sign " + key.algorithm() + " " + key.thumbprint() + " text");
  }

  private static boolean signed(VaultProcess process, Jwk key) {
    String answer = sign(process, key);
    assertThat(answer).doesNotContain(" ");
    return key.algorithm()
        .verifies(
            key.publicKey(),
            "text".getBytes(StandardCharsets.UTF_8),
            Base64.getDecoder().decode(answer));
  }

  private void use(Path other) throws IOException {
    Files.copy(other, pin, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
  }
}
