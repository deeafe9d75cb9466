package org.hufu.core.status;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.conformity.CertificateState;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;

/**
 * Something that happened to a certificate, with the log entry that nobody can take back.
 *
 * @param state in which the certificate is from then on
 * @param recorded when it was written down; not before it took effect
 * @param leafIndex place in the transparency log, counted from 0 over all its parts
 * @param entry as the log holds it: its canonical bytes are the leaf
 */
public record StatusMoment(
    CertificateState state, Instant recorded, long leafIndex, JsonObject entry) {
  private static final Map<String, CertificateState> STATES =
      Map.of(
          "certificate.issued", CertificateState.IN_FORCE,
          "certificate.suspended", CertificateState.SUSPENDED,
          "certificate.reinstated", CertificateState.IN_FORCE,
          "certificate.withdrawn", CertificateState.WITHDRAWN);
  private static final String TYPE = "type";

  /**
   * Takes the state from the entry.
   *
   * @throws MalformedJson if the entry is of no status event
   */
  public static StatusMoment of(Instant recorded, long leafIndex, JsonObject entry) {
    CertificateState state = STATES.get(entry.requireText(TYPE));
    if (state == null) {
      throw new MalformedJson(entry.place(TYPE), "no status event");
    }
    return new StatusMoment(state, recorded, leafIndex, entry);
  }

  static StatusMoment of(JsonObject json) {
    json.onlyWith(Set.of("recorded", "leafIndex", "entry"));
    return of(
        json.requireInstant("recorded"),
        json.requireInteger("leafIndex"),
        json.requireObject("entry"));
  }

  JsonObject toJson() {
    return JsonObject.of("recorded", recorded.toString(), "leafIndex", leafIndex, "entry", entry);
  }

  /** Since when it holds. */
  public Instant effective() {
    return entry.requireInstant("time");
  }

  /** {@code certificate.issued}, {@code .suspended}, {@code .reinstated} or {@code .withdrawn}. */
  public String type() {
    return entry.requireText(TYPE);
  }

  boolean isIssue() {
    return type().equals("certificate.issued");
  }

  /** Code; absent for the issue. */
  public Optional<String> reason() {
    return entry.text("reason");
  }

  String publicId() {
    return entry.requireText("publicId");
  }

  String number() {
    return entry.requireText("certificate");
  }

  /** Of the certificate that was in the world then, lower-case hex. */
  String contentDigest() {
    return entry.requireText("contentDigest");
  }
}
