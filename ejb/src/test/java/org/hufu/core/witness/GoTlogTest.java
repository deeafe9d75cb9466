package org.hufu.core.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.hufu.core.merkle.EntryBundle;
import org.hufu.core.merkle.Hash;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.merkle.Tile;
import org.hufu.core.signature.Jwk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Our logs in the eyes of golang.org/x/mod/sumdb, which shares no line with them. Without Go and
 * that module (Debian's golang-go and golang-golang-x-mod-dev, a copy of the module that {@code
 * -Dhufu.go.mod=} names, or its proxy) nothing is run; with CI=true that is a failure.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoTlogTest {
  private static final Path DEBIAN = Path.of("/usr/share/gocode");
  private static final String MODULE = "golang.org/x/mod";
  private static final String VERSION = "v0.12.0"; // the last for Go 1.19

  @TempDir static Path directory;

  private static Path checker;

  private final KeyPair pair = GrowingLog.generate();
  private final NoteKey witness =
      new NoteKey("witness.example/w1", Jwk.of(pair.getPublic()), NoteKey.Kind.WITNESS);

  /** What a command said, or why it could not be run. */
  private record Said(int exit, String text) {}

  @BeforeAll
  static void build_the_checker() throws IOException {
    Path source = Files.createDirectories(directory.resolve("checker"));
    try (InputStream in = GoTlogTest.class.getResourceAsStream("/go/check.go")) {
      Files.copy(in, source.resolve("check.go"));
    }
    Path built = source.resolve("checker");
    Said said;
    String copy = System.getProperty("hufu.go.mod", "");
    if (copy.isEmpty() && Files.isDirectory(DEBIAN.resolve("src/" + MODULE + "/sumdb/tlog"))) {
      said =
          run(
              source,
              List.of("GO111MODULE=off", "GOPATH=" + DEBIAN),
              List.of("go", "build", "-o", built.toString(), "check.go"));
    } else {
      Files.writeString(
          source.resolve("go.mod"),
          "module check\n\ngo 1.19\n\nrequire "
              + MODULE
              + " "
              + VERSION
              + (copy.isEmpty() ? "" : "\n\nreplace " + MODULE + " => " + copy)
              + "\n");
      said =
          run(
              source,
              List.of("GO111MODULE=on", "GOFLAGS=-mod=mod"),
              List.of("go", "build", "-o", built.toString(), "."));
    }
    if (said.exit != 0) {
      String missing = "Go or its module " + MODULE + " is missing: " + said.text;
      if ("true".equals(System.getenv("CI"))) {
        throw new AssertionError(missing);
      }
      abort(missing);
    }
    checker = built;
  }

  private static Said run(Path place, List<String> environment, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(place.toFile());
    builder.redirectErrorStream(true);
    builder.environment().putIfAbsent("HOME", place.toString());
    builder.environment().put("GOCACHE", directory.resolve("cache").toString());
    environment.forEach(
        one -> builder.environment().put(one.split("=", 2)[0], one.split("=", 2)[1]));
    try {
      Process process = builder.start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor(3, TimeUnit.MINUTES)
          ? new Said(process.exitValue(), text)
          : new Said(-1, "takes too long");
    } catch (IOException e) {
      return new Said(-1, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Said(-1, "interrupted");
    }
  }

  private Said check(GrowingLog log, Path published) throws IOException {
    var note = log.checkpoint();
    var line =
        new Cosignature(witness, Instant.parse("2026-01-01T00:00:00Z"))
            .sign(note.text(), GrowingLog.signer(pair));
    Files.writeString(published.resolve("checkpoint"), note.with(line).write());
    List<String> command =
        new ArrayList<>(
            List.of(checker.toString(), published.toString(), log.key.text(), witness.text()));
    for (long index = 0; index < log.size(); index += 1 + log.size() / 9) {
      command.add(index + " " + words(log.tree().leaf(index), log.tree().prove(index).path()));
    }
    for (long old = 1; old < log.size(); old += 1 + log.size() / 7) {
      Hash root = log.fork(old).tree().head().root();
      command.add("-" + old + " " + words(root, log.tree().proveGrowth(old).path()));
    }
    return run(published, List.of(), command);
  }

  private static String words(Hash first, List<Hash> path) {
    return first.base64()
        + path.stream().map(hash -> " " + hash.base64()).collect(Collectors.joining());
  }

  private static Path publish(GrowingLog log) throws IOException {
    Path published = Files.createTempDirectory(directory, "log");
    for (var tile : log.tiles().entrySet()) {
      write(published.resolve(tile.getKey().path()), Tile.encode(tile.getValue()));
    }
    for (int first = 0; first < log.size(); first += Tile.FULL) {
      int width = (int) Math.min(Tile.FULL, log.size() - first);
      write(
          published.resolve(EntryBundle.path(first / Tile.FULL, width)),
          EntryBundle.encode(log.entries().subList(first, first + width)));
    }
    return published;
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 255, 256, 257, 700, 1000})
  void go_agrees_on_notes_tiles_entries_and_proofs(int size) throws IOException {
    GrowingLog log = new GrowingLog("body.example/log/2026").append(size);
    Said said = check(log, publish(log));

    assertThat(said.exit()).as(said.text()).isZero();
    assertThat(said.text()).startsWith("OK ");
  }

  @Test
  void go_refuses_a_tile_with_one_wrong_bit() throws IOException {
    GrowingLog log = new GrowingLog("body.example/log/2026").append(600);
    Path published = publish(log);
    Path tile = published.resolve("tile/0/001");
    byte[] bytes = Files.readAllBytes(tile);
    bytes[100] ^= 1;
    Files.write(tile, bytes);

    assertThat(check(log, published).exit()).isEqualTo(1);
  }

  @Test
  void go_refuses_a_cosignature_with_another_time() throws IOException {
    GrowingLog log = new GrowingLog("body.example/log/2026").append(3);
    Path published = publish(log);
    check(log, published);
    Path checkpoint = published.resolve("checkpoint");
    String[] lines = Files.readString(checkpoint).split("\n");
    String line = lines[lines.length - 1];
    int place = line.lastIndexOf(' ') + 12;
    lines[lines.length - 1] =
        line.substring(0, place)
            + (line.charAt(place) == 'A' ? 'B' : 'A')
            + line.substring(place + 1);
    Files.writeString(checkpoint, String.join("\n", Arrays.asList(lines)) + "\n");

    Said said =
        run(
            published,
            List.of(),
            List.of(checker.toString(), published.toString(), log.key.text(), witness.text()));
    assertThat(said.exit()).isEqualTo(1);
  }
}
