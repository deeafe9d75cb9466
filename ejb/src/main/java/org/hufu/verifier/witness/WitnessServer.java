package org.hufu.verifier.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.witness.AddCheckpoint;
import org.hufu.core.witness.Answer;
import org.hufu.core.witness.Answer.Refusal;

/**
 * The witness over HTTP: {@code POST /add-checkpoint}, and {@code GET /checkpoint/ID} with the
 * newest checkpoint cosigned of a log. Source: C2SP tlog-witness.
 */
final class WitnessServer implements AutoCloseable {
  private static final int THREADS = 8;
  private static final String SECONDS_FOR_A_REQUEST = "10";
  private static final String TEXT = "text/plain; charset=utf-8";

  private final Watchman watchman;
  private final PrintStream complaints;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  /** Listens at once; a slow client is cut off. */
  WitnessServer(Watchman watchman, InetSocketAddress address, PrintStream complaints)
      throws IOException {
    System.setProperty("sun.net.httpserver.maxReqTime", SECONDS_FOR_A_REQUEST);
    System.setProperty("sun.net.httpserver.maxRspTime", SECONDS_FOR_A_REQUEST);
    System.setProperty("sun.net.httpserver.maxReqHeaders", "50");
    this.watchman = watchman;
    this.complaints = complaints;
    server = HttpServer.create(address, 50);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** An answer before it is sent. */
  private record Reply(int status, String type, String body) {
    static Reply of(int status) {
      return new Reply(status, TEXT, "");
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply = reply(exchange);
      byte[] body = reply.body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", reply.type);
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange.sendResponseHeaders(reply.status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Reply reply(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    try {
      if (path.equals("/add-checkpoint")) {
        return method.equals("POST") ? add(exchange) : Reply.of(405);
      }
      if (path.startsWith("/checkpoint/")) {
        return method.equals("GET") ? seen(path.substring("/checkpoint/".length())) : Reply.of(405);
      }
      return Reply.of(404);
    } catch (IOException | RuntimeException e) {
      complaints.println("cannot answer: " + e);
      return Reply.of(500);
    }
  }

  private Reply seen(String id) throws IOException {
    return id.matches("[0-9a-f]{64}")
        ? watchman.seen(id).map(note -> new Reply(200, TEXT, note)).orElse(Reply.of(404))
        : Reply.of(404);
  }

  private Reply add(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(AddCheckpoint.MAX_BYTES + 1);
    if (body.length > AddCheckpoint.MAX_BYTES) {
      return Reply.of(413);
    }
    AddCheckpoint request;
    try {
      request = AddCheckpoint.parse(new String(body, StandardCharsets.UTF_8));
    } catch (MalformedLog e) {
      return new Reply(400, TEXT, e.getMessage() + "\n");
    }
    Optional<NoteKey> log = watchman.log(request.checkpoint().origin());
    return log.isEmpty() ? Reply.of(404) : reply(watchman.consider(log.get(), request), request);
  }

  private Reply reply(Watchman.Said said, AddCheckpoint request) {
    if (said.answer() instanceof Answer.Refused refused) {
      Refusal refusal = refused.refusal();
      complaints.printf(
          "%s refused: %s, size %d, seen %d%n",
          request.checkpoint().origin(),
          refusal,
          request.checkpoint().head().size(),
          refused.size());
      return refusal.status() == 409
          ? new Reply(409, "text/x.tlog.size", refused.size() + "\n")
          : new Reply(refusal.status(), TEXT, refusal + "\n");
    }
    return new Reply(200, TEXT, said.line().orElseThrow().line() + "\n");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
