package org.hufu.core.document;

import static org.hufu.core.document.SignedPdfExamples.array;
import static org.hufu.core.document.SignedPdfExamples.prepared;
import static org.hufu.core.document.SignedPdfExamples.put;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Files that are almost certificates: one for every objection, and variants of the known attacks.
 */
public final class HostilePdfExamples {

  /** One file and what must be said about it. */
  public static final class Hostile {
    private final byte[] file;
    private final PdfFlaw flaw;

    Hostile(byte[] file, PdfFlaw flaw) {
      this.file = file;
      this.flaw = flaw;
    }

    public byte[] file() {
      return file;
    }

    public PdfFlaw flaw() {
      return flaw;
    }
  }

  private final Map<String, Hostile> all = new LinkedHashMap<>();
  private final String credential;
  private final UnaryOperator<byte[]> signing;

  private HostilePdfExamples(String credential, UnaryOperator<byte[]> signing) {
    this.credential = credential;
    this.signing = signing;
  }

  /** All of them, each with a right signature where its bytes allow one. */
  public static Map<String, Hostile> all(String credential, UnaryOperator<byte[]> signing) {
    HostilePdfExamples examples = new HostilePdfExamples(credential, signing);
    examples.changedAfterwards();
    examples.strangeFiles();
    examples.movedRanges();
    examples.strangeContents();
    examples.activeContent();
    examples.strangeForms();
    examples.strangeSignatures();
    examples.strangeAttachments();
    return examples.all;
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
    catalog("no signature", PdfFlaw.NO_SIGNATURE, (d, c) -> c.removeItem(COSName.ACRO_FORM));
    add("no byte range", PdfFlaw.NO_SIGNATURE, replaced(good, "/ByteRange ", "/ByteRangs "));
  }

  private void activeContent() {
    catalog("script on opening", PdfFlaw.SCRIPT, (d, c) -> open(c, "JavaScript"));
    catalog("script by name", PdfFlaw.SCRIPT, (d, c) -> c.setString(COSName.JS, "app.alert(1)"));
    catalog("launch", PdfFlaw.ACTION, (d, c) -> open(c, "Launch"));
    catalog(
        "submits a form", PdfFlaw.ACTION, (d, c) -> page(d).setItem(COSName.A, s("SubmitForm")));
    catalog("opens a page", PdfFlaw.ACTION, (d, c) -> c.setItem("OpenAction", new COSArray()));
    catalog("reacts to events", PdfFlaw.ACTION, (d, c) -> page(d).setItem("AA", s("Named")));
    catalog("layers", PdfFlaw.OPTIONAL_CONTENT, (d, c) -> c.setItem("OCProperties", s("x")));
    catalog("content elsewhere", PdfFlaw.EXTERNAL_CONTENT, (d, c) -> external(d, c));
    catalog("a second annotation", PdfFlaw.ANNOTATION, (d, c) -> annotations(d).add(s("Text")));
    catalog("annotations of no kind", PdfFlaw.ANNOTATION, (d, c) -> notes(d, s("Text")));
  }

  private void strangeForms() {
    catalog("a second field", PdfFlaw.FORM_FIELD, (d, c) -> fields(c).add(new COSDictionary()));
    catalog("a form of XML", PdfFlaw.FORM_FIELD, (d, c) -> form(c).setItem("XFA", new COSArray()));
    catalog("a portfolio", PdfFlaw.FORM_FIELD, (d, c) -> c.setItem("Collection", s("x")));
    catalog(
        "a text field", PdfFlaw.NO_SIGNATURE, (d, c) -> field(c).setItem(COSName.FT, COSName.TX));
    catalog(
        "a field with kids",
        PdfFlaw.NO_SIGNATURE,
        (d, c) -> field(c).setItem(COSName.KIDS, array()));
  }

  private void strangeSignatures() {
    catalog("a second signature", PdfFlaw.SECOND_SIGNATURE, (d, c) -> c.setItem("Old", second()));
    catalog(
        "an old kind",
        PdfFlaw.SIGNATURE_KIND_UNKNOWN,
        (d, c) -> signature(c).setName("SubFilter", "adbe.x509.rsa_sha1"));
    catalog(
        "another handler",
        PdfFlaw.SIGNATURE_KIND_UNKNOWN,
        (d, c) -> signature(c).setName("Filter", "Entrust.PPKEF"));
    catalog("not certified", PdfFlaw.NOT_CERTIFIED, (d, c) -> c.removeItem(name("Perms")));
    catalog("allows comments", PdfFlaw.NOT_CERTIFIED, (d, c) -> parameters(c).setInt("P", 3));
    catalog(
        "certified by no reference",
        PdfFlaw.NOT_CERTIFIED,
        (d, c) -> signature(c).removeItem(name("Reference")));
  }

