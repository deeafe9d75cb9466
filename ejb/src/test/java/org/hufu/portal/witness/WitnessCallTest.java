package org.hufu.portal.witness;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Witnesses that are away, slow, endless or sly cost seconds and nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(15)
class WitnessCallTest {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final WitnessCall call = new WitnessCall();
  private HttpServer server;

  private URI served(HttpHandler handler) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", handler);
    server.setExecutor(threads);
    server.start();
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/add-checkpoint");
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop(0);
    }
    threads.shutdownNow();
  }

  @Test
  void a_conflict_tells_the_size_that_was_seen() throws IOException {
    URI url =
        served(
            exchange -> {
              try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "text/x.tlog.size");
                exchange.sendResponseHeaders(409, 3);
                exchange.getResponseBody().write("42\n".getBytes(StandardCharsets.US_ASCII));
              }
            });

    assertThat(call.post(url, "old 0\n").seenSize()).contains(42L);
  }

  @Test
  void a_size_of_another_type_or_shape_is_none() {
    byte[] size = "42\n".getBytes(StandardCharsets.US_ASCII);

    assertThat(WitnessAnswer.of(409, "text/plain", size).seenSize()).isEmpty();
    assertThat(WitnessAnswer.of(200, "text/x.tlog.size", size).seenSize()).isEmpty();
    assertThat(
            WitnessAnswer.of(409, "text/x.tlog.size", "042\n".getBytes(StandardCharsets.US_ASCII))
                .seenSize())
        .isEmpty();
    assertThat(
            WitnessAnswer.of(
                    409, "text/x.tlog.size", "9".repeat(30).getBytes(StandardCharsets.US_ASCII))
                .seenSize())
        .isEmpty();
  }

  @Test
  void an_endless_answer_is_hung_up_on() throws IOException {
    URI url =
        served(
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                  out.write(new byte[64 << 10]);
                }
              }
            });

    assertThat(call.post(url, "x").status()).isZero();
  }

  @Test
  void an_answer_that_drips_is_left() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      threads.execute(
          () -> {
            try (Socket client = socket.accept()) {
              OutputStream out = client.getOutputStream();
              out.write("HTTP/1.1 200 OK\r\nX-Drip: ".getBytes(StandardCharsets.US_ASCII));
              while (true) {
                out.write('x');
                out.flush();
                Thread.sleep(200);
              }
            } catch (IOException e) {
              // hung up
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
      WitnessAnswer answer =
          call.get(URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/checkpoint/x"));

      assertThat(answer.status()).isZero();
      assertThat(answer.problem()).isNotBlank();
    }
  }

  @Test
  void a_redirect_leads_nowhere() throws IOException {
    URI url =
        served(
            exchange -> {
              try (exchange) {
                exchange.getResponseHeaders().set("Location", "http://127.0.0.1:4848/management");
                exchange.sendResponseHeaders(307, -1);
              }
            });

    assertThat(call.post(url, "x").status()).isEqualTo(307);
  }

  @Test
  void nobody_there_is_a_problem_in_words() {
    WitnessAnswer answer = call.post(URI.create("http://127.0.0.1:1/add-checkpoint"), "x");

    assertThat(answer.status()).isZero();
    assertThat(answer.problem()).contains("cannot be reached");
  }

  @Test
  void what_a_witness_says_is_shown_in_one_printable_line() {
    byte[] sly = ("\u001b[2J\r\nok\u202e" + "x".repeat(500)).getBytes(StandardCharsets.UTF_8);

    assertThat(WitnessAnswer.of(500, "text/plain", sly).problem())
        .matches("[ -~]{1,200}")
        .startsWith("HTTP 500");
  }
}
