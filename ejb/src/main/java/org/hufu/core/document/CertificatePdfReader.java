package org.hufu.core.document;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Reads a certificate PDF, or says everything that speaks against it. Never throws for foreign
 * bytes. Uses about three times the size of the file; safe in any thread.
 */
public final class CertificatePdfReader {
  private CertificatePdfReader() {}

  /** Whether the bytes claim to be a PDF; decides only by whose rules they are judged. */
  public static boolean isPdf(byte[] file) {
    return PdfBytes.isPdf(file);
  }

  /** Judges by the profile; {@code file} is neither kept nor changed. */
  public static PdfReading read(byte[] file) {
    Set<PdfFlaw> flaws = PdfBytes.flaws(file);
    if (!flaws.isEmpty()) {
      return PdfReading.Refused.of(flaws);
    }
    try (RandomAccessReadBuffer source = new RandomAccessReadBuffer(file);
        PDDocument document = new PDFParser(source).parse(false)) {
      return judge(document, file);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // PDFBox answers hostile files with unchecked exceptions and deep recursion, too.
      return PdfReading.Refused.of(EnumSet.of(PdfFlaw.UNREADABLE));
    }
  }

  private static PdfReading judge(PDDocument document, byte[] file) {
    ObjectWalk objects = ObjectWalk.over(document.getDocument());
    COSDictionary catalog = document.getDocument().getTrailer().getCOSDictionary(COSName.ROOT);
    SignatureField field = new SignatureField(catalog, objects);
    Optional<COSDictionary> signature = field.signature();
    Optional<ByteRange> range = signature.flatMap(found -> field.range(found, file));
    Set<PdfFlaw> flaws = EnumSet.copyOf(objects.flaws());
    Optional<String> credential = Attachment.read(objects.attachments(), flaws);
    flaws.addAll(field.flaws());
    if (!flaws.isEmpty()) {
      return PdfReading.Refused.of(flaws);
    }
    byte[] contents = SignatureField.contents(signature.orElseThrow());
    return new PdfReading.Accepted(
        new SignedPdf(range.orElseThrow().signed(file), contents, credential.orElseThrow()));
  }
}
