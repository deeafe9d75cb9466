package org.hufu.core.document;

import static org.hufu.core.document.SignedPdfExamples.array;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.hufu.core.document.HostilePdfExamples.Hostile;

/**
 * Files saved again after signing, and files prepared before it to be changed then. Sources: "1
 * Trillion Dollar Refund" (2019), "Shadow Attacks" (2021), "Breaking the Specification" (2021).
 */
final class ShadowAttacks {
  private final Map<String, Hostile> all = new LinkedHashMap<>();
  private final String credential;
  private final UnaryOperator<byte[]> signing;
  private final byte[] good;

  ShadowAttacks(String credential, UnaryOperator<byte[]> signing) {
    this.credential = credential;
    this.signing = signing;
    this.good = SignedPdfExamples.signed(credential, signing);
  }

  Map<String, Hostile> all() {
    savedAfterwards();
    prepared();
    doubled();
    return all;
  }

  private void savedAfterwards() {
    saved("saved with a note", document -> page(document).getCOSArray(COSName.ANNOTS).add(note()));
    saved("saved with a page painted over", ShadowAttacks::paint);
    saved("saved with another attachment", ShadowAttacks::attach);
    saved(
        "saved with another page",
        document -> document.addPage(new org.apache.pdfbox.pdmodel.PDPage()));
    saved("saved with a filled form", document -> field(document).setString(COSName.TU, "valid"));
    saved("saved with a visible signature", document -> field(document).setItem("AP", note()));
    saved("saved with weaker permissions", document -> catalog(document).removeItem(name("Perms")));
    saved("saved without the form", document -> catalog(document).removeItem(COSName.ACRO_FORM));
    saved("saved with empty validation data", document -> catalog(document).setItem("DSS", note()));
    saved("saved with the signature moved", ShadowAttacks::wrap);
  }

  /** What was prepared is signed rightly and shows only when it is saved again. */
  private void prepared() {
    byte[] hide = SignedPdfExamples.signed(credential, ShadowAttacks::overlay, signing);
    saved(
        "shadow: hidden text brought to light",
        hide,
        document -> page(document).removeItem(name("Overlay")));
    byte[] replace = SignedPdfExamples.signed(credential, ShadowAttacks::font, signing);
    saved("shadow: a font that is replaced", replace, ShadowAttacks::otherFont);
    String hidden = "99 0 obj\n<</Type/Catalog/Pages 98 0 R>>\nendobj\n";
    add("shadow: a second catalog inside", PdfFlaw.HIDDEN_OBJECT, inserted(hidden));
    add("shadow: a page twice", PdfFlaw.HIDDEN_OBJECT, inserted("1 0 obj\n<<>>\nendobj\n"));
    add("shadow: a comment between objects", PdfFlaw.HIDDEN_OBJECT, inserted("%hidden\n"));
    add("shadow: an object in the header", PdfFlaw.HIDDEN_OBJECT, moved(hidden));
  }

  private void doubled() {
    byte[] plain = SignedPdfExamples.prepared(credential, document -> {});
    String text = text(plain);
    int entry = text.indexOf("xref\n0 ");
    int first = text.indexOf(" 65535 f", entry) + 11;
    String twice =
        text.substring(0, first + 20)
            + text.substring(first, first + 20)
            + text.substring(first + 40);
    add("an object under two numbers", PdfFlaw.CROSS_REFERENCE_UNUSUAL, signed(twice));
    String free = text.substring(0, first + 17) + "f" + text.substring(first + 18);
    add("an object that is free", PdfFlaw.CROSS_REFERENCE_UNUSUAL, signed(free));
    String parts = text.replaceFirst("xref\n0 ", "xref\n1 ");
    add("a table that starts elsewhere", PdfFlaw.CROSS_REFERENCE_UNUSUAL, signed(parts));
    add(
        "an object stream",
        PdfFlaw.CROSS_REFERENCE_UNUSUAL,
        SignedPdfExamples.signed(credential, ShadowAttacks::objectStream, signing));
  }

  private void saved(String name, Consumer<PDDocument> change) {
    saved(name, good, change);
  }

