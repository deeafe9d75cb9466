package org.hufu.core.document;

import static org.hufu.core.document.SignedPdfExamples.prepared;
import static org.hufu.core.document.SignedPdfExamples.put;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Certificates whose bytes somebody changed: around the signed revision, its ranges, its hole. */
final class AlteredBytes {
  private final Map<String, HostilePdfExamples.Hostile> all = new LinkedHashMap<>();
  private final String credential;
  private final UnaryOperator<byte[]> signing;

  AlteredBytes(String credential, UnaryOperator<byte[]> signing) {
    this.credential = credential;
    this.signing = signing;
  }

  Map<String, HostilePdfExamples.Hostile> all() {
    changedAfterwards();
    strangeFiles();
    movedRanges();
    strangeContents();
    return all;
  }

  private void changedAfterwards() {
    byte[] good = good();
    add("trailing bytes", PdfFlaw.TRAILING_BYTES, concat(good, ascii("%hidden\n")));
    add("trailing zeros", PdfFlaw.TRAILING_BYTES, concat(good, new byte[20]));
    add("saved again", PdfFlaw.SECOND_REVISION, savedAgain(good));
    add("bytes before the header", PdfFlaw.BYTES_BEFORE_HEADER, concat(ascii("GIF89a\n"), good));
    add("a file within a file", PdfFlaw.SECOND_REVISION, concat(good, good));
    edited("older cross-reference", PdfFlaw.SECOND_REVISION, "/Root ", "/Prev 9/Root ");
  }

  private void strangeFiles() {
    byte[] good = good();
    add("empty", PdfFlaw.UNREADABLE, new byte[0]);
    add("text", PdfFlaw.UNREADABLE, ascii("certificate"));
    add("cut in half", PdfFlaw.UNREADABLE, Arrays.copyOf(good, good.length / 2));
    add("other version", PdfFlaw.UNREADABLE, replaced(good, "%PDF-1.", "%PDF-9."));
    add("too large", PdfFlaw.TOO_LARGE, Arrays.copyOf(good, PdfBytes.MAX_SIZE_BYTES + 1));
    edited("encrypted", PdfFlaw.ENCRYPTED, "/Root ", "/Encrypt 1 0 R/Root ");
    add("cross-reference stream", PdfFlaw.CROSS_REFERENCE_UNUSUAL, compressed());
    edited("hybrid file", PdfFlaw.CROSS_REFERENCE_UNUSUAL, "/Root ", "/XRefStm 9/Root ");
    add("wrong place of the table", PdfFlaw.CROSS_REFERENCE_UNUSUAL, movedTable(good));
    add("broken table", PdfFlaw.UNREADABLE, replaced(good, "trailer\n<<", "trailer\n(("));
  }

  private void movedRanges() {
    byte[] good = good();
    range("range starts at 1", PdfFlaw.BYTE_RANGE_MALFORMED, 1, 10, 20, 30);
    range("range runs backwards", PdfFlaw.BYTE_RANGE_MALFORMED, 0, 30, 20, 10);
    range("range is negative", PdfFlaw.BYTE_RANGE_MALFORMED, 0, -1, 20, 10);
    range("range is zero", PdfFlaw.BYTE_RANGE_MALFORMED, 0, 0, 0, 0);
    range("range of two", PdfFlaw.BYTE_RANGE_MALFORMED, 0, good.length);
    range("range stops early", PdfFlaw.BYTE_RANGE_NOT_WHOLE_FILE, 0, 100, 200, 300);
    range("range reaches beyond", PdfFlaw.BYTE_RANGE_NOT_WHOLE_FILE, 0, 9, 20, good.length);
    range("range is huge", PdfFlaw.BYTE_RANGE_NOT_WHOLE_FILE, 0, 9, Long.MAX_VALUE, 9);
    range("hole elsewhere", PdfFlaw.CONTENTS_NOT_IN_HOLE, 0, 100, 200, good.length - 200L);
    String text = text(good);
    int hole = text.indexOf("/Contents <") + 10;
    int resume = text.indexOf('>', hole) + 1;
    int rest = good.length - resume;
    range("hole too wide", PdfFlaw.CONTENTS_NOT_IN_HOLE, 0, hole - 1, resume, rest);
    range("hole too long", PdfFlaw.CONTENTS_NOT_IN_HOLE, 0, hole, resume + 1, rest - 1);
    range("brackets are signed", PdfFlaw.CONTENTS_NOT_IN_HOLE, 0, hole + 1, resume - 1, rest + 1);
  }

  private void strangeContents() {
    byte[] good = good();
    int hole = text(good).indexOf("/Contents <") + 11;
    add("no contents", PdfFlaw.CONTENTS_MISSING, replaced(good, "/Contents <", "/Contentz <"));
    add("blank in the hole", PdfFlaw.CONTENTS_NOT_IN_HOLE, at(good, hole + 4000, " "));
    add("no digit in the hole", PdfFlaw.CONTENTS_NOT_IN_HOLE, at(good, hole + 4000, "g"));
    add("digits of both cases", PdfFlaw.CONTENTS_NOT_IN_HOLE, at(good, hole + 23_000, "aB"));
    add("no byte range", PdfFlaw.NO_SIGNATURE, replaced(good, "/ByteRange ", "/ByteRangs "));
  }

  private void add(String name, PdfFlaw flaw, byte[] file) {
    all.put(name, new HostilePdfExamples.Hostile(file, flaw));
  }

  private void edited(String name, PdfFlaw flaw, String before, String after) {
    byte[] file = ascii(text(prepared(credential, document -> {})).replace(before, after));
    add(name, flaw, SignedPdfExamples.sign(file, signing));
  }

  private void range(String name, PdfFlaw flaw, long... numbers) {
    byte[] file = good();
    String text = text(file);
    int start = text.indexOf("/ByteRange [") + 12;
    int end = text.indexOf(']', start);
    StringBuilder range = new StringBuilder();
    Arrays.stream(numbers).forEach(number -> range.append(number).append(' '));
    range.append(" ".repeat(end - start - range.length()));
    add(name, flaw, at(file, start, range.toString()));
  }

  private byte[] good() {
    return SignedPdfExamples.signed(credential, signing);
  }

  private byte[] compressed() {
    try (PDDocument document = Loader.loadPDF(good())) {
      var out = new ByteArrayOutputStream();
      document.save(out, CompressParameters.DEFAULT_COMPRESSION);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] savedAgain(byte[] file) {
    try (PDDocument document = Loader.loadPDF(file)) {
      document.getDocumentInformation().setTitle("Changed");
      document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
      var out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] movedTable(byte[] file) {
    String text = text(file);
    int place = text.indexOf("startxref\n") + 10;
    return at(file, place, "1");
  }

  private static byte[] replaced(byte[] file, String before, String after) {
    return ascii(text(file).replace(before, after));
  }

  private static byte[] at(byte[] file, int place, String text) {
    byte[] changed = file.clone();
    put(changed, place, text);
    return changed;
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
