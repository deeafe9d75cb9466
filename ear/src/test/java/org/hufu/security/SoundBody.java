package org.hufu.security;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;

/**
 * For each operation on a thing that belongs to somebody, a body whose shape is right, so that the
 * request gets as far as the thing.
 */
final class SoundBody {
  private static final JsonObject REASON = JsonObject.of("reason", "An example");
  private static final JsonObject IMPARTIAL = JsonObject.of("impartial", true);

  /** A file of four bytes, none of which is sent. */
  static final JsonObject EVIDENCE =
      JsonObject.of(
          "name", "a.txt", "classification", "public", "sha256", "e5".repeat(32), "sizeBytes", 4);

  private static final Map<String, JsonObject> BODIES =
      Map.ofEntries(
          Map.entry("saveApplication", JsonObject.empty()),
          Map.entry("withdrawApplication", JsonObject.empty()),
          Map.entry("declareConflict", JsonObject.of("conflict", false)),
          Map.entry("acceptApplication", JsonObject.of("conflictOfInterest", false)),
          Map.entry("returnApplication", JsonObject.empty()),
          Map.entry("terminateApplication", JsonObject.empty()),
          Map.entry("assignApplication", JsonObject.of("account", "none")),
          Map.entry("addApplicationDocument", JsonObject.empty()),
          Map.entry(
              "addProductVersion",
              JsonObject.of(
                  "firmwareVersion",
                  "1",
                  "models",
                  List.of("M"),
                  "digests",
                  List.of(JsonObject.of("algorithm", "sha-256", "value", "d4".repeat(32))))),
          Map.entry("orderTests", JsonObject.of("laboratory", "lab-1")),
          Map.entry("answerTestOrder", REASON.with("accepted", false)),
          Map.entry("assignTests", JsonObject.empty()),
          Map.entry("announceEvidence", EVIDENCE),
          Map.entry("appendEvidence", JsonObject.empty()),
          Map.entry(
              "discloseEvidence",
              REASON.with("grantee", "vendor-1").with("until", "2099-01-01T00:00:00Z")),
          Map.entry("handInResults", JsonObject.of("results", List.of())),
          Map.entry("changeReportHead", JsonObject.empty()),
          Map.entry("changeResult", JsonObject.of("verdict", "pass")),
          Map.entry("sendReportBack", REASON),
          Map.entry("cancelReport", REASON),
          Map.entry("evaluate", IMPARTIAL),
          Map.entry("review", IMPARTIAL.with("outcome", "accept")),
          Map.entry(
              "answerReview",
              IMPARTIAL.with(
                  "answers", List.of(JsonObject.of("requirement", "none", "answer", "none")))),
          Map.entry("returnToEvaluation", IMPARTIAL.with("reason", "An example")),
          Map.entry("decide", IMPARTIAL.with("outcome", "grant")),
          Map.entry("confirmDecision", IMPARTIAL));

  private SoundBody() {}

  /** Empty when the operation takes a body and none is known here. */
  static Optional<byte[]> of(PublishedOperation operation) {
    return operation.mediaType().isEmpty()
        ? Optional.of(new byte[0])
        : Optional.ofNullable(BODIES.get(operation.id()))
            .map(body -> JsonWriter.plain(body).getBytes(StandardCharsets.UTF_8));
  }

  /** What the operation needs beside the body. */
  static String query(PublishedOperation operation) {
    return operation.id().equals("addApplicationDocument") ? "?kind=other&name=a.json" : "";
  }
}