  private void saved(String name, byte[] file, Consumer<PDDocument> change) {
    try (PDDocument document = Loader.loadPDF(file)) {
      change.accept(document);
      catalog(document).setNeedToBeUpdated(true);
      page(document).setNeedToBeUpdated(true);
      var out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      add(name, PdfFlaw.SECOND_REVISION, out.toByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The file with more in it, before it was signed; the table keeps its offsets. */
  private byte[] inserted(String more) {
    String text = text(SignedPdfExamples.prepared(credential, document -> {}));
    int place = text.lastIndexOf("xref\n0 ");
    String longer = text.substring(0, place) + more + text.substring(place);
    int start = longer.lastIndexOf("startxref\n") + 10;
    return signed(longer.substring(0, start) + (place + more.length()) + "\n%%EOF\n");
  }

  private byte[] moved(String more) {
    String text = text(SignedPdfExamples.prepared(credential, document -> {}));
    int first = text.indexOf("1 0 obj");
    int table = text.lastIndexOf("xref\n0 ");
    StringBuilder longer = new StringBuilder(text.substring(0, first) + more);
    longer.append(text, first, table);
    for (String line : text.substring(table).split("(?<=\n)", 0)) {
      boolean used = line.matches("[0-9]{10} 00000 n\\s+");
      longer.append(
          used
              ? "%010d".formatted(Long.parseLong(line.substring(0, 10)) + more.length())
                  + line.substring(10)
              : line);
    }
    int start = longer.lastIndexOf("startxref\n") + 10;
    return signed(longer.substring(0, start) + (table + more.length()) + "\n%%EOF\n");
  }

  private byte[] signed(String prepared) {
    return SignedPdfExamples.sign(prepared.getBytes(StandardCharsets.ISO_8859_1), signing);
  }

  private void add(String name, PdfFlaw flaw, byte[] file) {
    all.put(name, new Hostile(file, flaw));
  }

  private static void paint(PDDocument document) {
    page(document).setItem(COSName.CONTENTS, stream(document, "1 1 1 rg 0 0 600 900 re f"));
  }

  private static void overlay(PDDocument document) {
    page(document).setItem(name("Overlay"), stream(document, "0 0 9 9 re f"));
  }

  private static void font(PDDocument document) {
    catalog(document).setItem(name("Font"), stream(document, "glyphs"));
  }

  private static void otherFont(PDDocument document) {
    catalog(document).setItem(name("Font"), stream(document, "other glyphs"));
  }

  private static void attach(PDDocument document) {
    COSDictionary file = (COSDictionary) catalog(document).getCOSArray(name("AF")).getObject(0);
    COSDictionary files = file.getCOSDictionary(COSName.EF);
    files.setItem(COSName.F, stream(document, "x.y.z"));
    files.setNeedToBeUpdated(true);
  }

  /** The old signature stays where it is while another dictionary claims its range. */
  private static void wrap(PDDocument document) {
    COSDictionary old = field(document).getCOSDictionary(COSName.V);
    COSDictionary copy = new COSDictionary(old);
    field(document).setItem(COSName.V, copy);
    field(document).setNeedToBeUpdated(true);
  }

  private static void objectStream(PDDocument document) {
    COSStream stream = stream(document, "99 0 <<>>");
    stream.setItem(COSName.TYPE, COSName.OBJ_STM);
    stream.setInt(COSName.N, 1);
    stream.setInt(COSName.FIRST, 5);
    catalog(document).setItem(name("Spare"), array(stream));
  }

  private static COSStream stream(PDDocument document, String content) {
    try {
      COSStream stream = document.getDocument().createCOSStream();
      try (var out = stream.createOutputStream()) {
        out.write(content.getBytes(StandardCharsets.ISO_8859_1));
      }
      return stream;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static COSDictionary note() {
    COSDictionary note = new COSDictionary();
    note.setItem(COSName.SUBTYPE, name("Text"));
    return note;
  }

  private static COSDictionary catalog(PDDocument document) {
    return document.getDocumentCatalog().getCOSObject();
  }

  private static COSDictionary page(PDDocument document) {
    return document.getPage(0).getCOSObject();
  }

  private static COSDictionary field(PDDocument document) {
    return (COSDictionary)
        catalog(document)
            .getCOSDictionary(COSName.ACRO_FORM)
            .getCOSArray(COSName.FIELDS)
            .getObject(0);
  }

  private static COSName name(String name) {
    return COSName.getPDFName(name);
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }
}
