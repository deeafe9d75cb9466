package org.hufu.core.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Reads a certificate PDF, or says everything that speaks against it. Never throws for foreign
 * bytes. Uses about three times the size of the file; safe in any thread.
 */
public final class CertificatePdfReader {
  private static final int LARGEST_PAGE = 4 << 20;

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
    try {
      return new Run(file.clone()).judge();
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // PDFBox answers hostile files with unchecked exceptions and deep recursion, too.
      return PdfReading.Refused.of(EnumSet.of(PdfFlaw.UNREADABLE));
    }
  }

  /**
   * What draws the first page: PDF operators, one character per byte.
   *
   * @param file one that {@link #read} accepted
   * @return empty if there is no such page, or it is larger than any of ours
   */
  public static Optional<String> page(byte[] file) {
    int end = PdfBytes.firstEnd(new String(file, StandardCharsets.ISO_8859_1));
    try (RandomAccessReadBuffer source = new RandomAccessReadBuffer(Arrays.copyOf(file, end));
        PDDocument document = new PDFParser(source).parse(false);
        InputStream drawing = document.getPage(0).getContents()) {
      byte[] operators = drawing.readNBytes(LARGEST_PAGE + 1);
      return Optional.of(new String(operators, StandardCharsets.ISO_8859_1))
          .filter(text -> text.length() <= LARGEST_PAGE);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // PDFBox answers strange files with unchecked exceptions and deep recursion, too.
      return Optional.empty();
    }
  }

  /** What can append to a file; empty if the profile refuses it or nothing can follow it. */
  static Optional<RevisionWriter> writerBehind(byte[] file) {
    try {
      Run run = new Run(file);
      boolean accepted =
          PdfBytes.flaws(file).isEmpty() && run.judge() instanceof PdfReading.Accepted;
      return accepted ? run.writer : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One file that is being read. PDFBox sees nothing but the first revision. */
  private static final class Run {
    private final byte[] file;
    private final String text;
    private final int firstEnd;
    private Optional<RevisionWriter> writer = Optional.empty();

    Run(byte[] file) {
      this.file = file;
      this.text = new String(file, StandardCharsets.ISO_8859_1);
      this.firstEnd = PdfBytes.firstEnd(text);
    }

    PdfReading judge() throws IOException {
      byte[] first = firstEnd == file.length ? file : Arrays.copyOf(file, firstEnd);
      try (RandomAccessReadBuffer source = new RandomAccessReadBuffer(first);
          PDDocument document = new PDFParser(source).parse(false)) {
        return judge(document.getDocument(), first);
      }
    }

    private PdfReading judge(COSDocument document, byte[] first) {
      ObjectWalk objects = ObjectWalk.over(document);
      COSDictionary catalog = document.getTrailer().getCOSDictionary(COSName.ROOT);
      SignatureField field = new SignatureField(catalog, objects);
      Optional<COSDictionary> signature = field.signature();
      Optional<ByteRange> range = signature.flatMap(found -> field.range(found, first));
      Set<PdfFlaw> flaws = EnumSet.copyOf(objects.flaws());
      Optional<String> credential = Attachment.read(objects.attachments(), flaws);
      flaws.addAll(field.flaws());
      if (!flaws.isEmpty()) {
        return PdfReading.Refused.of(flaws);
      }
      return judgeLater(document, range.orElseThrow().part(file), credential.orElseThrow());
    }

    private PdfReading judgeLater(COSDocument document, CoveredPart part, String credential) {
      if (text.startsWith(RevisionReader.END, firstEnd - RevisionReader.END.length())) {
        writer =
            Outline.of(document.getTrailer())
                .map(
                    outline ->
                        new RevisionWriter(
                            outline, firstEnd, PdfBytes.table(text, firstEnd), part.contents()));
      }
      if (file.length == firstEnd) {
        return new PdfReading.Accepted(
            new SignedPdf(part, credential, Optional.empty(), List.of()));
      }
      if (writer.isEmpty()) {
        return PdfReading.Refused.of(EnumSet.of(PdfFlaw.SECOND_REVISION));
      }
      RevisionReader reader = new RevisionReader(file, text, writer.get());
      Set<PdfFlaw> flaws = reader.read();
      return flaws.isEmpty()
          ? new PdfReading.Accepted(
              new SignedPdf(part, credential, reader.second(), reader.archive()))
          : PdfReading.Refused.of(flaws);
    }
  }
}
