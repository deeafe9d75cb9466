package org.hufu.depot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class S3DepotTest {
  private static final String KEY = PartKey.of(UUID.randomUUID().toString(), 0, 1);

  @TempDir Path directory;

  @Test
  void parts_are_kept_read_listed_and_deleted_by_a_real_server() throws IOException {
    byte[] content = new byte[3 << 20];
    new Random(3).nextBytes(content);
    Path sealed = Files.write(directory.resolve("sealed"), content);
    try (S3Server server = S3Server.start(directory);
        S3Depot depot = new S3Depot(server.place(directory))) {
      assertThatThrownBy(() -> depot.open(KEY)).isInstanceOf(PartMissing.class);

      depot.put(KEY, sealed);

      try (InputStream kept = depot.open(KEY)) {
        assertThat(kept.readAllBytes()).isEqualTo(content);
      }
      List<String> found = new ArrayList<>();
      depot.each(item -> found.add(item.key()));
      assertThat(found).containsExactly(KEY);
      depot.remove(KEY);
      depot.remove(KEY);
      assertThatThrownBy(() -> depot.open(KEY)).isInstanceOf(PartMissing.class);
    }
  }

  /** A server that misbehaves. */
  @Nested
  class When_the_server_misbehaves {
    @ParameterizedTest
    @ValueSource(ints = {400, 403, 500, 503})
    void an_error_is_never_a_kept_part(int status) throws IOException {
      try (Misbehaving server = new Misbehaving(status, "no", 2);
          S3Depot depot = server.depot()) {
        Path sealed = Files.writeString(directory.resolve("sealed"), "x");
        assertThatThrownBy(() -> depot.put(KEY, sealed))
            .isInstanceOfSatisfying(DepotAway.class, away -> assertThat(away.isFull()).isFalse());
        assertThatThrownBy(() -> depot.open(KEY)).isInstanceOf(DepotAway.class);
      }
    }

    @Test
    void no_room_is_told_apart() throws IOException {
      try (Misbehaving server = new Misbehaving(507, "", 0);
          S3Depot depot = server.depot()) {
        Path sealed = Files.writeString(directory.resolve("sealed"), "x");
        assertThatThrownBy(() -> depot.put(KEY, sealed))
            .isInstanceOfSatisfying(DepotAway.class, away -> assertThat(away.isFull()).isTrue());
      }
    }

    @Test
    void an_answer_that_ends_too_early_is_a_depot_that_is_away() throws IOException {
      StorageKeys.create(directory.resolve("key"));
      StorageKeys keys = StorageKeys.read(directory.resolve("key"));
      String object = UUID.randomUUID().toString();
      ObjectKey key = keys.open(object, keys.fresh(object));
      try (Misbehaving server = new Misbehaving(200, "short", 100_000);
          S3Depot depot = server.depot();
          PartStream plain =
              new PartStream(depot, key, List.of(new PartStream.Part(KEY, 0, 50_000)), 0)) {
        assertThatThrownBy(plain::readAllBytes).isInstanceOf(DepotAway.class);
      }
    }

    @Test
    void a_list_that_is_no_list_is_a_depot_that_is_away() throws IOException {
      try (Misbehaving server = new Misbehaving(200, "<html>", 6);
          S3Depot depot = server.depot()) {
        assertThatThrownBy(() -> depot.each(item -> {})).isInstanceOf(DepotAway.class);
      }
    }

    @Test
    void silence_is_a_depot_that_is_away() throws IOException {
      try (Misbehaving server = new Misbehaving(0, "", 0);
          S3Depot depot = server.depot()) {
        assertThatThrownBy(() -> depot.open(KEY)).isInstanceOf(DepotAway.class);
      }
    }

    @Test
    void nobody_there_is_a_depot_that_is_away() {
      try (S3Depot depot =
          new S3Depot(
              S3Server.place(URI.create("http://127.0.0.1:1"), directory), Duration.ofSeconds(1))) {
        assertThatThrownBy(() -> depot.open(KEY)).isInstanceOf(DepotAway.class);
      }
    }
  }

  /** Answers everything with one status; with status 0, not at all. */
  private final class Misbehaving implements AutoCloseable {
    private final HttpServer server;

    Misbehaving(int status, String body, long announced) throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
      server.createContext(
          "/",
          exchange -> {
            if (status > 0) {
              exchange.getRequestBody().readAllBytes();
              exchange.sendResponseHeaders(status, announced == 0 ? -1 : announced);
              if (announced > 0) {
                exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
              }
              exchange.close();
            }
          });
      server.start();
    }

    S3Depot depot() {
      URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
      return new S3Depot(S3Server.place(address, directory), Duration.ofSeconds(1));
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
