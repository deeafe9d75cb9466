package org.hufu.core.formats;

import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Reason;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.results.Finding;
import org.hufu.core.results.Job;
import org.hufu.core.results.ReadResults;
import org.hufu.core.results.Reading;
import org.hufu.core.table.CsvTable;
import org.hufu.core.table.MalformedTable;
import org.hufu.core.xml.MalformedXml;

/**
 * Reads results of any format against a job. Whatever the bytes are, the answer is what they say or
 * why they cannot be read, never an exception; a file that is refused whole yields findings at row
 * 0 and no row.
 */
public final class ResultsReader {
  /** Largest file taken. */
  public static final int MAX_BYTES = 10 << 20;

  private ResultsReader() {}

  /**
   * Reads a file.
   *
   * @param asked format that the sender names; a file that is another one is refused
   */
  public static ReadResults read(Optional<Format> asked, byte[] file, Job job) {
    if (file.length > MAX_BYTES) {
      return refused(job, Reason.of("results.file-too-large", MAX_BYTES >> 20));
    }
    if (file.length == 0) {
      return refused(job, Reason.of("results.file-empty"));
    }
    Format format = Format.of(file);
    if (asked.isPresent() && asked.get() != format) {
      return refused(job, Reason.of("results.format-differs", asked.get().code(), format.code()));
    }
    return read(format, file, job);
  }

  private static ReadResults read(Format format, byte[] file, Job job) {
    try {
      return switch (format) {
        case CSV -> TableResults.read(CsvTable.read(file, Reading.MAX_ROWS), job);
        case XLSX -> TableResults.read(Parsing.current().workbook(file), job);
        case JUNIT -> JunitResults.read(file, job);
        case SIGNED -> SignedReport.read(file, job);
        case UNKNOWN -> refused(job, unknown(file));
        default -> read(format, JsonDocument.read(file), job);
      };
    } catch (MalformedTable e) {
      return refused(job, e.reason());
    } catch (MalformedXml e) {
      return refused(job, e.reason());
    } catch (MalformedJson e) {
      return refused(job, Reason.of("results.not-json", e.getMessage()));
    }
  }

  /** What a signature covers may be any of these; throws {@link MalformedJson}. */
  static ReadResults read(Format format, JsonObject document, Job job) {
    return switch (format) {
      case SARIF -> SarifResults.read(document, job);
      case OSCAL -> OscalResults.read(document, job);
      case IN_TOTO -> InTotoResults.read(document, job);
      case CYCLONEDX -> CycloneDxResults.read(document, job);
      case OCP_SAFE -> ReviewResults.read(document, job);
      default -> JsonResults.read(document, job);
    };
  }

  static ReadResults refused(Job job, Reason reason) {
    return Reading.refused(job, List.of(Finding.file(reason)));
  }

  private static Reason unknown(byte[] file) {
    return Detection.foreign(file)
        .map(name -> Reason.of("results.format-foreign", name))
        .orElseGet(() -> Reason.of("results.not-text"));
  }
}
