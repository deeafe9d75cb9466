package org.hufu.core.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.conformity.CertificateState;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;

/**
 * Everything that happened to a certificate up to an instant, none left out: it answers for every
 * day before. Shape {@code hufu:StatusHistory:1}.
 *
 * @param publicId of the certificate, 32 characters
 * @param number as printed on it
 * @param until the body says that nothing else happened up to this instant
 * @param moments oldest first, beginning with the issue
 */
public record StatusHistory(
    String publicId, String number, Instant until, List<StatusMoment> moments) {
  /** Value of the member {@code type}; another shape gets another number. */
  public static final String TYPE = "hufu:StatusHistory:1";

  private static final String UNTIL = "completeUntil";
  private static final String MOMENTS = "events";
  private static final int MAX_MOMENTS = 10_000;
  private static final Set<String> MEMBERS =
      Set.of("id", "type", "number", "publicId", UNTIL, MOMENTS);

  /**
   * Tells one story only.
   *
   * @throws MalformedJson if it begins without an issue, goes back in time, speaks of another
   *     certificate or takes a step that no certificate can take
   */
  public StatusHistory {
    moments = List.copyOf(moments);
    require(!moments.isEmpty() && moments.get(0).isIssue(), "does not begin with the issue");
    require(moments.size() <= MAX_MOMENTS, "too long");
    for (int at = 0; at < moments.size(); at++) {
      StatusMoment moment = moments.get(at);
      require(
          moment.publicId().equals(publicId) && moment.number().equals(number),
          "speaks of another certificate");
      moment.contentDigest();
      require(!moment.recorded().isBefore(moment.effective()), "was recorded before it happened");
      require(!moment.recorded().isAfter(until), "was recorded later than it says");
      if (at > 0) {
        requireNext(moments.get(at - 1), moment);
      }
    }
  }

  private static void requireNext(StatusMoment before, StatusMoment moment) {
    require(!moment.effective().isBefore(before.effective()), "goes back in time");
    require(moment.leafIndex() > before.leafIndex(), "goes back in the log");
    require(
        !moment.isIssue() && before.state().next().contains(moment.state()),
        "takes a step that no certificate can take");
  }

  private static void require(boolean fits, String problem) {
    if (!fits) {
      throw new MalformedJson("/" + MOMENTS, problem);
    }
  }

  static StatusHistory of(JsonObject json) {
    json.onlyWith(MEMBERS);
    if (!json.requireText("type").equals(TYPE)) {
      throw new MalformedJson(json.place("type"), "not " + TYPE);
    }
    return new StatusHistory(
        json.requireText("publicId"),
        json.requireText("number"),
        json.requireInstant(UNTIL),
        json.objects(MOMENTS).stream().map(StatusMoment::of).toList());
  }

  /** The subject of its credential, but for the id. */
  Map<String, Object> toMap() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", TYPE);
    json.put("number", number);
    json.put("publicId", publicId);
    json.put(UNTIL, until.toString());
    List<JsonObject> events = new ArrayList<>();
    moments.forEach(moment -> events.add(moment.toJson()));
    json.put(MOMENTS, events);
    return json;
  }

  /** Whether it is known what held at that instant. */
  public boolean covers(Instant at) {
    return !at.isAfter(until);
  }

  /**
   * What had happened last; empty before the issue.
   *
   * @throws IllegalArgumentException if this history does not cover the instant
   */
  public Optional<StatusMoment> momentAt(Instant at) {
    if (!covers(at)) {
      throw new IllegalArgumentException("A history until " + until + " knows nothing of " + at);
    }
    return moments.stream()
        .filter(moment -> !moment.effective().isAfter(at))
        .reduce((earlier, later) -> later);
  }

  /** The state that held at that instant; empty before the issue. An end of term is not in it. */
  public Optional<CertificateState> stateAt(Instant at) {
    return momentAt(at).map(StatusMoment::state);
  }
}
