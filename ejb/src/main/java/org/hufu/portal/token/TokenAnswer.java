package org.hufu.portal.token;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * What the token's process says, one line each. Lines of another kind are the library's own
 * chatter.
 *
 * <pre>
 * hufu-token done BASE64
 * hufu-token away CKR_DEVICE_REMOVED
 * hufu-token locked CKR_PIN_INCORRECT 2026-11-24T08:00:00Z
 * </pre>
 *
 * @param text result in base64, or the cause
 * @param at when the PIN was refused; the epoch in all other answers
 */
public record TokenAnswer(Kind kind, String text, Instant at) {

  /** What came of a request. */
  public enum Kind {
    DONE,
    /** The token did not do it now. */
    AWAY,
    /** Its PIN was refused; nothing is tried again. */
    LOCKED
  }

  private static final String MARK = "hufu-token";

  static TokenAnswer done(byte[] result) {
    return new TokenAnswer(Kind.DONE, Base64.getEncoder().encodeToString(result), Instant.EPOCH);
  }

  static TokenAnswer away(String cause) {
    return new TokenAnswer(Kind.AWAY, cause, Instant.EPOCH);
  }

  static TokenAnswer locked(LoginMark.Refusal refusal) {
    return new TokenAnswer(Kind.LOCKED, refusal.cause(), refusal.at());
  }

  String line() {
    String kindAndText = MARK + " " + kind.name().toLowerCase(java.util.Locale.ROOT) + " " + text;
    return kind == Kind.LOCKED ? kindAndText + " " + at : kindAndText;
  }

  /** Empty for what is no answer of ours. */
  static Optional<TokenAnswer> parse(String line) {
    String[] words = line.split(" ", -1);
    if (words.length < 3 || !words[0].equals(MARK)) {
      return Optional.empty();
    }
    try {
      return switch (words[1]) {
        case "done" -> Optional.of(new TokenAnswer(Kind.DONE, words[2], Instant.EPOCH));
        case "away" -> Optional.of(away(words[2]));
        case "locked" ->
            Optional.of(locked(new LoginMark.Refusal(words[2], Instant.parse(words[3]))));
        default -> Optional.empty();
      };
    } catch (DateTimeException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** The result of what was done. */
  public byte[] result() {
    return Base64.getDecoder().decode(text);
  }
}
