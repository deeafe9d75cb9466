package org.hufu.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.picture.PictureExamples;
import org.hufu.launcher.SharedPortal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The published attacks on credentials, QR texts and pictures, over REST and on the page. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileInputIT {
  private static final SharedPortal PORTAL = SharedPortal.get();
  private static final Client STRANGER = Client.anonymous(PORTAL.base());

  /** Flaws that are found before anybody asks for a key. */
  private static final List<String> OF_FORM = List.of("format.", "qr.", "image.");

  @TestFactory
  Stream<DynamicTest> is_refused_by_rest_and_page_for_the_reason_that_the_library_has()
      throws IOException {
    return JsonReader.read(resource("manifest.json")).objects("vectors").stream()
        .filter(one -> one.requireText("file").startsWith("hostile/"))
        .filter(one -> !one.requireText("file").endsWith("/nothing.txt"))
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.requireText("file"),
                    () -> {
                      String expected = one.requireText("decisive");
                      String said = refused(resource(one.requireText("file")));
                      if (OF_FORM.stream().anyMatch(expected::startsWith)) {
                        assertThat(said).isEqualTo(expected);
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> bombs_are_refused_as_soon() {
    Map<String, byte[]> bombs = new LinkedHashMap<>();
    bombs.put("dots", ("eyJ" + ".".repeat(5 << 20)).getBytes(StandardCharsets.US_ASCII));
    bombs.put("zeros", ("HUFU1:" + "0".repeat(5 << 20)).getBytes(StandardCharsets.US_ASCII));
    bombs.put("pixels", PictureExamples.pngOfZeros(19_000, 3_000));
    bombs.put("scans", PictureExamples.jpegOfScans(1000));
    return bombs.entrySet().stream()
        .map(
            bomb ->
                DynamicTest.dynamicTest(
                    bomb.getKey(), () -> assertThat(refused(bomb.getValue())).isNotEmpty()));
  }

  /** The reason, which both must give. */
  private static String refused(byte[] document) throws IOException {
    String type = (document[0] & 0x80) != 0 ? "image/png" : "text/plain";
    JsonObject posted =
        STRANGER.post("/api/v1/verifications", type, document, null).expect(200).json();
    JsonObject sent = new VerifyForm(STRANGER).report(document);

    assertThat(posted.requireText("verdict")).isEqualTo("NOT_VALID");
    assertThat(sent.requireText("verdict")).isEqualTo("NOT_VALID");
    assertThat(sent.requireText("decisive")).isEqualTo(posted.requireText("decisive"));
    return posted.requireText("decisive");
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = HostileInputIT.class.getResourceAsStream("/vectors/" + name)) {
      return in.readAllBytes();
    }
  }
}
