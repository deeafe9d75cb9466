package org.hufu.portal.witness;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What came back over HTTP; nothing of it is believed yet.
 *
 * @param status 0 if nothing came in time
 * @param type media type, or empty
 * @param body cut at its limit
 */
public record WitnessAnswer(int status, String type, String body) {
  private static final String SIZE_TYPE = "text/x.tlog.size";

  static WitnessAnswer none(String why) {
    return new WitnessAnswer(0, "", why);
  }

  static WitnessAnswer of(int status, String type, byte[] body) {
    return new WitnessAnswer(status, type, new String(body, StandardCharsets.UTF_8));
  }

  /** The size that the witness says it has seen. */
  Optional<Long> seenSize() {
    return status == 409 && type.startsWith(SIZE_TYPE) && body.matches("(0|[1-9][0-9]{0,17})\n")
        ? Optional.of(Long.parseLong(body.strip()))
        : Optional.empty();
  }

  /** For the operator, in one printable line. */
  String problem() {
    String text = (status == 0 ? "" : "HTTP " + status + " ") + body.replaceAll("[^ -~]", " ");
    return text.substring(0, Math.min(text.length(), 200)).strip();
  }
}
