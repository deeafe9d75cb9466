package org.hufu.certificate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hufu.client.Answer;
import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;

/** The form of the verify page alone, as a browser without script sends it. */
record VerifyForm(Client client) {

  /** The report in the answer. */
  JsonObject report(byte[] document) {
    String page = send(document).expect(200).text();
    String json = page.replaceFirst("(?s).*<pre[^>]*>", "").replaceFirst("(?s)</pre>.*", "");
    return JsonReader.read(
        json.replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&")
            .getBytes(StandardCharsets.UTF_8));
  }

  Answer send(byte[] document) {
    String boundary = "----one-form-with-one-file";
    var body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"document\"; filename=\"document\""
                + "\r\nContent-Type: application/octet-stream\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(document);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return client.send(
        "POST",
        "/en/verify",
        Map.of("Content-Type", "multipart/form-data; boundary=" + boundary, "Accept", "text/html"),
        body.toByteArray());
  }

  /** The verdict, and of every step its outcome and code. */
  static List<String> gist(JsonObject report) {
    List<String> gist = new ArrayList<>(List.of(report.requireText("verdict")));
    for (JsonObject step : report.objects("steps")) {
      gist.add(
          String.join(
              " ",
              step.requireText("step"),
              step.requireText("outcome"),
              step.requireText("code")));
    }
    return gist;
  }
}
