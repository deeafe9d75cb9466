package org.hufu.portal.document;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfFileSpecification;
import com.lowagie.text.pdf.PdfFormField;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.zip.Deflater;
import org.hufu.core.credential.CertificateContent;

/** Everything in the file that is not on the page: archive metadata, attachment, signature. */
final class ArchivePdf {

  /** Name of the attached credential. */
  static final String ATTACHMENT = "certificate.vc.jwt";

  private static final String PRODUCER = "Hufu";

  private final PdfWriter writer;
  private final CertificateContent content;
  private final CertificatePdf.Binding binding;

  ArchivePdf(PdfWriter writer, CertificateContent content, CertificatePdf.Binding binding) {
    this.writer = writer;
    this.content = content;
    this.binding = binding;
  }

  /** Settings that must be made before the document opens. */
  void begin() {
    writer.setPdfVersion(PdfWriter.VERSION_1_7);
    writer.setCompressionLevel(Deflater.BEST_SPEED); // a third less work, 4 percent more bytes
    writer.setTagged();
    writer.setTabs(PdfName.S);
    writer.setSigFlags(3); // there is a signature, and only appending is allowed
  }

  void finish() {
    try {
      describe();
      attachCredential();
      leaveRoomForSignature();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void describe() throws IOException {
    PdfDictionary info = writer.getInfo();
    info.put(PdfName.TITLE, new PdfString(title(), PdfObject.TEXT_UNICODE));
    info.put(PdfName.PRODUCER, new PdfString(PRODUCER));
    info.put(PdfName.CREATIONDATE, date());
    info.put(PdfName.MODDATE, date());
    writer.setXmpMetadata(xmp());
    ICC_Profile srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
    writer.setOutputIntents("sRGB IEC61966-2.1", "PDFA/1", null, "sRGB IEC61966-2.1", srgb);
    writer.getExtraCatalog().put(new PdfName("Lang"), new PdfString("zh-CN"));
    PdfDictionary preferences = new PdfDictionary();
    preferences.put(new PdfName("DisplayDocTitle"), new PdfLiteral("true"));
    writer.getExtraCatalog().put(new PdfName("ViewerPreferences"), preferences);
    writer.getExtraCatalog().put(new PdfName("Extensions"), extensions());
  }

  /** ISO 32000-1, 7.12: what later revisions use beyond that standard. */
  private static PdfDictionary extensions() {
    PdfDictionary level = new PdfDictionary();
    level.put(new PdfName("BaseVersion"), new PdfName("1.7"));
    level.put(new PdfName("ExtensionLevel"), new PdfNumber(5));
    PdfDictionary extensions = new PdfDictionary();
    extensions.put(new PdfName("ESIC"), level);
    return extensions;
  }

  private String title() {
    return content.number() + " " + content.productName().zh();
  }

  private String englishTitle() {
    return content.number() + " " + content.productName().en();
  }

  private PdfDate date() {
    Calendar calendar = GregorianCalendar.from(binding.signedAt().atZone(ZoneOffset.UTC));
    return new PdfDate(calendar);
  }

  /** Source: ISO 19005-3, 6.6.4; the dates repeat those of the document information. */
  private byte[] xmp() {
    String time = binding.signedAt().atOffset(ZoneOffset.UTC).withNano(0).toString();
    if (time.length() == "2026-01-01T00:00Z".length()) {
      time = time.replace("Z", ":00Z"); // the JDK leaves zero seconds out
    }
    return """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
        xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
        xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
        <pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li>\
        <rdf:li xml:lang="zh-CN">%1$s</rdf:li><rdf:li xml:lang="en">%4$s</rdf:li></rdf:Alt></dc:title>
        <dc:creator><rdf:Seq><rdf:li>%5$s</rdf:li></rdf:Seq></dc:creator>
        <dc:description><rdf:Alt><rdf:li xml:lang="x-default">安全认证证书 Security Certificate</rdf:li>\
        </rdf:Alt></dc:description>
        <dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li><rdf:li>en</rdf:li></rdf:Bag></dc:language>
        <pdf:Producer>%2$s</pdf:Producer>
        <xmp:CreateDate>%3$s</xmp:CreateDate><xmp:ModifyDate>%3$s</xmp:ModifyDate>
        </rdf:Description>
        </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>
        """
        .formatted(
            escaped(title()),
            PRODUCER,
            time,
            escaped(englishTitle()),
            escaped(content.bodyName().zh()))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Source: ISO 19005-3, 6.8 and annex E: an associated file of the document. */
  private void attachCredential() throws IOException {
    byte[] bytes = binding.credential().getBytes(StandardCharsets.US_ASCII);
    PdfDictionary params = new PdfDictionary();
    params.put(new PdfName("ModDate"), date());
    PdfFileSpecification file =
        PdfFileSpecification.fileEmbedded(
            writer, null, ATTACHMENT, bytes, "application/vc+jwt", params, 9);
    file.put(new PdfName("AFRelationship"), new PdfName("Data"));
    file.setUnicodeFileName(ATTACHMENT, false);
    writer.addFileAttachment("Signed credential of this certificate", file);
    writer.getExtraCatalog().put(new PdfName("AF"), new PdfArray(file.getReference()));
  }

  /** An invisible certification signature; the form has no other field. */
  private void leaveRoomForSignature() throws IOException {
    PdfIndirectReference signature = writer.getPdfIndirectReference();
    PdfFormField field = PdfFormField.createSignature(writer);
    field.setWidget(new Rectangle(0, 0, 0, 0), null);
    field.setFieldName("Signature");
    field.setFlags(PdfAnnotation.FLAGS_PRINT | PdfAnnotation.FLAGS_LOCKED);
    field.put(new PdfName("TU"), new PdfString("电子签名 Signature", PdfObject.TEXT_UNICODE));
    field.put(PdfName.V, signature);
    writer.addAnnotation(field);
    writer.addToBody(signatureDictionary(), signature);
    PdfDictionary permissions = new PdfDictionary();
    permissions.put(new PdfName("DocMDP"), signature);
    writer.getExtraCatalog().put(new PdfName("Perms"), permissions);
  }

  private PdfDictionary signatureDictionary() {
    PdfDictionary dictionary = new PdfDictionary(new PdfName("Sig"));
    dictionary.put(PdfName.FILTER, new PdfName("Adobe.PPKLite"));
    dictionary.put(new PdfName("SubFilter"), new PdfName("ETSI.CAdES.detached"));
    dictionary.put(PdfName.NAME, new PdfString(content.bodyName().en(), PdfObject.TEXT_UNICODE));
    dictionary.put(new PdfName("M"), date());
    dictionary.put(new PdfName("Reference"), new PdfArray(permission()));
    dictionary.put(new PdfName("ByteRange"), new PdfLiteral(FixedBytes.BYTE_RANGE));
    dictionary.put(PdfName.CONTENTS, new PdfLiteral(SignatureRoom.placeholder()));
    return dictionary;
  }

  /** DocMDP 2: a later archive time-stamp stays possible, everything else breaks the signature. */
  private static PdfDictionary permission() {
    PdfDictionary params = new PdfDictionary(new PdfName("TransformParams"));
    params.put(PdfName.P, new PdfNumber(2));
    params.put(PdfName.V, new PdfName("1.2"));
    PdfDictionary reference = new PdfDictionary(new PdfName("SigRef"));
    reference.put(new PdfName("TransformMethod"), new PdfName("DocMDP"));
    reference.put(new PdfName("TransformParams"), params);
    return reference;
  }
}
