package org.hufu.core.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Certificate PDFs of one revision: the space of the signature is written with the document and
 * filled in afterwards, so that nothing is appended.
 */
public final class SignedPdfExamples {
  static final int SPACE_BYTES = 12_000;
  private static final long UNKNOWN = 999_999_999L;

  private SignedPdfExamples() {}

  /** A PDF with the credential attached, signed by {@code signing} (signed bytes to CMS). */
  public static byte[] signed(String credential, UnaryOperator<byte[]> signing) {
    return sign(prepared(credential, document -> {}), signing);
  }

  /** As {@link #signed}, after {@code change} had its way with the finished objects. */
  static byte[] signed(
      String credential, Consumer<PDDocument> change, UnaryOperator<byte[]> signing) {
    return sign(prepared(credential, change), signing);
  }

  static byte[] prepared(String credential, Consumer<PDDocument> change) {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      attach(document, "certificate.vc.jwt", credential);
      COSDictionary signature = signature();
      COSDictionary field = field(signature, page);
      page.getCOSObject().setItem(COSName.ANNOTS, array(field));
      COSDictionary form = new COSDictionary();
      form.setItem(COSName.FIELDS, array(field));
      form.setInt(COSName.SIG_FLAGS, 3);
      COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
      catalog.setItem(COSName.ACRO_FORM, form);
      COSDictionary permissions = new COSDictionary();
      permissions.setItem(COSName.getPDFName("DocMDP"), signature);
      catalog.setItem(COSName.getPDFName("Perms"), permissions);
      document.setDocumentId(1L);
      change.accept(document);
      var out = new ByteArrayOutputStream();
      document.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static COSDictionary signature() {
    COSDictionary signature = new COSDictionary();
    signature.setItem(COSName.TYPE, COSName.SIG);
    signature.setItem(COSName.FILTER, COSName.ADOBE_PPKLITE);
    signature.setItem(COSName.SUB_FILTER, COSName.getPDFName("ETSI.CAdES.detached"));
    signature.setItem(COSName.CONTENTS, new COSString(new byte[SPACE_BYTES], true));
    COSArray range = new COSArray();
    range.add(COSInteger.ZERO);
    range.add(COSInteger.get(UNKNOWN));
    range.add(COSInteger.get(UNKNOWN));
    range.add(COSInteger.get(UNKNOWN));
    signature.setItem(COSName.BYTERANGE, range);
    COSDictionary parameters = new COSDictionary();
    parameters.setItem(COSName.TYPE, COSName.getPDFName("TransformParams"));
    parameters.setInt(COSName.P, 2);
    parameters.setItem(COSName.V, COSName.getPDFName("1.2"));
    COSDictionary reference = new COSDictionary();
    reference.setItem(COSName.TYPE, COSName.getPDFName("SigRef"));
    reference.setItem(COSName.getPDFName("TransformMethod"), COSName.getPDFName("DocMDP"));
    reference.setItem(COSName.getPDFName("TransformParams"), parameters);
    signature.setItem(COSName.getPDFName("Reference"), array(reference));
    return signature;
  }

  private static COSDictionary field(COSDictionary signature, PDPage page) {
    COSDictionary field = new COSDictionary();
    field.setItem(COSName.TYPE, COSName.ANNOT);
    field.setItem(COSName.SUBTYPE, COSName.WIDGET);
    field.setItem(COSName.FT, COSName.SIG);
    field.setString(COSName.T, "Signature1");
    field.setItem(COSName.V, signature);
    field.setItem(COSName.P, page.getCOSObject());
    field.setInt(COSName.F, 132);
    COSArray nowhere = new COSArray();
    for (int corner = 0; corner < 4; corner++) {
      nowhere.add(new COSFloat(0));
    }
    field.setItem(COSName.RECT, nowhere);
    return field;
  }

  static void attach(PDDocument document, String name, String text) {
    try {
      COSStream file = document.getDocument().createCOSStream();
      try (var out = file.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
      }
      file.setItem(COSName.TYPE, COSName.getPDFName("EmbeddedFile"));
      COSDictionary files = new COSDictionary();
      files.setItem(COSName.F, file);
      files.setItem(COSName.UF, file);
      COSDictionary specification = new COSDictionary();
      specification.setItem(COSName.TYPE, COSName.FILESPEC);
      specification.setString(COSName.F, name);
      specification.setString(COSName.UF, name);
      specification.setItem(COSName.EF, files);
      specification.setItem(COSName.getPDFName("AFRelationship"), COSName.getPDFName("Data"));
      name(document, name, specification);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void name(PDDocument document, String name, COSDictionary specification) {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSArray associated = catalog.getCOSArray(COSName.getPDFName("AF"));
    if (associated == null) {
      associated = new COSArray();
      catalog.setItem(COSName.getPDFName("AF"), associated);
      COSDictionary tree = new COSDictionary();
      tree.setItem(COSName.NAMES, new COSArray());
      COSDictionary names = new COSDictionary();
      names.setItem(COSName.EMBEDDED_FILES, tree);
      catalog.setItem(COSName.NAMES, names);
    }
    associated.add(specification);
    COSArray leaf =
        catalog
            .getCOSDictionary(COSName.NAMES)
            .getCOSDictionary(COSName.EMBEDDED_FILES)
            .getCOSArray(COSName.NAMES);
    leaf.add(new COSString(name));
    leaf.add(specification);
  }

  static COSArray array(COSBase... items) {
    COSArray array = new COSArray();
    Arrays.stream(items).forEach(array::add);
    return array;
  }

  /** Fills in byte range and signature; every place in the file stays where it is. */
  static byte[] sign(byte[] prepared, UnaryOperator<byte[]> signing) {
    byte[] file = prepared.clone();
    String text = new String(file, StandardCharsets.ISO_8859_1);
    int hole = text.indexOf("<" + "0".repeat(64));
    int resume = text.indexOf('>', hole) + 1;
    String wanted = "0 " + UNKNOWN + " " + UNKNOWN + " " + UNKNOWN;
    String range = "0 " + hole + " " + resume + " " + (file.length - resume);
    int place = text.indexOf(wanted);
    put(file, place, range + " ".repeat(wanted.length() - range.length()));
    byte[] signed = Arrays.copyOf(file, hole + file.length - resume);
    System.arraycopy(file, resume, signed, hole, file.length - resume);
    put(file, hole + 1, HexFormat.of().withUpperCase().formatHex(signing.apply(signed)));
    return file;
  }

  static void put(byte[] file, int place, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, file, place, bytes.length);
  }
}
