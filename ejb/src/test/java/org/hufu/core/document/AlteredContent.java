package org.hufu.core.document;

import static org.hufu.core.document.SignedPdfExamples.array;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Certificates rightly signed over what no certificate holds: scripts, forms, attachments. */
final class AlteredContent {
  private final Map<String, HostilePdfExamples.Hostile> all = new LinkedHashMap<>();
  private final String credential;
  private final UnaryOperator<byte[]> signing;

  AlteredContent(String credential, UnaryOperator<byte[]> signing) {
    this.credential = credential;
    this.signing = signing;
  }

  Map<String, HostilePdfExamples.Hostile> all() {
    activeContent();
    strangeForms();
    strangeSignatures();
    strangeAttachments();
    return all;
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
    catalog("no signature", PdfFlaw.NO_SIGNATURE, (d, c) -> c.removeItem(COSName.ACRO_FORM));
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

  private void catalog(String name, PdfFlaw flaw, BiConsumer<PDDocument, COSDictionary> change) {
    Consumer<PDDocument> whole =
        document -> change.accept(document, document.getDocumentCatalog().getCOSObject());
    all.put(
        name,
        new HostilePdfExamples.Hostile(SignedPdfExamples.signed(credential, whole, signing), flaw));
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
}
