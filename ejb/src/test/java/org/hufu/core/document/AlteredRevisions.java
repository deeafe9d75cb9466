package org.hufu.core.document;

import static org.hufu.core.document.SignedPdfExamples.put;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hufu.core.document.HostilePdfExamples.Hostile;
import org.hufu.core.document.RevisionWriter.Kind;

/** Certificates with later revisions that are almost those which the profile allows. */
final class AlteredRevisions {
  private static final Instant AT = Instant.parse("2026-03-03T09:14:00Z");
  private static final byte[] ITEM = new byte[300];
  private static final ValidationEntries DATA =
      new ValidationEntries(List.of(item()), List.of(item()));

  private final Map<String, Hostile> all = new LinkedHashMap<>();
  private final byte[] good;
  private final byte[] archived;
  private final UnaryOperator<byte[]> signing;

  AlteredRevisions(String credential, UnaryOperator<byte[]> signing) {
    this.signing = signing;
    this.good = SignedPdfExamples.signed(credential, signing);
    this.archived = archived(good, DATA);
  }

  /** Enough of a DER structure for who does not look inside. */
  static byte[] item() {
    byte[] item = ITEM.clone();
    item[0] = 0x30;
    item[1] = (byte) 0x82;
    item[2] = (byte) ((item.length - 4) >> 8);
    item[3] = (byte) (item.length - 4);
    return item;
  }

  Map<String, Hostile> all() {
    changedArchives();
    strangeOrder();
    strangeData();
    strangeSignatures();
    strangeEnds();
    return all;
  }

  private byte[] archived(byte[] file, ValidationEntries data) {
    CoveredPart stamp = PdfExtension.archive(file, data);
    return stamp.filled(signing.apply(stamp.covered()));
  }

  private byte[] signedAgain(byte[] file) {
    CoveredPart second = PdfExtension.secondSignature(file, AT);
    return second.filled(signing.apply(second.covered()));
  }

  private void changedArchives() {
    unusual("archive opens a page", "/DSS ", "/OpenAction [1 0 R /Fit]/DSS ");
    unusual("archive brings a script", "/VRI<<", "/JS(app.alert\\(1\\))/VRI<<");
    unusual("archive brings other validation data", "/VRI<<", "/OCSPs[1 0 R]/VRI<<");
    unusual("archive brings other pages", "/DSS ", "/Pages 1 0 R/DSS ");
    unusual(
        "archive brings a visible stamp",
        "/T(Archive2)/F 132/Rect[0 0 0 0]",
        "/T(Archive2)/F 132/Rect[0 0 9 9]");
    unusual("archive brings an appearance", "/T(Archive2)", "/AP<</N 1 0 R>>/T(Archive2)");
    unusual("archive has a comment", "\nendobj\n", "\nendobj\n%hidden\n");
    unusual("archive has a blank", "/VRI<<", " /VRI<<");
    unusual("archive has other flags", "/F 132/Rect[0 0 0 0]/P", "/F 133/Rect[0 0 0 0]/P");
    unusual("archive jumps over a revision", "/Prev ", "/Prev 1");
    unusual("archive has a second root", "/Root ", "/Root 1 0 R/Root ");
    unusual("archive moves an object", " 00000 n \ntrailer", " 00001 n \ntrailer");
    unusual("archive has an object too many", "xref\n", "99 0 obj\n<<>>\nendobj\nxref\n");
    unusual("archive covers less", "/ByteRange[0 ", "/ByteRange[1 ");
    unusual("archive is encrypted", "/Size ", "/Encrypt 1 0 R/Size ");
    unusual("archive is a hybrid", "/Size ", "/XRefStm 9/Size ");
    unusual("stamp of another kind", "/SubFilter/ETSI.RFC3161", "/SubFilter/ETSI.RFC3161/Prop 1");
  }

  private void unusual(String name, String before, String after) {
    String text = text(archived);
    int from = text.indexOf(before, good.length);
    String changed = text.substring(0, from) + after + text.substring(from + before.length());
    add(name, PdfFlaw.REVISION_UNUSUAL, ascii(changed));
  }

