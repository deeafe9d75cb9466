package org.hufu.core.bundle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.verification.Evidence;
import org.hufu.core.verification.Evidence.LogProof;

/**
 * Trust lists, status lists and checkpoints of bodies, as one JSON file. It is not signed, since
 * everything in it is; nothing of it is believed before the signature of a trusted root says so. It
 * is not compressed, so that it is never larger than it looks.
 *
 * <pre>
 * {"type": "hufu:EvidenceBundle:1", "fetchedAt": INSTANT,
 *  "bodies": [{"base": URL, "body": ID, "trustList": JWS, "statusLists": [JWS, ...],
 *              "checkpoint": NOTE}, ...]}
 * </pre>
 *
 * @param fetchedAt when it was put together; each part says of itself how old it is
 */
public record EvidenceBundle(Instant fetchedAt, List<Part> bodies) {
  /** Bytes of the largest bundle that is read. */
  public static final int LARGEST = JsonReader.MAX_BYTES;

  private static final String TYPE = "hufu:EvidenceBundle:1";
  private static final int MOST_BODIES = 500;
  private static final int MOST_LISTS = 4000;

  public EvidenceBundle {
    bodies = List.copyOf(bodies);
  }

  /**
   * What one body published.
   *
   * @param base its portal, without a slash at the end
   * @param body its id, by which the checkpoint is found; the trust list decides what it is worth
   * @param checkpoint of its log, a signed note
   */
  public record Part(
      String base,
      String body,
      String trustList,
      List<String> statusLists,
      Optional<String> checkpoint) {
    public Part {
      statusLists = List.copyOf(statusLists);
    }

    private static Part of(JsonObject json) {
      List<String> lists = json.texts("statusLists");
      if (lists.size() > MOST_LISTS) {
        throw new MalformedJson(json.place("statusLists"), "too many");
      }
      return new Part(
          json.requireText("base"),
          json.requireText("body"),
          json.requireText("trustList"),
          lists,
          json.text("checkpoint"));
    }

    private JsonObject toJson() {
      JsonObject json =
          JsonObject.of(
              "base", base, "body", body, "trustList", trustList, "statusLists", statusLists);
      return checkpoint.map(note -> json.with("checkpoint", note)).orElse(json);
    }
  }

  /**
   * Reads a file without believing it.
   *
   * @throws MalformedJson if it is none, or has more parts than a bundle may
   */
  public static EvidenceBundle read(byte[] file) {
    JsonObject json = JsonReader.read(file);
    if (!json.requireText("type").equals(TYPE)) {
      throw new MalformedJson(json.place("type"), "not a bundle");
    }
    List<JsonObject> parts = json.objects("bodies");
    if (parts.size() > MOST_BODIES) {
      throw new MalformedJson(json.place("bodies"), "too many");
    }
    return new EvidenceBundle(
        json.requireInstant("fetchedAt"), parts.stream().map(Part::of).toList());
  }

  public byte[] write() {
    return (JsonWriter.plain(
                JsonObject.of(
                    "type", TYPE,
                    "fetchedAt", fetchedAt.toString(),
                    "bodies", bodies.stream().map(Part::toJson).toList()))
            + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The evidence and all lists of this bundle. */
  public Evidence addTo(Evidence evidence) {
    List<String> trust = new ArrayList<>(evidence.trustLists());
    List<String> status = new ArrayList<>(evidence.statusLists());
    for (Part part : bodies) {
      trust.add(part.trustList());
      status.addAll(part.statusLists());
    }
    return evidence.withTrust(trust, evidence.roots()).withStatus(status);
  }

  /** The evidence and the checkpoint of this body's log, where no other proof is at hand. */
  public Evidence addLog(Evidence evidence, String body) {
    Optional<String> note =
        bodies.stream()
            .filter(part -> part.body().equals(body))
            .map(Part::checkpoint)
            .flatMap(Optional::stream)
            .findFirst();
    return evidence.beside().log().isEmpty() && note.isPresent()
        ? evidence.withLog(LogProof.parse(note.get()))
        : evidence;
  }
}
