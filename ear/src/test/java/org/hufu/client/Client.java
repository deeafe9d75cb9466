package org.hufu.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.demo.Demo;

/** One account that calls the portal with a bearer token; without an account, the public. */
public final class Client {
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final String base;
  private final String token;

  private Client(String base, String token) {
    this.base = base;
    this.token = token;
  }

  public static Client anonymous(String base) {
    return new Client(base, null);
  }

  /** With a token from somewhere, genuine or not. */
  public static Client withToken(String base, String token) {
    return new Client(base, token);
  }

  /** Fetches a token with the account's client secret. */
  public static Client of(String base, Demo.Login login) {
    return new Client(base, tokenOf(base, login));
  }

  /** A token, for what this client cannot send. */
  public static String tokenOf(String base, Demo.Login login) {
    String basic =
        Base64.getEncoder()
            .encodeToString(
                (login.clientId() + ":" + login.clientSecret()).getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/oauth2/token"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    return send(request).expect(200).json().requireText("access_token");
  }

  public Answer get(String path) {
    return get(path, "application/json");
  }

  public Answer get(String path, String accept) {
    return send(request(path).header("Accept", accept).GET().build());
  }

  /** Posts with a fresh idempotency key. */
  public Answer post(String path, JsonObject body) {
    return post(path, body, UUID.randomUUID().toString());
  }

  public Answer post(String path, JsonObject body, String key) {
    return post(
        path, "application/json", JsonWriter.plain(body).getBytes(StandardCharsets.UTF_8), key);
  }

  public Answer post(String path, String type, byte[] body, String key) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", type)
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofByteArray(body));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return send(request.build());
  }

  public Answer patch(String path, JsonObject body, String etag) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("If-Match", etag)
            .method("PATCH", BodyPublishers.ofString(JsonWriter.plain(body)))
            .build());
  }

  /** Any method, with these headers and none besides, for tests that walk every operation. */
  public Answer send(String method, String path, Map<String, String> headers, byte[] body) {
    HttpRequest.Builder request =
        request(path)
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    return send(request.build());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofMinutes(2));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return request;
  }

  private static Answer send(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(request.uri() + " does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