  private void strangeOrder() {
    int stamp = text(archived).indexOf("%%EOF\n", good.length) + 6;
    add(
        "validation data without a stamp",
        PdfFlaw.ARCHIVE_INCOMPLETE,
        Arrays.copyOf(archived, stamp));
    written(
        "a stamp without validation data",
        PdfFlaw.ARCHIVE_INCOMPLETE,
        good,
        writer -> writer.signature(Kind.TIME_STAMP, "30020102", ""));
    written(
        "a stamp upon a stamp",
        PdfFlaw.ARCHIVE_INCOMPLETE,
        archived,
        writer -> writer.signature(Kind.TIME_STAMP, "30020102", ""));
    written(
        "a second signature upon the archive",
        PdfFlaw.SECOND_SIGNATURE,
        archived,
        writer -> writer.signature(Kind.SIGNATURE, "30020102", "D:20260303091400Z"));
    written(
        "a third signature",
        PdfFlaw.SECOND_SIGNATURE,
        signedAgain(good),
        writer -> writer.signature(Kind.SIGNATURE, "30020102", "D:20260303091400Z"));
    written(
        "validation data twice",
        PdfFlaw.REVISION_UNUSUAL,
        good,
        writer -> writer.validationData(DATA) + writer.validationData(DATA));
    written("revisions without end", PdfFlaw.SECOND_REVISION, good, AlteredRevisions::endless);
  }

  private static String endless(RevisionWriter writer) {
    StringBuilder text = new StringBuilder();
    for (int round = 0; round < 70; round++) {
      text.append(writer.validationData(DATA));
      text.append(writer.signature(Kind.TIME_STAMP, "30020102", ""));
    }
    return text.toString();
  }

  private void strangeData() {
    data("no validation data", new ValidationEntries(List.of(), List.of()));
    data("no revocation list", new ValidationEntries(List.of(item()), List.of()));
    data(
        "text as validation data",
        new ValidationEntries(List.of(ascii("hidden")), List.of(item())));
    byte[] longer = Arrays.copyOf(item(), ITEM.length + 1);
    data("validation data with a tail", new ValidationEntries(List.of(longer), List.of(item())));
    data(
        "a heap of validation data",
        new ValidationEntries(java.util.Collections.nCopies(40, item()), List.of(item())));
  }

  private void data(String name, ValidationEntries data) {
    add(name, PdfFlaw.VALIDATION_DATA_MALFORMED, archived(good, data));
  }

  private void strangeSignatures() {
    byte[] twice = signedAgain(good);
    String text = text(twice);
    int place = text.indexOf("/Contents<", good.length) + 10;
    add("second signature in capitals", PdfFlaw.REVISION_UNUSUAL, at(twice, place, "ABCD"));
    add("second signature is empty", PdfFlaw.REVISION_UNUSUAL, at(twice, place, ">"));
    int date = text.indexOf("/M(D:", good.length);
    add("second signature at no date", PdfFlaw.REVISION_UNUSUAL, at(twice, date + 5, "hidden"));
    int kind = text.indexOf("ETSI.CAdES.detached", good.length);
    add("second signature of an old kind", PdfFlaw.SECOND_REVISION, at(twice, kind, "adbe"));
  }

  private void strangeEnds() {
    int end = archived.length;
    add(
        "archive without a last line end",
        PdfFlaw.TRAILING_BYTES,
        Arrays.copyOf(archived, end - 1));
    add("archive and bytes behind it", PdfFlaw.TRAILING_BYTES, ascii(text(archived) + "%more\n"));
    add("archive cut in half", PdfFlaw.TRAILING_BYTES, Arrays.copyOf(archived, end - 1000));
    add("archive of another file", PdfFlaw.REVISION_UNUSUAL, ascii(text(good) + other()));
    add(
        "a foreign revision below the archive",
        PdfFlaw.SECOND_REVISION,
        ascii(text(good) + foreign() + text(archived).substring(good.length)));
    add(
        "a foreign revision upon the archive",
        PdfFlaw.SECOND_REVISION,
        ascii(text(archived) + foreign()));
  }

  private static String foreign() {
    return """
        1 0 obj
        <<>>
        endobj
        xref
        1 1
        0000000000 00000 n\s
        trailer
        <</Size 2>>
        startxref
        1
        %%EOF
        """;
  }

  /** An archive that was made for a certificate of another length. */
  private String other() {
    byte[] longer = SignedPdfExamples.signed("another.credential.altogether", signing);
    return text(archived(longer, DATA)).substring(longer.length);
  }

  private interface Writing {
    String by(RevisionWriter writer);
  }

  private void written(String name, PdfFlaw flaw, byte[] file, Writing writing) {
    RevisionWriter writer = CertificatePdfReader.writerBehind(file).orElseThrow();
    add(name, flaw, ascii(text(file) + writing.by(writer)));
  }

  private void add(String name, PdfFlaw flaw, byte[] file) {
    all.put(name, new Hostile(file, flaw));
  }

  private static byte[] at(byte[] file, int place, String text) {
    byte[] changed = file.clone();
    put(changed, place, text);
    return changed;
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
