package org.hufu.core.formats;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hufu.core.conformity.Reason;
import org.hufu.core.envelope.CopyComparison;
import org.hufu.core.envelope.EnvelopeRefused;
import org.hufu.core.envelope.JwsEnvelope;
import org.hufu.core.envelope.Opened;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.results.Finding;
import org.hufu.core.results.Job;
import org.hufu.core.results.ReadResults;
import org.hufu.core.results.Reading;
import org.hufu.core.table.Decoding;

/**
 * A report as its laboratory signed it: a compact JWS, or {@code {"signed": JWS, "copy": object}}
 * where the plain copy comes along. What counts is what was signed; a copy that says something else
 * keeps everything out until somebody explains it.
 */
public final class SignedReport {
  private static final Pattern COMPACT =
      Pattern.compile("ey[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

  private static final long LAST_SECOND = 253_402_300_800L; // year 10000

  private SignedReport() {}

  /** Puts both into one file; a copy that is no JSON object stands in it as text. */
  public static byte[] pair(byte[] signed, byte[] copy) {
    String compact = Decoding.text(signed).map(String::strip).orElse("");
    return JsonWriter.canonical(JsonObject.of("signed", compact, "copy", object(copy)));
  }

  private static Object object(byte[] copy) {
    try {
      return JsonDocument.read(copy);
    } catch (MalformedJson e) {
      return Decoding.text(copy).orElse("");
    }
  }

  static boolean isCompact(String text) {
    return COMPACT.matcher(text).matches();
  }

  /** Throws {@link MalformedJson} for a pair that is none. */
  static ReadResults read(byte[] file, Job job) {
    String text = Decoding.text(file).orElse("").strip();
    if (isCompact(text)) {
      return read(text, Optional.empty(), job);
    }
    JsonObject pair = JsonDocument.read(file).onlyWith(Set.of("signed", "copy"));
    return read(pair.requireText("signed"), pair.object("copy"), job);
  }

  private static ReadResults read(String compact, Optional<JsonObject> copy, Job job) {
    try {
      Opened opened = JwsEnvelope.open(compact, job.keys());
      JsonObject signed = JsonReader.read(opened.payload(), ResultsReader.MAX_BYTES);
      opened.requireUsable(issued(signed), job.today());
      List<Finding> differences = new ArrayList<>();
      copy.ifPresent(plain -> differences.addAll(differences(signed, plain)));
      if (differences.stream().anyMatch(Finding::isError)) {
        return Reading.refused(job, differences).signedBy(opened.signer());
      }
      return ResultsReader.read(Detection.json(signed), signed, job)
          .noting(differences)
          .signedBy(opened.signer());
    } catch (EnvelopeRefused e) {
      return ResultsReader.refused(job, e.reason());
    }
  }

  /** Day of the claim {@code iat}, RFC 7519, 4.1.6. */
  private static Optional<LocalDate> issued(JsonObject signed) {
    return signed
        .value("iat")
        .filter(Number.class::isInstance)
        .map(seconds -> ((Number) seconds).longValue())
        .filter(seconds -> seconds > 0 && seconds < LAST_SECOND)
        .map(seconds -> LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC));
  }

  private static List<Finding> differences(JsonObject signed, JsonObject copy) {
    return CopyComparison.of(signed, copy).stream().map(SignedReport::finding).toList();
  }

  private static Finding finding(CopyComparison.Difference difference) {
    String place = difference.place();
    if (difference.isHarmless()) {
      return Finding.warning(
          0, place, difference.signed(), Reason.of("results.copy-lacks-claim", place));
    }
    return Finding.error(
        0,
        place,
        difference.copy(),
        Reason.of(
            "results.copy-mismatch",
            place,
            Properties.shortened(difference.signed()),
            Properties.shortened(difference.copy())));
  }
}
