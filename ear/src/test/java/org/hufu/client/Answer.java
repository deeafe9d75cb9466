package org.hufu.client;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;

/** What the portal answered. */
public final class Answer {
  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;

  Answer(int status, HttpHeaders headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  public int status() {
    return status;
  }

  public byte[] body() {
    return body.clone();
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  public JsonObject json() {
    return JsonReader.read(body);
  }

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** Codes of the reasons in a refusal. */
  public List<String> reasons() {
    return json().objects("reasons").stream().map(reason -> reason.requireText("code")).toList();
  }

  /** This answer, if its status is the expected one. */
  public Answer expect(int expected) {
    if (status != expected) {
      throw new AssertionError("Expected " + expected + ", got " + status + ": " + text());
    }
    return this;
  }
}
