package org.hufu.verifier.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hufu.core.merkle.ConsistencyProof;
import org.hufu.core.merkle.NoteSignature;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.witness.AddCheckpoint;
import org.hufu.core.witness.Cosignature;
import org.hufu.core.witness.GrowingLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The witness over HTTP, answer by answer of C2SP tlog-witness. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WitnessServerTest {
  @TempDir Path directory;

  private final HttpClient client = HttpClient.newHttpClient();
  private final GrowingLog log = new GrowingLog("body.example/log/2026").append(5);
  private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();
  private WitnessState state;
  private WitnessKey key;
  private WitnessServer server;

  @BeforeEach
  void start() throws IOException, WitnessKey.Unusable {
    state = WitnessState.open(directory).orElseThrow();
    key =
        WitnessKey.exists(directory)
            ? WitnessKey.read(directory)
            : WitnessKey.create(directory, "witness.example/w1");
    server =
        new WitnessServer(
            new Watchman(
                key,
                state,
                new WatchedLogs(List.of(log.key), List.of(), Set.of(), Clock.systemUTC()),
                Clock.systemUTC()),
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            new PrintStream(complaints, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    state.close();
  }

  private HttpResponse<String> post(String body) {
    return send(
        HttpRequest.newBuilder(url("/add-checkpoint"))
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> add(AddCheckpoint request) {
    return post(request.write());
  }

  private HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(url(path)));
  }

  private URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void assertConflict(HttpResponse<String> answer, long size) {
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
    assertThat(answer.body()).isEqualTo(size + "\n");
  }

  @Test
  void an_honest_log_gets_a_cosignature_each_time() {
    long seen = 0;
    for (int round = 0; round < 20; round++) {
      HttpResponse<String> answer = add(log.since(seen));

      assertThat(answer.statusCode()).isEqualTo(200);
      SignedNote note = log.checkpoint().with(NoteSignature.parse(answer.body().stripTrailing()));
      assertThat(Cosignature.find(note, key.key())).isPresent();
      seen = log.size();
      log.append(round * 17);
    }
  }

  @Test
  void what_was_seen_is_shown_to_everybody() {
    add(log.since(0));
    SignedNote shown =
        SignedNote.parse(get("/checkpoint/" + WitnessState.id(log.key.name())).body());

    assertThat(shown.isSignedBy(log.key)).isTrue();
    assertThat(Cosignature.find(shown, key.key())).isPresent();
    assertThat(get("/checkpoint/" + WitnessState.id("other")).statusCode()).isEqualTo(404);
    assertThat(get("/checkpoint/../key").statusCode()).isEqualTo(404);
    assertThat(get("/checkpoint/%2e%2e%2fkey").statusCode()).isEqualTo(404);
  }

  @Test
  void a_log_that_guessed_wrong_is_told_the_size() {
    add(log.since(0));
    log.append(4);

    assertConflict(add(log.since(0)), 5);
    assertThat(add(log.since(5)).statusCode()).isEqualTo(200);
  }

  @Test
  void a_rollback_gets_409_and_a_fork_too() {
    add(log.since(0));

    assertConflict(add(log.fork(3).since(3)), 5);
    assertConflict(add(log.fork(4).append(new byte[] {1}).since(5)), 5);
    assertThat(complaints.toString(StandardCharsets.UTF_8)).contains("OTHER_SIZE", "FORK");
    assertThat(directory.resolve("evidence").toFile().listFiles()).hasSize(1);
  }

  @Test
  void a_longer_fork_gets_422() {
    add(log.since(0));

    assertThat(add(log.fork(4).append(new byte[] {1}).append(9).since(5)).statusCode())
        .isEqualTo(422);
  }

  @Test
  void strangers_get_403_404_or_400() {
    assertThat(add(new GrowingLog("body.example/log/2026").append(1).since(0)).statusCode())
        .isEqualTo(403);
    assertThat(add(new GrowingLog("body.example/log/2027").append(1).since(0)).statusCode())
        .isEqualTo(404);
    assertThat(post("hello").statusCode()).isEqualTo(400);
    assertThat(
            add(new AddCheckpoint(9, new ConsistencyProof(List.of()), log.checkpoint()))
                .statusCode())
        .isEqualTo(400);
    assertThat(post("x".repeat(AddCheckpoint.MAX_BYTES + 1)).statusCode()).isEqualTo(413);
    assertThat(get("/add-checkpoint").statusCode()).isEqualTo(405);
    assertThat(get("/").statusCode()).isEqualTo(404);
  }

  @Test
  void it_remembers_after_a_restart() throws IOException, WitnessKey.Unusable {
    add(log.since(0));
    stop();
    start();

    assertConflict(add(log.fork(4).append(new byte[] {1}).since(0)), 5);
    assertThat(add(log.append(1).since(5)).statusCode()).isEqualTo(200);
  }

  @Test
  void of_many_histories_at_once_only_one_is_ever_cosigned() throws Exception {
    add(log.since(0));
    List<Callable<Integer>> rivals = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      GrowingLog rival = log.fork(5).append(new byte[] {(byte) i});
      rivals.add(() -> add(rival.since(5)).statusCode());
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : threads.invokeAll(rivals)) {
        answers.add(answer.get());
      }
      assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void strange_lines_below_the_checkpoint_are_not_kept() {
    SignedNote note = log.checkpoint();
    SignedNote crowded = note.with(NoteSignature.of(key.key(), new byte[72]));

    assertThat(add(new AddCheckpoint(0, new ConsistencyProof(List.of()), crowded)).statusCode())
        .isEqualTo(200);
    SignedNote shown =
        SignedNote.parse(get("/checkpoint/" + WitnessState.id(log.key.name())).body());
    assertThat(shown.signatures()).hasSize(2);
    assertThat(Cosignature.find(shown, key.key())).isPresent();
  }
}
