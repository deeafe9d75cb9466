package org.hufu.portal.setting;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.hufu.depot.S3Place;

/**
 * What the operator decided about evidence.
 *
 * @param directory {@code hufu.evidence}: where sealed parts lie, or are prepared for a bucket;
 *     default {@code evidence} beside the directory of the key stores
 * @param keyFile {@code hufu.evidence.key-file}: storage keys; default {@code evidence.key} among
 *     the key stores
 * @param bucket {@code hufu.evidence.s3.*}
 * @param scanner {@code hufu.evidence.scanner}: {@code host:port} of a virus scanner
 * @param mostBytes {@code hufu.evidence.most-bytes}: largest file, default 10 GiB
 * @param unfinished {@code hufu.evidence.unfinished}: how long an upload may rest, default P7D
 */
public record EvidenceSettings(
    Path directory,
    Path keyFile,
    Optional<S3Place> bucket,
    Optional<Scanner> scanner,
    long mostBytes,
    Duration unfinished)
    implements Serializable {
  private static final long USUAL_BYTES = 10L << 30;
  private static final int LARGEST_PORT = 65_535;

  /** Where a scanner listens. */
  public record Scanner(String host, int port) implements Serializable {
    static Scanner of(String text) {
      int colon = text.lastIndexOf(':');
      int port = Integer.parseInt(text.substring(colon + 1));
      if (colon < 1 || port < 1 || port > LARGEST_PORT) {
        throw new IllegalArgumentException("hufu.evidence.scanner is not host:port: " + text);
      }
      return new Scanner(text.substring(0, colon), port);
    }
  }

  static EvidenceSettings of(Function<String, Optional<String>> source) {
    Path keys =
        source
            .apply("hufu.keys")
            .map(Path::of)
            .orElseThrow(() -> new SettingMissing("Not set: hufu.keys. See config/README.md"));
    try {
      return new EvidenceSettings(
          source
              .apply("hufu.evidence")
              .map(Path::of)
              .orElseGet(() -> keys.toAbsolutePath().resolveSibling("evidence")),
          source
              .apply("hufu.evidence.key-file")
              .map(Path::of)
              .orElseGet(() -> keys.resolve("evidence.key")),
          S3Place.of(source),
          source.apply("hufu.evidence.scanner").filter(text -> !text.isBlank()).map(Scanner::of),
          source.apply("hufu.evidence.most-bytes").map(Long::parseLong).orElse(USUAL_BYTES),
          source.apply("hufu.evidence.unfinished").map(Duration::parse).orElse(Duration.ofDays(7)));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new SettingMissing("hufu.evidence.* cannot be understood: " + e.getMessage(), e);
    }
  }
}
