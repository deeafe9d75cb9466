package org.hufu.core.trust;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;

/**
 * The body's transparency log: the part that grows now, and the parts of earlier years that never
 * grow again.
 *
 * @param origin first line of its checkpoints
 * @param key verifier key of a signed note
 * @param former earlier parts, oldest first
 * @param witnesses verifier keys of those who cosign its checkpoints
 */
public record TrustedLog(String origin, String key, List<Former> former, List<String> witnesses) {
  private static final int MAX_FORMER = 1000;
  private static final int MAX_WITNESSES = 100;

  /**
   * A part of the log that is closed.
   *
   * @param size entries that it will always have
   * @param root base64 of the tree's root at that size
   */
  public record Former(String origin, String key, long size, String root) {
    private static Former of(JsonObject json) {
      return new Former(
          json.requireText("origin"),
          json.requireText("key"),
          json.requireInteger("size"),
          json.requireText("root"));
    }

    private JsonObject toJson() {
      return JsonObject.of("origin", origin, "key", key, "size", size, "root", root);
    }
  }

  public TrustedLog {
    former = List.copyOf(former);
    witnesses = List.copyOf(witnesses);
  }

  /** A log of one part without witnesses. */
  public TrustedLog(String origin, String key) {
    this(origin, key, List.of(), List.of());
  }

  /** The verifier key under this origin, if this log ever had it. */
  public Optional<String> key(String wanted) {
    return wanted.equals(origin) ? Optional.of(key) : former(wanted).map(Former::key);
  }

  public Optional<Former> former(String wanted) {
    return former.stream().filter(one -> one.origin().equals(wanted)).findFirst();
  }

  static TrustedLog of(JsonObject json) {
    TrustedLog log =
        new TrustedLog(
            json.requireText("origin"),
            json.requireText("key"),
            json.has("former")
                ? json.objects("former").stream().map(Former::of).toList()
                : List.of(),
            json.has("witnesses") ? json.texts("witnesses") : List.of());
    if (log.former.size() > MAX_FORMER || log.witnesses.size() > MAX_WITNESSES) {
      throw new MalformedJson(json.place("former"), "more parts or witnesses than any log has");
    }
    return log;
  }

  JsonObject toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("origin", origin);
    json.put("key", key);
    if (!former.isEmpty()) {
      json.put("former", former.stream().map(Former::toJson).toList());
    }
    if (!witnesses.isEmpty()) {
      json.put("witnesses", witnesses);
    }
    return JsonObject.of(json);
  }
}
