package org.hufu.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hufu.client.Answer;
import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;
import org.hufu.core.signature.Digest;
import org.hufu.launcher.SharedPortal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Files beside results: cut off, taken up, examined, shown to some. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EvidenceIT {
  private static final int LARGE = 64 << 20;
  private static final SharedPortal PORTAL = SharedPortal.get();

  private static CertificationCase steps;
  private static String order;
  private static Client tester;

  @BeforeAll
  static void a_router_is_tested_by_the_first_laboratory() {
    steps = new CertificationCase(PORTAL.base(), PORTAL.demo());
    new RouterCase(steps).toFirstSignature();
    tester = steps.as("tester-1");
    order =
        "/api/v1/test-orders/"
            + steps
                .as("case-officer")
                .get("/api/v1/applications/" + steps.application() + "/test-orders")
                .expect(200)
                .json()
                .objects("items")
                .get(0)
                .requireText("id");
  }

  @Test
  void an_upload_that_is_cut_in_the_middle_goes_on_and_is_read_back_whole_or_in_ranges()
      throws IOException {
    byte[] content = noise(LARGE, 1);
    String evidence = announce("capture.pcap", "authority", content);
    assertThat(tester.get(evidence + "/upload").expect(200).header("Upload-Offset")).isEqualTo("0");

    CutUpload.send(PORTAL, evidence, content, 40 << 20);
    int arrived = settledOffset(evidence);

    assertThat(arrived).isBetween(1, 40 << 20);
    Answer rest = append(evidence, arrived, Arrays.copyOfRange(content, arrived, LARGE), true);
    assertThat(rest.expect(200).header("Upload-Complete")).isEqualTo("?1");
    JsonObject stored = awaitEnd(evidence);
    assertThat(stored.requireText("state")).isEqualTo("stored");
    Answer whole = steps.as("evaluator").get(evidence + "/content", "*/*").expect(200);
    assertThat(Digest.sha256Hex(whole.body())).isEqualTo(Digest.sha256Hex(content));
    assertThat(whole.header("Content-Disposition")).startsWith("attachment; ");
    assertThat(whole.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(whole.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
    assertThat(whole.header("Cache-Control")).isEqualTo("private, no-store");
    Answer range = range(evidence, "bytes=33554430-33554440").expect(206);
    assertThat(range.body()).isEqualTo(Arrays.copyOfRange(content, 33_554_430, 33_554_441));
    assertThat(range.header("Content-Range")).isEqualTo("bytes 33554430-33554440/" + LARGE);
    assertThat(range(evidence, "bytes=-5").expect(206).body())
        .isEqualTo(Arrays.copyOfRange(content, LARGE - 5, LARGE));
    range(evidence, "bytes=" + LARGE + "-").expect(416);
    assertThat(range(evidence, "bytes=1-2,4-5").expect(200).body()).hasSize(LARGE);
  }

  @Test
  void what_the_laboratory_has_is_not_sent_again_and_what_others_have_is_not_known() {
    byte[] content = noise(1000, 2);
    String first = announce("log.txt", "parties", content);
    append(first, 0, content, false).expect(200);
    awaitEnd(first);

    JsonObject again = begin("log.txt", "parties", content).expect(201).json();

    assertThat(again.requireText("state")).isEqualTo("stored");
    assertThat("/api/v1/evidence/" + again.requireText("id")).isEqualTo(first);
    for (String other : List.of("tester-2", "vendor-2")) {
      steps.as(other).get(first).expect(404);
      steps.as(other).get(first + "/content", "*/*").expect(404);
    }
  }

  @Test
  void the_applicant_reads_it_when_a_report_names_it_and_not_before() {
    byte[] content = noise(100, 3);
    String evidence = announce("unnamed.txt", "parties", content);
    append(evidence, 0, content, false).expect(200);
    awaitEnd(evidence);

    steps.as("vendor-1").get(evidence).expect(404);
    steps.as("vendor-1").get(evidence + "/content", "*/*").expect(404);
    Client.anonymous(PORTAL.base()).get(evidence + "/content", "*/*").expect(404);
  }

  @Test
  void restricted_evidence_is_read_by_whom_it_is_disclosed_to_until_that_is_taken_back() {
    byte[] content = noise(100, 4);
    String evidence = announce("source.txt", "restricted", content);
    append(evidence, 0, content, false).expect(200);
    awaitEnd(evidence);
    Client reader = steps.as("vendor-2");
    steps.as("evaluator").get(evidence + "/content", "*/*").expect(404);
    reader.get(evidence + "/content", "*/*").expect(404);
    JsonObject wish =
        JsonObject.of(
            "grantee", "vendor-2",
            "until", Instant.now().plus(Duration.ofDays(1)).toString(),
            "reason", "An example");

    JsonObject grant = steps.as("authoriser-1").post(evidence + "/grants", wish).expect(201).json();

    assertThat(reader.get(evidence + "/content", "*/*").expect(200).body()).isEqualTo(content);
    steps
        .as("authoriser-1")
        .post(evidence + "/grants/" + grant.requireText("id") + "/end", JsonObject.empty())
        .expect(200);
    reader.get(evidence + "/content", "*/*").expect(404);
    assertThat(
            steps
                .as("auditor")
                .get("/api/v1/audit-records?action=evidence.read")
                .expect(200)
                .text())
        .contains("evidence.read");
  }

  @Test
  void bytes_that_are_not_what_was_announced_are_refused_and_can_be_sent_anew() {
    byte[] content = noise(100, 5);
    byte[] wrong = content.clone();
    wrong[50] ^= 1;
    String evidence = announce("wrong.txt", "parties", content);
    append(evidence, 0, wrong, false).expect(200);

    JsonObject refused = awaitEnd(evidence);

    assertThat(refused.requireText("state")).isEqualTo("refused");
    assertThat(refused.objects("remarks").get(0).requireText("code"))
        .isEqualTo("evidence.digest-differs");
    tester.get(evidence + "/content", "*/*").expect(404);
    assertThat(announce("wrong.txt", "parties", content)).isNotEqualTo(evidence);
  }

  @Test
  void a_piece_that_was_damaged_on_the_way_is_taken_back() {
    byte[] content = noise(5000, 6);
    String evidence = announce("damaged.bin", "parties", content);
    append(evidence, 0, Arrays.copyOf(content, 2000), true).expect(200);
    Map<String, String> headers = headers(2000, noise(10, 7));

    Answer answer =
        tester.send(
            "PATCH", evidence + "/upload", headers, Arrays.copyOfRange(content, 2000, 5000));

    assertThat(answer.expect(422).reasons()).containsExactly("evidence.part-differs");
    assertThat(tester.get(evidence + "/upload").header("Upload-Offset")).isEqualTo("2000");
    assertThat(append(evidence, 1000, content, false).expect(409).reasons())
        .containsExactly("evidence.offset");
    assertThat(append(evidence, 2000, content, false).expect(422).reasons())
        .containsExactly("evidence.too-many-bytes");
    append(evidence, 2000, Arrays.copyOfRange(content, 2000, 5000), true).expect(200);
    assertThat(awaitEnd(evidence).requireText("state")).isEqualTo("stored");
  }

  @Test
  void an_archive_that_harms_who_unpacks_it_is_refused() throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
      zip.putNextEntry(new java.util.zip.ZipEntry("../../evil.sh"));
      zip.write(1);
    }
    String evidence = announce("logs.zip", "parties", bytes.toByteArray());
    append(evidence, 0, bytes.toByteArray(), true).expect(200);

    assertThat(awaitEnd(evidence).objects("remarks").get(0).requireText("code"))
        .isEqualTo("evidence.archive-outside");
  }

  @Test
  void an_upload_can_be_given_up() {
    byte[] content = noise(100, 8);
    String evidence = announce("never.bin", "parties", content);

    Answer gone = tester.send("DELETE", evidence + "/upload", Map.of(), new byte[0]);

    assertThat(gone.expect(200).json().requireText("state")).isEqualTo("discarded");
    append(evidence, 0, content, false).expect(409);
  }

  private static Answer begin(String name, String classification, byte[] content) {
    return tester.post(
        order + "/evidence",
        JsonObject.of(
            "name",
            name,
            "classification",
            classification,
            "sha256",
            Digest.sha256Hex(content),
            "sizeBytes",
            content.length));
  }

  private static String announce(String name, String classification, byte[] content) {
    return "/api/v1/evidence/"
        + begin(name, classification, content).expect(201).json().requireText("id");
  }

  private static Answer append(String evidence, int offset, byte[] bytes, boolean checked) {
    Map<String, String> headers =
        checked
            ? headers(offset, bytes)
            : Map.of(
                "Upload-Offset",
                Integer.toString(offset),
                "Content-Type",
                "application/partial-upload");
    return tester.send("PATCH", evidence + "/upload", headers, bytes);
  }

  private static Map<String, String> headers(int offset, byte[] digested) {
    byte[] digest = HexFormat.of().parseHex(Digest.sha256Hex(digested));
    return Map.of(
        "Upload-Offset",
        Integer.toString(offset),
        "Content-Type",
        "application/partial-upload",
        "Content-Digest",
        "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
  }

  private static Answer range(String evidence, String range) {
    return tester.send(
        "GET", evidence + "/content", Map.of("Accept", "*/*", "Range", range), new byte[0]);
  }

  /** The server notices the cut a moment later. */
  private static int settledOffset(String evidence) {
    int before = -1;
    for (int i = 0; i < 60; i++) {
      int now =
          Integer.parseInt(tester.get(evidence + "/upload").expect(200).header("Upload-Offset"));
      if (now > 0 && now == before) {
        return now;
      }
      before = now;
      pause(1000);
    }
    return before;
  }

  private static JsonObject awaitEnd(String evidence) {
    JsonObject found = tester.get(evidence).expect(200).json();
    for (int i = 0; i < 60 && found.requireText("state").equals("examining"); i++) {
      pause(500);
      found = tester.get(evidence).expect(200).json();
    }
    return found;
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static byte[] noise(int size, int seed) {
    byte[] noise = new byte[size];
    new Random(seed).nextBytes(noise);
    return noise;
  }
}
