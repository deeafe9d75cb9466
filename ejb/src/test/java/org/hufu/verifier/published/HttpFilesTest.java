package org.hufu.verifier.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hufu.core.published.Unreadable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that mean harm. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(20)
class HttpFilesTest {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  private HttpFiles served(HttpHandler handler) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/", handler);
    server.setExecutor(threads);
    server.start();
    return new HttpFiles(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort()), Duration.ofSeconds(2));
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop(0);
    }
    threads.shutdownNow();
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Test
  void what_is_there_is_read_and_what_is_not_is_absent() {
    HttpFiles files =
        served(
            exchange ->
                answer(
                    exchange,
                    exchange.getRequestURI().getPath().equals("/a") ? 200 : 404,
                    new byte[] {1, 2, 3}));

    assertThat(files.read("/a", 3)).hasValueSatisfying(b -> assertThat(b).containsExactly(1, 2, 3));
    assertThat(files.read("/b", 3)).isEmpty();
  }

  @Test
  void an_endless_answer_is_cut_off() {
    HttpFiles files =
        served(
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              try (OutputStream out = exchange.getResponseBody()) {
                byte[] flood = new byte[64 << 10];
                while (true) {
                  out.write(flood);
                }
              }
            });

    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> files.read("/a", 1 << 20))
        .matches(Unreadable::isTheirs);
  }

  @Test
  void a_byte_now_and_then_is_not_waited_for() {
    HttpFiles files =
        served(
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 1000; i++) {
                  out.write('x');
                  out.flush();
                  Thread.sleep(100);
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });

    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> files.read("/a", 1 << 20))
        .withMessageContaining("too slowly")
        .matches(thrown -> !thrown.isTheirs());
  }

  @Test
  void no_answer_at_all_is_not_waited_for() {
    HttpFiles files =
        served(
            exchange -> {
              try {
                Thread.sleep(60_000);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });

    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> files.read("/a", 9))
        .matches(thrown -> !thrown.isTheirs());
  }

  @Test
  void a_redirect_is_not_followed_and_an_error_is_no_absence() {
    HttpFiles files =
        served(
            exchange -> {
              exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
              answer(
                  exchange,
                  exchange.getRequestURI().getPath().equals("/a") ? 302 : 500,
                  new byte[0]);
            });

    assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> files.read("/a", 9));
    assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> files.read("/b", 9));
  }
}
