package org.hufu.verifier.published;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hufu.core.published.PublishedFiles;
import org.hufu.core.published.Unreadable;

/**
 * A running portal or any web server with a copy. Each file within a time and a length; no
 * redirect, since a body publishes under its own name.
 */
final class HttpFiles implements PublishedFiles {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final int CHUNK = 16 << 10;
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  private final URI base;
  private final Duration patience;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * Connects to nobody yet.
   *
   * @param base without a slash at the end
   * @param patience for one whole file
   */
  HttpFiles(URI base, Duration patience) {
    this.base = base;
    this.patience = patience;
  }

  @Override
  public Optional<byte[]> read(String path, int limit) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(patience).GET().build();
    long end = System.nanoTime() + patience.toNanos();
    CompletableFuture<HttpResponse<InputStream>> sent =
        client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
    try {
      HttpResponse<InputStream> answer = sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      try (InputStream in = answer.body();
          Watch watch = new Watch(in, end)) {
        return body(answer.statusCode(), new Place(path, limit), in, watch);
      }
    } catch (TimeoutException e) {
      throw Unreadable.away(path, "answers too slowly");
    } catch (ExecutionException e) {
      throw Unreadable.away(path, e.getCause().getClass().getSimpleName());
    } catch (IOException e) {
      throw Unreadable.away(path, "broke off");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Unreadable.away(path, "interrupted");
    } finally {
      sent.cancel(true);
    }
  }

  private record Place(String path, int limit) {}

  private static Optional<byte[]> body(int status, Place place, InputStream in, Watch watch)
      throws IOException {
    if (status == NOT_FOUND || status == GONE) {
      return Optional.empty();
    }
    if (status != OK) {
      throw Unreadable.away(place.path, "HTTP " + status);
    }
    var bytes = new ByteArrayOutputStream();
    byte[] some = new byte[CHUNK];
    try {
      for (int count = in.read(some); count >= 0; count = in.read(some)) {
        bytes.write(some, 0, count);
        if (bytes.size() > place.limit) {
          throw Unreadable.tooLong(place.path, place.limit);
        }
      }
    } catch (IOException e) {
      throw Unreadable.away(place.path, watch.isOver() ? "answers too slowly" : "broke off");
    }
    return Optional.of(bytes.toByteArray());
  }

  /** Closes the stream at the end of patience: a byte now and then would hold us for ever. */
  private static final class Watch implements AutoCloseable {
    private final long end;
    private final CompletableFuture<Void> bell;

    Watch(InputStream in, long end) {
      this.end = end;
      this.bell =
          CompletableFuture.runAsync(
              () -> close(in),
              CompletableFuture.delayedExecutor(
                  Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS));
    }

    private static void close(InputStream in) {
      try {
        in.close();
      } catch (IOException e) {
        // closed already
      }
    }

    boolean isOver() {
      return System.nanoTime() - end >= 0;
    }

    @Override
    public void close() {
      bell.cancel(false);
    }
  }
}
