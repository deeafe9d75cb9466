package org.hufu.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.hufu.client.Answer;
import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.signature.Digest;
import org.hufu.launcher.SharedPortal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Uploads that are read in the background, while their sender may go away. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportJobIT {
  private static Client tester;
  private static String order;
  private static List<String> testCases;

  @BeforeAll
  static void a_router_is_in_the_laboratory() {
    SharedPortal portal = SharedPortal.get();
    CertificationCase steps = new CertificationCase(portal.base(), portal.demo());
    order = "/api/v1/test-orders/" + new RouterCase(steps).toTesting();
    tester = steps.as("tester-1");
    testCases = tester.get(order).expect(200).json().texts("testCases");
  }

  @Test
  void an_upload_is_kept_at_once_and_read_afterwards() {
    Answer kept = send(table(1, 8_000)).expect(202);
    assertThat(kept.json().requireText("state")).isEqualTo("received");
    assertThat(kept.json().requireObject("receipt").requireText("sha256")).hasSize(64);

    JsonObject seen = awaited(kept.json());

    assertThat(seen.requireText("state")).isEqualTo("ready");
    assertThat(seen.requireInteger("rows")).isEqualTo(8_001);
    assertThat(seen.requireInteger("done")).isEqualTo(8_001);
    assertThat(seen.requireInteger("ready")).isEqualTo(1);
    assertThat(seen.requireInteger("faulty")).isEqualTo(8_000);
    assertThat(seen.requireInteger("errorCount")).as("case and verdict").isEqualTo(16_000);
    assertThat(seen.objects("errors")).hasSize(15);
    assertThat(waiting()).contains(seen.requireText("id"));
  }

  @Test
  void its_events_tell_how_far_it_is_and_end_when_it_is_read() {
    JsonObject kept = send(table(1, 4_000)).expect(202).json();

    String events = tester.get(path(kept) + "/events", "text/event-stream").expect(200).text();

    List<JsonObject> told =
        events
            .lines()
            .filter(line -> line.startsWith("data: "))
            .map(line -> JsonReader.read(line.substring(6).getBytes(StandardCharsets.UTF_8)))
            .toList();
    assertThat(events).startsWith("retry: 1000").contains("event: progress");
    assertThat(told).extracting(one -> one.requireText("id")).containsOnly(id(kept));
    assertThat(told.get(told.size() - 1).requireText("state")).isEqualTo("ready");
  }

  @Test
  void its_receipt_is_a_time_stamp_over_the_bytes() {
    byte[] table = table(1, 2);
    JsonObject seen = awaited(send(table).expect(202).json());

    byte[] token = tester.get(path(seen) + "/receipt", "application/cms").expect(200).body();

    assertThat(HexFormat.of().formatHex(token)).contains(Digest.sha256Hex(table));
    assertThat(tester.get(path(seen) + "/receipt", "application/cms").body()).isEqualTo(token);
  }

  @Test
  void the_same_content_is_the_first_upload_until_that_is_given_up() {
    byte[] table = table(2, 1);
    JsonObject first = awaited(send(table).expect(202).json());

    assertThat(id(send(table).expect(202).json())).isEqualTo(id(first));

    tester.post(path(first) + "/discard", JsonObject.empty()).expect(200);
    assertThat(id(awaited(send(table).expect(202).json()))).isNotEqualTo(id(first));
  }

  @Test
  void a_file_of_which_nothing_can_be_used_fails_and_can_be_left() {
    JsonObject seen = awaited(send("not a table at all".getBytes(StandardCharsets.UTF_8)).json());

    assertThat(seen.requireText("state")).isEqualTo("failed");
    assertThat(seen.flag("canDiscard")).contains(true);
    assertThat(tester.post(path(seen) + "/import", JsonObject.empty()).status()).isEqualTo(409);
    assertThat(
            tester
                .post(path(seen) + "/discard", JsonObject.empty())
                .expect(200)
                .json()
                .requireText("state"))
        .isEqualTo("discarded");
  }

  @Test
  void the_rows_with_errors_come_back_mended() {
    JsonObject seen =
        awaited(
            send(("testCase,verdict,remark\n" + testCases.get(3) + ",Pas,=1\n")
                    .getBytes(StandardCharsets.UTF_8))
                .json());
    String rows = tester.get(path(seen) + "/errors.csv", "text/csv").expect(200).text();

    JsonObject mended =
        awaited(send(rows.replace(",Pas,", ",Pass,").getBytes(StandardCharsets.UTF_8)).json());

    assertThat(mended.requireInteger("errorCount")).isZero();
    assertThat(mended.objects("results").get(0).requireText("remark")).isEqualTo("=1");
  }

  private static byte[] table(int good, int faulty) {
    StringBuilder rows = new StringBuilder("testCase,verdict,remark\n");
    for (int i = 0; i < good; i++) {
      rows.append(testCases.get(i)).append(",pass,\n");
    }
    for (int i = 0; i < faulty; i++) {
      rows.append("TC-").append(UUID.randomUUID()).append(",Pas,\n");
    }
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Answer send(byte[] table) {
    return tester.post(
        order + "/reports?dryRun=true&background=true",
        "text/csv",
        table,
        UUID.randomUUID().toString());
  }

  private static JsonObject awaited(JsonObject kept) {
    for (int i = 0; i < 150; i++) {
      JsonObject seen = tester.get(path(kept)).expect(200).json();
      if (seen.has("rows")) {
        return seen;
      }
      pause();
    }
    throw new AssertionError("Not read: " + tester.get(path(kept)).text());
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> waiting() {
    return tester.get(order + "/reports/waiting").expect(200).json().texts("items");
  }

  private static String path(JsonObject upload) {
    return "/api/v1/result-imports/" + id(upload);
  }

  private static String id(JsonObject upload) {
    return upload.requireText("id");
  }
}
