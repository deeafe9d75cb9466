package org.hufu.core.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hufu.core.document.RevisionWriter.Kind;
import org.hufu.core.document.SignedPdf.Archive;

/**
 * Reads what follows the first revision: takes each part that may differ from file to file, lets
 * the writer write the revision anew, and compares.
 *
 * <pre>
 * file = first [ second signature ] ( validation data, document time-stamp )*
 * </pre>
 */
final class RevisionReader {
  static final String END = "%%EOF\n";
  private static final int MAX_REVISIONS = 130;
  private static final int MAX_ITEMS = 32;

  private static final Pattern CONTENTS = Pattern.compile("/Contents<([0-9a-f]{4,65532}+)>>>\n");
  private static final Pattern DATE = Pattern.compile("/M\\((D:[0-9]{14}Z)\\)/ByteRange");
  private static final Pattern STREAM =
      Pattern.compile("([1-9][0-9]{0,8}) 0 obj\n<</Length ([1-9][0-9]{0,6})>>\nstream\n");
  private static final Pattern RELATED =
      Pattern.compile(
          "/Cert\\[((?:[1-9][0-9]{0,8} 0 R ?)*+)\\]/CRL\\[((?:[1-9][0-9]{0,8} 0 R ?)*+)\\]"
              + ">>>>>>\nendobj\n");

  private final byte[] file;
  private final String text;
  private final RevisionWriter writer;
  private final Set<PdfFlaw> flaws = EnumSet.noneOf(PdfFlaw.class);
  private final List<Archive> archive = new ArrayList<>();
  private Optional<CoveredPart> second = Optional.empty();
  private Optional<ValidationEntries> waiting = Optional.empty();

  /**
   * A reader behind the first revision.
   *
   * @param text the file, one character per byte
   */
  RevisionReader(byte[] file, String text, RevisionWriter writer) {
    this.file = file;
    this.text = text;
    this.writer = writer;
  }

  /** Reads up to the end of the file or the first flaw. */
  Set<PdfFlaw> read() {
    int count = 0;
    while (writer.end() < text.length() && flaws.isEmpty()) {
      int start = writer.end();
      int end = text.indexOf(END, start) + END.length();
      if (end < END.length() || ++count > MAX_REVISIONS) {
        flaws.add(count > MAX_REVISIONS ? PdfFlaw.SECOND_REVISION : PdfFlaw.TRAILING_BYTES);
      } else {
        readRevision(start, text.substring(start, end));
      }
    }
    if (flaws.isEmpty() && waiting.isPresent()) {
      flaws.add(PdfFlaw.ARCHIVE_INCOMPLETE);
    }
    return flaws;
  }

  Optional<CoveredPart> second() {
    return second;
  }

  List<Archive> archive() {
    return archive;
  }

  private void readRevision(int start, String revision) {
    if (revision.contains(Kind.TIME_STAMP.mark())) {
      readTimeStamp(start, revision);
    } else if (revision.contains("<</Type/DSS/Certs[")) {
      readValidationData(revision);
    } else if (revision.contains(Kind.SIGNATURE.mark())) {
      readSignature(start, revision);
    } else {
      flaws.add(PdfFlaw.SECOND_REVISION);
    }
  }

  private void readSignature(int start, String revision) {
    if (second.isPresent() || writer.hasStore()) {
      flaws.add(PdfFlaw.SECOND_SIGNATURE);
      return;
    }
    second = readSigned(start, revision, Kind.SIGNATURE);
  }

  private void readTimeStamp(int start, String revision) {
    Optional<CoveredPart> part = readSigned(start, revision, Kind.TIME_STAMP);
    if (waiting.isEmpty()) {
      flaws.add(PdfFlaw.ARCHIVE_INCOMPLETE);
    } else if (part.isPresent()) {
      archive.add(new Archive(waiting.get(), part.get()));
      waiting = Optional.empty();
    }
  }

  private Optional<CoveredPart> readSigned(int start, String revision, Kind kind) {
    Matcher contents = CONTENTS.matcher(revision);
    Matcher date = DATE.matcher(revision);
    boolean dated = kind == Kind.SIGNATURE;
    if (!contents.find() || contents.group(1).length() % 2 != 0 || (dated && !date.find())) {
      flaws.add(PdfFlaw.REVISION_UNUSUAL);
      return Optional.empty();
    }
    String hex = contents.group(1);
    if (!isAsWritten(revision, writer.signature(kind, hex, dated ? date.group(1) : ""))) {
      return Optional.empty();
    }
    int hole = start + contents.start(1) - 1;
    return Optional.of(new CoveredPart(file, hole, hole + hex.length() + 2, writer.end()));
  }

  private void readValidationData(String revision) {
    Matcher related = RELATED.matcher(revision);
    if (waiting.isPresent() || !writer.awaitsValidationData() || !related.find()) {
      flaws.add(PdfFlaw.REVISION_UNUSUAL);
      return;
    }
    Map<Integer, String> streams = streams(revision);
    Optional<List<byte[]>> certificates = items(related.group(1), streams);
    Optional<List<byte[]>> lists = items(related.group(2), streams);
    if (certificates.isEmpty() || lists.isEmpty()) {
      flaws.add(PdfFlaw.VALIDATION_DATA_MALFORMED);
      return;
    }
    ValidationEntries data = new ValidationEntries(certificates.get(), lists.get());
    if (isAsWritten(revision, writer.validationData(data))) {
      waiting = Optional.of(data);
    }
  }

  /** Where a stream only seems to begin, the comparison will tell. */
  private static Map<Integer, String> streams(String revision) {
    Map<Integer, String> streams = new LinkedHashMap<>();
    Matcher stream = STREAM.matcher(revision);
    int place = 0;
    while (stream.find(place)) {
      place = stream.end() + Integer.parseInt(stream.group(2));
      if (place > revision.length()) {
        break;
      }
      streams.put(Integer.valueOf(stream.group(1)), revision.substring(stream.end(), place));
    }
    return streams;
  }

  /** Empty if there is none, or too many, or one of them is no DER structure of that length. */
  private Optional<List<byte[]>> items(String references, Map<Integer, String> streams) {
    List<byte[]> items = new ArrayList<>();
    for (String reference : references.split(" 0 R ?", 0)) {
      if (reference.isEmpty() || items.size() == MAX_ITEMS) {
        return Optional.empty();
      }
      int number = Integer.parseInt(reference);
      String item = Optional.ofNullable(streams.get(number)).orElseGet(() -> writer.stored(number));
      if (item == null || !isDer(item)) {
        return Optional.empty();
      }
      items.add(item.getBytes(StandardCharsets.ISO_8859_1));
    }
    return Optional.of(items);
  }

  /** {@code SEQUENCE}, length in two or three bytes, value. */
  private static boolean isDer(String item) {
    if (item.length() < 5 || item.charAt(0) != 0x30) {
      return false;
    }
    int bytes = item.charAt(1) - 0x80;
    if (bytes < 1 || bytes > 3) {
      return false;
    }
    int length = 0;
    for (int at = 2; at < 2 + bytes; at++) {
      length = length << 8 | item.charAt(at);
    }
    return item.length() == 2 + bytes + length;
  }

  private boolean isAsWritten(String revision, String written) {
    if (!revision.equals(written)) {
      flaws.add(PdfFlaw.REVISION_UNUSUAL);
      return false;
    }
    return true;
  }
}