  private void strangeAttachments() {
    catalog(
        "a second attachment",
        PdfFlaw.SECOND_ATTACHMENT,
        (d, c) -> SignedPdfExamples.attach(d, "extra.exe", "MZ"));
    catalog("no attachment", PdfFlaw.NO_CREDENTIAL, (d, c) -> attachment(c).removeItem(COSName.EF));
    catalog(
        "another name", PdfFlaw.NO_CREDENTIAL, (d, c) -> attachment(c).setString(COSName.F, "x"));
    catalog(
        "two names", PdfFlaw.NO_CREDENTIAL, (d, c) -> attachment(c).setString(COSName.UF, "x.exe"));
    catalog(
        "two files",
        PdfFlaw.CREDENTIAL_UNREADABLE,
        (d, c) -> attachment(c).getCOSDictionary(COSName.EF).setItem(COSName.UF, stream(d, 9)));
    catalog(
        "a bomb", PdfFlaw.CREDENTIAL_UNREADABLE, (d, c) -> replaceFile(c, stream(d, 30_000_000)));
    catalog(
        "packed twice", PdfFlaw.CREDENTIAL_UNREADABLE, (d, c) -> replaceFile(c, packedTwice(d)));
  }

  private void add(String name, PdfFlaw flaw, byte[] file) {
    all.put(name, new Hostile(file, flaw));
  }

  private void edited(String name, PdfFlaw flaw, String before, String after) {
    byte[] file = ascii(text(prepared(credential, document -> {})).replace(before, after));
    add(name, flaw, SignedPdfExamples.sign(file, signing));
  }

  private void catalog(String name, PdfFlaw flaw, BiConsumer<PDDocument, COSDictionary> change) {
    Consumer<PDDocument> whole =
        document -> change.accept(document, document.getDocumentCatalog().getCOSObject());
    add(name, flaw, SignedPdfExamples.signed(credential, whole, signing));
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

  private static void open(COSDictionary catalog, String action) {
    catalog.setItem("OpenAction", s(action));
  }

  private static void external(PDDocument document, COSDictionary catalog) {
    COSStream stream = stream(document, 9);
    stream.setString(COSName.F, "http://example.org/image");
    catalog.setItem("Image", stream);
  }

  private static COSDictionary s(String value) {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setName(COSName.S, value);
    return dictionary;
  }

  private static COSDictionary second() {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.BYTERANGE, array(COSInteger.ZERO));
    return dictionary;
  }

  private static COSStream stream(PDDocument document, int size) {
    try {
      COSStream stream = document.getDocument().createCOSStream();
      try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(new byte[size]);
      }
      return stream;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static COSStream packedTwice(PDDocument document) {
    COSStream stream = stream(document, 9);
    stream.setItem(COSName.FILTER, array(COSName.FLATE_DECODE, COSName.FLATE_DECODE));
    return stream;
  }

  private static void replaceFile(COSDictionary catalog, COSStream file) {
    COSDictionary files = attachment(catalog).getCOSDictionary(COSName.EF);
    files.setItem(COSName.F, file);
    files.setItem(COSName.UF, file);
  }

  private static COSDictionary page(PDDocument document) {
    return document.getPage(0).getCOSObject();
  }

  private static COSArray annotations(PDDocument document) {
    return page(document).getCOSArray(COSName.ANNOTS);
  }

  private static void notes(PDDocument document, COSDictionary value) {
    page(document).setItem(COSName.ANNOTS, value);
  }

  private static COSDictionary form(COSDictionary catalog) {
    return catalog.getCOSDictionary(COSName.ACRO_FORM);
  }

  private static COSArray fields(COSDictionary catalog) {
    return form(catalog).getCOSArray(COSName.FIELDS);
  }

  private static COSDictionary field(COSDictionary catalog) {
    return (COSDictionary) fields(catalog).getObject(0);
  }

  private static COSDictionary signature(COSDictionary catalog) {
    return field(catalog).getCOSDictionary(COSName.V);
  }

  private static COSDictionary parameters(COSDictionary catalog) {
    COSArray references = signature(catalog).getCOSArray(name("Reference"));
    return ((COSDictionary) references.getObject(0)).getCOSDictionary(name("TransformParams"));
  }

  private static COSDictionary attachment(COSDictionary catalog) {
    return (COSDictionary) catalog.getCOSArray(name("AF")).getObject(0);
  }

  private static COSName name(String name) {
    return COSName.getPDFName(name);
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
