package org.hufu.portal.witness;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Speaks with a witness: a short while, a short answer, no redirect. Follows no address but the
 * operator's.
 */
@ApplicationScoped
class WitnessCall {
  private static final int LARGEST = 16 << 10;
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration WHOLE = Duration.ofSeconds(5);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  WitnessAnswer post(URI url, String text) {
    return call(
        HttpRequest.newBuilder(url)
            .header("Content-Type", "text/plain; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(text)));
  }

  WitnessAnswer get(URI url) {
    return call(HttpRequest.newBuilder(url).GET());
  }

  /** The client's own limit ends with the head of an answer; this one covers all of it. */
  private WitnessAnswer call(HttpRequest.Builder request) {
    CompletableFuture<HttpResponse<byte[]>> sent =
        client.sendAsync(request.timeout(WHOLE).build(), head -> new LimitedBody(LARGEST));
    try {
      HttpResponse<byte[]> answer = sent.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS);
      String type = answer.headers().firstValue("Content-Type").orElse("");
      return WitnessAnswer.of(answer.statusCode(), type, answer.body());
    } catch (TimeoutException e) {
      return WitnessAnswer.none("answers too slowly");
    } catch (ExecutionException e) {
      return WitnessAnswer.none("cannot be reached: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return WitnessAnswer.none("interrupted");
    } finally {
      sent.cancel(true);
    }
  }
}
