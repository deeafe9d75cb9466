package org.hufu.portal.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hufu.portal.token.KeyPin;
import org.hufu.portal.token.SoftHsm;
import org.hufu.tool.ForeignTool;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks for the PIN wherever it must not be, in a process that opened its keys with it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PinSecrecyTest {
  private static final List<Charset> FORMS =
      List.of(
          StandardCharsets.UTF_8, // bytes, and Strings of Latin letters
          StandardCharsets.UTF_16BE, // char arrays in a dump
          StandardCharsets.UTF_16LE);

  @TempDir Path folder;

  @Test
  void the_pin_of_a_token_stays_nowhere() throws IOException {
    SoftHsm hsm = SoftHsm.in(folder);
    try (VaultProcess process = VaultProcess.token(hsm, hsm.pin())) {
      assertThat(process.ask("make ES256")).contains("P-256");

      assertUnknown(process, hsm.pin());
    }
  }

  @Test
  void a_pin_that_a_token_refused_stays_nowhere() throws IOException {
    SoftHsm hsm = SoftHsm.in(folder);
    try (VaultProcess process = VaultProcess.token(hsm, hsm.wrongPin())) {
      assertThat(process.ask("make ES256")).isEqualTo("locked CKR_PIN_INCORRECT");

      assertUnknown(process, hsm.wrongPin());
    }
  }

  @Test
  void the_pin_of_a_key_file_stays_nowhere() throws IOException {
    Path pin = folder.resolve("pin");
    KeyPin.create(pin);
    String key;
    try (VaultProcess process = VaultProcess.file(folder, pin)) {
      key = process.ask("make EDDSA");
      assertThat(key).contains("Ed25519");

      assertUnknown(process, pin);
    }
    String kid =
        org.hufu.core.signature.Jwk.of(
                org.hufu.core.json.JsonReader.read(key.getBytes(StandardCharsets.UTF_8)))
            .thumbprint();
    try (VaultProcess process = VaultProcess.file(folder, pin)) {
      assertThat(process.ask("sign EDDSA " + kid + " text")).doesNotContain(" ");

      assertUnknown(process, pin);
    }
  }

  /** In the process that uses keys, and in the one that holds the token's library. */
  private void assertUnknown(VaultProcess process, Path pin) throws IOException {
    if (process.library().isPresent()) {
      assertUnknownToLibrary(process.library().get().pid(), pin);
    }
    String control = "control-7f2c-" + process.pid();
    process.ask("hold " + control);
    Path dump = folder.resolve("heap-" + process.pid() + ".hprof");
    assertThat(process.ask("dump " + dump)).isEqualTo("done");
    byte[] heap = Files.readAllBytes(dump);
    Files.delete(dump);
    String secret = Files.readString(pin).strip();

    assertThat(contains(heap, control, StandardCharsets.UTF_8)).isTrue();
    assertThat(contains(heap, control, StandardCharsets.UTF_16BE)).isTrue();
    assertUnknown(process.pid(), heap, secret);
    assertThat(process.log()).doesNotContain(secret);
  }

  private void assertUnknownToLibrary(long pid, Path pin) throws IOException {
    Path dump = folder.resolve("heap-" + pid + ".hprof");
    String said =
        new ForeignTool(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString())
            .run(Long.toString(pid), "GC.heap_dump", "-all", dump.toString());
    assertThat(dump).as(said).exists();
    byte[] heap = Files.readAllBytes(dump);
    Files.delete(dump);

    assertThat(contains(heap, "hufu-token", StandardCharsets.UTF_8)).isTrue();
    assertUnknown(pid, heap, Files.readString(pin).strip());
  }

  private static void assertUnknown(long pid, byte[] heap, String secret) throws IOException {
    Path self = Path.of("/proc", Long.toString(pid));
    for (Charset form : FORMS) {
      assertThat(contains(heap, secret, form)).as("PIN in the heap as " + form).isFalse();
      for (String listing : List.of("cmdline", "environ")) {
        assertThat(contains(Files.readAllBytes(self.resolve(listing)), secret, form)).isFalse();
      }
    }
  }

  private static boolean contains(byte[] heap, String text, Charset form) {
    byte[] wanted = text.getBytes(form);
    outer:
    for (int at = 0; at <= heap.length - wanted.length; at++) {
      for (int i = 0; i < wanted.length; i++) {
        if (heap[at + i] != wanted[i]) {
          continue outer;
        }
      }
      return true;
    }
    return false;
  }
}
