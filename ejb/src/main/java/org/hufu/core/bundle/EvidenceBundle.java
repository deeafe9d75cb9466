package org.hufu.core.bundle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hufu.core.credential.CertificateFacts;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.verification.Evidence;
import org.hufu.core.verification.Evidence.LogProof;

/**
 * Trust lists, status lists, status histories and checkpoints of bodies, as one JSON file. It is
 * not signed, since everything in it is; nothing of it is believed before the signature of a
 * trusted root says so. It is not compressed, so that it is never larger than it looks.
 *
 * <pre>
 * {"type": "hufu:EvidenceBundle:1", "fetchedAt": INSTANT,
 *  "bodies": [{"base": URL, "body": ID, "trustList": JWS, "statusLists": [JWS, ...],
 *              "histories": {PUBLIC-ID: JWS, ...}, "checkpoint": NOTE}, ...]}
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
  private static final int MOST_HISTORIES = 20_000;

  public EvidenceBundle {
    bodies = List.copyOf(bodies);
  }

  /**
   * What one body published.
   *
   * @param base its portal, without a slash at the end
   * @param body its id, by which the checkpoint is found; the trust list decides what it is worth
   * @param histories status histories by the public id of their certificate; a name only, which the
   *     history must bear out
   * @param checkpoint of its log, a signed note
   */
  public record Part(
      String base,
      String body,
      String trustList,
      List<String> statusLists,
      Map<String, String> histories,
      Optional<String> checkpoint) {
    public Part {
      statusLists = List.copyOf(statusLists);
      histories = Map.copyOf(histories);
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
          histories(json),
          json.text("checkpoint"));
    }

    private static Map<String, String> histories(JsonObject json) {
      JsonObject named = json.object("histories").orElse(JsonObject.empty());
      if (named.names().size() > MOST_HISTORIES) {
        throw new MalformedJson(json.place("histories"), "too many");
      }
      Map<String, String> histories = new LinkedHashMap<>();
      named.names().forEach(id -> histories.put(id, named.requireText(id)));
      return histories;
    }

    private JsonObject toJson() {
      JsonObject lists =
          JsonObject.of(
              "base", base, "body", body, "trustList", trustList, "statusLists", statusLists);
      JsonObject json =
          histories.isEmpty() ? lists : lists.with("histories", new TreeMap<>(histories));
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

  /**
   * The evidence, what happened to this certificate, and the checkpoint of its body's log where no
   * other proof is at hand. Only this certificate's history: each that is at hand is verified.
   */
  public Evidence addFor(CertificateFacts certificate, Evidence evidence) {
    List<String> status = new ArrayList<>(evidence.statusLists());
    Optional<String> note = Optional.empty();
    for (Part part : bodies) {
      if (part.body().equals(certificate.body())) {
        Optional.ofNullable(part.histories().get(certificate.publicId())).ifPresent(status::add);
        note = note.or(part::checkpoint);
      }
    }
    Evidence all = evidence.withStatus(status);
    return all.beside().log().isEmpty() && note.isPresent()
        ? all.withLog(LogProof.parse(note.get()))
        : all;
  }
}
