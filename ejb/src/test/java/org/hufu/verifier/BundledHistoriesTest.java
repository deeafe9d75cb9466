package org.hufu.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hufu.core.bundle.EvidenceBundle;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.monitor.PublishedBody;
import org.hufu.core.verification.HistoryExamples;
import org.hufu.core.verification.IssuerExamples;
import org.hufu.verifier.command.Exit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One file answers for every past day of the certificates whose histories it carries. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BundledHistoriesTest {
  private static final String ID = IssuerExamples.content().requireText("publicId");
  private static final String NUMBER = IssuerExamples.content().requireText("number");
  private static final String OTHER_ID = "b".repeat(32);
  private static final String OTHER_NUMBER = "CN01-NDP-2026-7";

  @TempDir Path directory;

  private final PublishedBody published = new PublishedBody();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void issue_a_certificate_that_had_a_life() {
    published.log.append(JsonWriter.canonical(HistoryExamples.moments().get(0).entry()));
    published.publish();
    put("/history/" + ID, new HistoryExamples(published.body).signed());
  }

  private void put(String path, String text) {
    published.files.put(path, text.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void without_asking_none_is_taken_along() throws IOException {
    assertThat(fetch()).isEqualTo(Exit.VALID);

    assertThat(bundle().bodies().get(0).histories()).isEmpty();
    assertThat(verify(HistoryExamples.SUSPENDED.minusSeconds(1))).isEqualTo(Exit.CANNOT_TELL);
  }

  @Test
  void past_days_are_answered_from_the_one_file() throws IOException {
    assertThat(fetch("--histories")).as(text(err)).isEqualTo(Exit.VALID);

    assertThat(bundle().bodies().get(0).histories()).containsOnlyKeys(ID);
    assertThat(verify(HistoryExamples.SUSPENDED.minusSeconds(1))).isEqualTo(Exit.VALID);
    assertThat(verify(HistoryExamples.SUSPENDED)).isEqualTo(Exit.NOT_VALID);
    assertThat(text(out)).contains("status.suspended");
    assertThat(verify(HistoryExamples.REINSTATED)).isEqualTo(Exit.VALID);
    assertThat(verify(HistoryExamples.WITHDRAWN)).isEqualTo(Exit.NOT_VALID);
  }

  @Test
  void only_those_that_are_named_are_taken_along() throws IOException {
    published.log.append(
        JsonWriter.canonical(
            HistoryExamples.moments()
                .get(0)
                .entry()
                .with("publicId", OTHER_ID)
                .with("certificate", OTHER_NUMBER)));
    published.publish();

    assertThat(fetch("--history", NUMBER)).as(text(err)).isEqualTo(Exit.VALID);
    assertThat(bundle().bodies().get(0).histories()).containsOnlyKeys(ID);
  }

  @Test
  void a_number_that_no_log_knows_is_told_and_nothing_is_written() {
    assertThat(fetch("--history", NUMBER, "--history", OTHER_NUMBER)).isEqualTo(Exit.CANNOT_TELL);
    assertThat(fetch("--histories", "--history", OTHER_NUMBER)).isEqualTo(Exit.CANNOT_TELL);
    assertThat(text(err).lines().filter(("In none of the logs: " + OTHER_NUMBER)::equals))
        .hasSize(2);
    assertThat(output()).doesNotExist();
  }

  @Test
  void a_history_that_was_asked_for_by_its_number_must_be_there() {
    for (String history : List.of("a.b.c", "")) {
      put("/history/" + ID, history);

      assertThat(fetch("--history", NUMBER)).isEqualTo(Exit.CANNOT_TELL);
      assertThat(text(err)).contains("/history/" + ID, NUMBER);
      assertThat(output()).doesNotExist();
    }
  }

  @Test
  void a_history_that_another_signed_answers_nothing() throws IOException {
    put("/history/" + ID, new HistoryExamples(new IssuerExamples()).signed());

    assertThat(fetch("--histories")).isEqualTo(Exit.VALID);
    assertThat(verify(HistoryExamples.SUSPENDED)).isEqualTo(Exit.CANNOT_TELL);
  }

  @Test
  void what_is_no_history_is_left_behind() throws IOException {
    put("/history/" + ID, "a.b.c");

    assertThat(fetch("--histories")).isEqualTo(Exit.VALID);
    assertThat(bundle().bodies().get(0).histories()).isEmpty();
  }

  @Test
  void a_log_that_cannot_be_read_is_told_and_nothing_is_written() {
    published.files.remove("/log/2026/tile/entries/001");

    assertThat(fetch("--histories")).isEqualTo(Exit.CANNOT_TELL);
    assertThat(text(err)).contains("/log/2026/tile/entries/001: not published");
    assertThat(output()).doesNotExist();
  }

  @Test
  void a_log_with_more_certificates_than_a_bundle_holds_wants_them_named() throws IOException {
    for (int i = 0; i <= 5000; i++) {
      String id =
          "a".repeat(25)
              + String.format("%07d", i)
                  .replace('0', 'x')
                  .replace('1', 'y')
                  .replace('8', 'z')
                  .replace('9', 'w');
      published.log.append(
          JsonWriter.canonical(
              HistoryExamples.moments()
                  .get(0)
                  .entry()
                  .with("publicId", id)
                  .with("certificate", id)));
    }
    published.publish();

    assertThat(fetch("--histories")).isEqualTo(Exit.CANNOT_TELL);
    assertThat(text(err)).contains("use --history NUMBER");
    assertThat(fetch("--history", NUMBER)).isEqualTo(Exit.VALID);
  }

  private Path output() {
    return directory.resolve("bodies.json");
  }

  private EvidenceBundle bundle() throws IOException {
    return EvidenceBundle.read(Files.readAllBytes(output()));
  }

  private int fetch(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("bundle", "fetch", directory.resolve("body").toString(), "-o"));
    arguments.add(output().toString());
    arguments.addAll(List.of(more));
    try {
      for (var file : published.files.entrySet()) {
        Path path = directory.resolve("body").resolve(file.getKey().substring(1));
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return run(arguments);
  }

  private int verify(Instant at) throws IOException {
    Path document = directory.resolve("certificate.jwt");
    Files.writeString(document, published.body.credential());
    return run(
        List.of(
            document.toString(),
            "--bundle",
            output().toString(),
            "--root",
            published.body.pin(),
            "--at",
            at.toString(),
            "--json"));
  }

  private int run(List<String> arguments) {
    out.reset();
    return new Verifier(stream(out), stream(err)).run(new ArrayList<>(arguments));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
