package org.hufu.core.formats;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.table.Decoding;

/**
 * Tells formats apart by what stands in them; names and media types are not asked, since both lie.
 * What looks like text and like nothing else is taken for a table.
 */
final class Detection {
  /** First bytes of files that people send by mistake, and what to call those. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "25504446", "PDF",
          "d0cf11e0a1b11ae1", "XLS",
          "1f8b", "gzip",
          "89504e47", "PNG",
          "ffd8ff", "JPEG",
          "7b5c727466", "RTF",
          "377abcaf271c", "7z",
          "52617221", "RAR");

  private Detection() {}

  static Format format(byte[] file) {
    String hex = hex(file);
    if (hex.startsWith("504b0304") || hex.startsWith("504b0506")) {
      return Format.XLSX;
    }
    if (foreign(file).isPresent()) {
      return Format.UNKNOWN;
    }
    Optional<String> text = Decoding.text(file);
    if (text.isEmpty()) {
      return Format.UNKNOWN;
    }
    String start = text.get().stripLeading();
    if (start.startsWith("<")) {
      return Format.JUNIT;
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      return json(file);
    }
    return SignedReport.isCompact(text.get().strip()) ? Format.SIGNED : Format.CSV;
  }

  /** What to call a file of a kind that is often sent and never read. */
  static Optional<String> foreign(byte[] file) {
    String hex = hex(file);
    return OTHERS.entrySet().stream()
        .filter(one -> hex.startsWith(one.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static String hex(byte[] file) {
    return HexFormat.of().formatHex(Arrays.copyOf(file, Math.min(file.length, 16)));
  }

  /** Text that is no JSON after all is left to the reader of ours, who says why. */
  private static Format json(byte[] file) {
    try {
      return json(JsonDocument.read(file));
    } catch (MalformedJson e) {
      return Format.JSON;
    }
  }

  static Format json(JsonObject document) {
    if (document.has("runs") && document.has("version")) {
      return Format.SARIF;
    }
    if (document.has("assessment-results")) {
      return Format.OSCAL;
    }
    if (document.has("_type") || document.has("payloadType")) {
      return Format.IN_TOTO;
    }
    if (document.has("bomFormat")) {
      return Format.CYCLONEDX;
    }
    if (document.has("signed") && !document.has("results")) {
      return Format.SIGNED;
    }
    return document.has("device") && document.has("audit") ? Format.OCP_SAFE : Format.JSON;
  }
}
