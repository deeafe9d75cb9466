package org.hufu.verifier.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.witness.Cosignature;
import org.hufu.core.witness.GrowingLog;
import org.hufu.verifier.command.Console;
import org.hufu.verifier.command.Exit;
import org.hufu.verifier.command.WrongUsage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness that looks at published files now and then. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WitnessCommandTest {
  @TempDir Path temporary;

  private final GrowingLog log = new GrowingLog("body.example/log/2026").append(300);
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path state;
  private Path published;
  private NoteKey witness;

  @BeforeEach
  void make_a_key() throws WrongUsage {
    state = temporary.resolve("state");
    published = temporary.resolve("published");
    assertThat(run("key", "--state", state.toString(), "--name", "witness.example/w1")).isZero();
    witness = NoteKey.parse(out.toString(StandardCharsets.UTF_8).strip(), NoteKey.Kind.WITNESS);
  }

  private int run(String... arguments) throws WrongUsage {
    out.reset();
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new WitnessCommand().run(List.of(arguments), console);
  }

  private int pull(String... more) throws WrongUsage {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "pull",
                published.toString(),
                "--state",
                state.toString(),
                "--log",
                log.key.text()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private SignedNote cosigned() {
    return SignedNote.parse(out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void the_key_is_made_once_and_nobody_else_can_read_it() throws WrongUsage, IOException {
    run("key", "--state", state.toString());

    assertThat(out.toString(StandardCharsets.UTF_8).strip()).isEqualTo(witness.text());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.resolve("key"))))
        .isEqualTo("rw-------");
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("PRIVATE");
  }

  @Test
  void a_key_that_others_can_read_is_not_used() throws IOException {
    Files.setPosixFilePermissions(
        state.resolve("key"), PosixFilePermissions.fromString("rw-r-----"));

    assertThatExceptionOfType(WrongUsage.class)
        .isThrownBy(() -> run("key", "--state", state.toString()))
        .withMessageContaining("chmod 600");
  }

  @Test
  void a_damaged_key_is_not_used() throws IOException {
    String text = Files.readString(state.resolve("key"));
    Files.writeString(
        state.resolve("key"),
        text.replaceFirst("\\+[A-Za-z0-9+/]{10}([^\\n]*)\\n", "+AAAAAAAAAA$1\n"));

    assertThatExceptionOfType(WrongUsage.class)
        .isThrownBy(() -> run("key", "--state", state.toString()))
        .withMessageNotContaining("PRIVATE");
  }

  @Test
  void a_new_directory_needs_a_name_and_an_old_one_keeps_it() {
    assertThatExceptionOfType(WrongUsage.class)
        .isThrownBy(() -> run("key", "--state", temporary.resolve("other").toString()));
    assertThatExceptionOfType(WrongUsage.class)
        .isThrownBy(() -> run("key", "--state", state.toString(), "--name", "other.example"));
  }

  @Test
  void two_processes_never_share_a_state() throws IOException {
    try (WitnessState held = WitnessState.open(state).orElseThrow()) {
      assertThat(held).isNotNull();
      assertThatExceptionOfType(WrongUsage.class)
          .isThrownBy(this::pull)
          .withMessageContaining("Another process");
    }
  }

  @Test
  void a_published_log_is_cosigned_as_it_grows() throws WrongUsage {
    for (int size = 300; size < 1200; size += 211) {
      PublishedDirectory.write(log, published);
      assertThat(pull()).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(Exit.VALID);
      assertThat(Cosignature.find(cosigned(), witness)).isPresent();
      assertThat(cosigned().isSignedBy(log.key)).isTrue();
      log.append(211);
    }
  }

  @Test
  void the_cosigned_checkpoint_goes_into_a_file() throws WrongUsage, IOException {
    PublishedDirectory.write(log, published);
    Path file = temporary.resolve("cosigned");

    assertThat(pull("--out", file.toString())).isEqualTo(Exit.VALID);
    assertThat(Cosignature.find(SignedNote.parse(Files.readString(file)), witness)).isPresent();
  }

  @Test
  void a_log_that_was_rolled_back_is_refused() throws WrongUsage, IOException {
    PublishedDirectory.write(log, published);
    pull();
    PublishedDirectory.write(log.fork(299), published);

    assertThat(pull()).isEqualTo(Exit.NOT_VALID);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Refused (409)", "seen were 300");
  }

  @Test
  void another_history_is_refused_and_kept_as_evidence() throws WrongUsage, IOException {
    PublishedDirectory.write(log, published);
    pull();
    GrowingLog fork = log.fork(299);
    fork.append(new byte[] {1}).append(100);
    PublishedDirectory.write(fork, published);

    assertThat(pull()).isEqualTo(Exit.NOT_VALID);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("422 NOT_GROWN");
    assertThat(state.resolve("evidence").toFile().listFiles()).hasSize(1);
    log.append(900);
    PublishedDirectory.write(log, published);
    assertThat(pull()).as("the honest log goes on").isEqualTo(Exit.VALID);
  }

  @Test
  void what_another_key_signed_is_refused() throws WrongUsage {
    PublishedDirectory.write(new GrowingLog("body.example/log/2026").append(5), published);

    assertThat(pull()).isEqualTo(Exit.NOT_VALID);
  }

  @Test
  void nothing_published_and_unknown_logs_tell_nothing() throws WrongUsage, IOException {
    Files.createDirectories(published);
    assertThat(pull()).isEqualTo(Exit.CANNOT_TELL);

    PublishedDirectory.write(new GrowingLog("body.example/log/2027").append(5), published);
    assertThat(pull()).isEqualTo(Exit.CANNOT_TELL);
  }

  @Test
  void missing_tiles_tell_nothing() throws WrongUsage, IOException {
    PublishedDirectory.write(log, published);
    pull();
    log.append(300);
    PublishedDirectory.write(log, published);
    Files.delete(published.resolve("tile/0/001"));

    assertThat(pull()).isEqualTo(Exit.CANNOT_TELL);
  }

  @Test
  void a_memory_that_was_tampered_with_is_not_believed() throws WrongUsage, IOException {
    PublishedDirectory.write(log, published);
    pull();
    Path seen = state.resolve("seen").resolve(WitnessState.id(log.key.name()));
    Files.writeString(seen, Files.readString(seen).replace("\n300\n", "\n200\n"));

    assertThat(pull()).isEqualTo(Exit.CANNOT_TELL);
  }
}
