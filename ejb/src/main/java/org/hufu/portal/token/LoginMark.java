package org.hufu.portal.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What is known of the last try of a PIN, in a file, so that no restart tries a refused PIN again:
 * a token counts wrong ones and locks itself for ever. The file is there while a try is under way
 * and after one that was refused.
 *
 * <pre>
 * CKR_PIN_INCORRECT 2026-11-24T08:00:00Z
 * </pre>
 */
public final class LoginMark {
  /** A try whose outcome nobody knows, since the process died in it; it may have counted. */
  private static final String UNKNOWN = "UNKNOWN_OUTCOME";

  private final Path file;

  public LoginMark(Path file) {
    this.file = file;
  }

  /** A try that forbids another one. */
  public record Refusal(String cause, Instant at) {}

  public Optional<Refusal> refusal() {
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      String[] words = Files.readString(file, StandardCharsets.UTF_8).strip().split(" ", 0);
      Instant at = words.length == 2 ? Instant.parse(words[1]) : Instant.EPOCH;
      return Optional.of(new Refusal(words[0], at));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (DateTimeParseException e) {
      return Optional.of(new Refusal(UNKNOWN, Instant.EPOCH));
    }
  }

  /** Before the try. */
  void begin(Instant at) {
    write(UNKNOWN, at);
  }

  void refused(String cause, Instant at) {
    write(cause, at);
  }

  /** After a try that cost nothing, and when an operator allows another one. */
  public void clear() {
    DurableFile.remove(file);
  }

  private void write(String cause, Instant at) {
    DurableFile.replace(file, (cause + " " + at + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
