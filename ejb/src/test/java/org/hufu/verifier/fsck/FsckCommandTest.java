package org.hufu.verifier.fsck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hufu.core.json.JsonReader;
import org.hufu.core.monitor.PublishedBody;
import org.hufu.core.verification.IssuerExamples;
import org.hufu.verifier.command.Console;
import org.hufu.verifier.command.Exit;
import org.hufu.verifier.command.WrongUsage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FsckCommandTest {
  @TempDir Path directory;

  private final PublishedBody published = new PublishedBody();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private void write() throws IOException {
    for (var file : published.files.entrySet()) {
      Path path = directory.resolve(file.getKey().substring(1));
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  private int run(String place, String... more) throws WrongUsage {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                place,
                "--root",
                published.body.pin(),
                "--at",
                IssuerExamples.AT.toString(),
                "--lang",
                "en"));
    arguments.addAll(List.of(more));
    out.reset();
    return new FsckCommand()
        .run(
            arguments,
            new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)));
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_sound_copy_is_called_sound_with_progress_beside() throws WrongUsage, IOException {
    write();

    assertThat(run(directory.toString())).as(printed()).isEqualTo(Exit.VALID);
    assertThat(printed())
        .startsWith("SOUND  Everything that is published agrees.")
        .contains("body.example/log/2025  300  closed", "1,000  entry");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("body.example/log/2026: 700 of 700 entries");
  }

  @Test
  void damage_is_named_on_one_line() throws WrongUsage, IOException {
    published.files.get("/log/2026/tile/0/001")[77] ^= 1;
    write();

    assertThat(run(directory.toString(), "--quiet")).isEqualTo(Exit.NOT_VALID);
    assertThat(printed())
        .startsWith("DAMAGED")
        .contains("[✘] A tile holds other hashes than its entries have. /log/2026/tile/0/001");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void programs_get_json() throws WrongUsage, IOException {
    published.files.remove("/log/2026/tile/0/001");
    write();

    assertThat(run(directory.toString(), "--json")).isEqualTo(Exit.NOT_VALID);
    var json = JsonReader.read(out.toByteArray());
    assertThat(json.requireText("type")).isEqualTo("hufu:LogReport:1");
    assertThat(json.requireText("verdict")).isEqualTo("DAMAGED");
    assertThat(json.objects("findings"))
        .anySatisfy(one -> assertThat(one.requireText("code")).isEqualTo("log.tile-missing"));
  }

  @Test
  void a_kept_checkpoint_tells_a_rolled_back_log() throws WrongUsage, IOException {
    write();
    Path kept = directory.resolve("kept");
    Files.writeString(kept, published.log.fork(700).append(5).checkpoint().write());

    assertThat(run(directory.toString(), "--kept", kept.toString())).isEqualTo(Exit.NOT_VALID);
    assertThat(printed()).contains("another history than it signed before");
  }

  @Test
  void an_empty_directory_tells_nothing() throws WrongUsage {
    assertThat(run(directory.toString())).isEqualTo(Exit.CANNOT_TELL);
  }

  @Test
  void a_link_out_of_the_copy_is_not_followed() throws WrongUsage, IOException {
    write();
    Path outside = Files.createTempFile("outside", "tile");
    Path tile = directory.resolve("log/2026/tile/0/001");
    Files.write(outside, Files.readAllBytes(tile));
    Files.delete(tile);
    Files.createSymbolicLink(tile, outside);

    assertThat(run(directory.toString())).isEqualTo(Exit.NOT_VALID);
    assertThat(printed()).contains("A tile is missing. /log/2026/tile/0/001");
    Files.delete(outside);
  }

  @Test
  void a_running_portal_is_read_over_http() throws WrongUsage, IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            byte[] bytes = published.files.get(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(
                bytes == null ? 404 : 200, bytes == null ? -1 : bytes.length);
            if (bytes != null) {
              exchange.getResponseBody().write(bytes);
            }
          }
        });
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      assertThat(run(url)).as(printed()).isEqualTo(Exit.VALID);
      published.files.get("/log/2025/tile/0/000")[0] ^= 1;
      assertThat(run(url)).isEqualTo(Exit.NOT_VALID);
    } finally {
      server.stop(0);
    }
    assertThat(run("http://127.0.0.1:" + server.getAddress().getPort()))
        .isEqualTo(Exit.CANNOT_TELL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--root=x",
        "--root nobody",
        "--kept /nowhere",
        "--witness nobody",
        "--at yesterday",
        "--entries 0",
        "--entries many",
        "--minutes -1",
        "--lang fr",
        "--unknown 1"
      })
  void what_makes_no_sense_is_wrong_usage(String options) {
    List<String> arguments = new ArrayList<>(List.of(directory.toString()));
    arguments.addAll(List.of(options.split(" ")));

    assertThatExceptionOfType(WrongUsage.class)
        .isThrownBy(
            () ->
                new FsckCommand()
                    .run(arguments, new Console(new PrintStream(out), new PrintStream(err))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere/at/all", "http://", "https://a b", "http://host/?q", "ftp://h"})
  void a_place_that_is_none_is_wrong_usage(String place) {
    assertThatExceptionOfType(WrongUsage.class).isThrownBy(() -> run(place));
  }
}
