package org.hufu.portal.document;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.qr.QrSymbol;
import org.hufu.portal.document.Facts.Fact;
import org.hufu.portal.document.PagePdf.Symbols;

/**
 * A certificate on paper: one bilingual A4 page as PDF/A-3a, with the credential attached and room
 * for exactly one signature; tagged, so that it can be read aloud. The same input gives the same
 * bytes.
 */
public final class CertificatePdf {
  private CertificatePdf() {}

  /**
   * What goes into the file beside the content itself.
   *
   * @param credential compact JWS, attached as {@code certificate.vc.jwt}
   * @param offline text of the offline certificate, printed as a second QR symbol; empty where it
   *     is too long for one
   * @param signedAt claimed time of signature; the time-stamp proves the real one
   * @param standards as one cites them, for example {@code GB 40050-2021}
   */
  public record Binding(
      String credential, Optional<String> offline, Instant signedAt, List<String> standards) {
    public Binding {
      standards = List.copyOf(standards);
    }
  }

  /**
   * Lays out the page and closes the file around the empty signature.
   *
   * @throws IllegalArgumentException if the text does not fit on the page or a character is missing
   *     in the font
   */
  public static byte[] render(CertificateContent content, Binding binding) {
    var out = new ByteArrayOutputStream(100_000);
    Print print = new Print(content, binding);
    InkPdf.Draft draft = print.draft();
    try (Document document = page()) {
      PdfWriter writer = PdfWriter.getInstance(document, out);
      ArchivePdf archive = new ArchivePdf(writer, content, binding);
      archive.begin();
      document.open();
      print.draw(writer, draft.on(writer.getDirectContent()));
      archive.finish();
    } catch (DocumentException e) {
      throw new IllegalStateException("Certificate cannot be laid out", e);
    }
    return new FixedBytes(content.publicId()).of(out.toByteArray());
  }

  private static Document page() {
    return new Document(new Rectangle(PagePdf.WIDTH, PagePdf.HEIGHT));
  }

  /** The page, which is laid out twice: to find the characters that it needs, and to be written. */
  private static final class Print {
    private final CertificateContent content;
    private final List<Fact> facts;
    private final Symbols symbols;

    Print(CertificateContent content, Binding binding) {
      this.content = content;
      facts = new Facts(content, binding.standards()).all();
      symbols = new Symbols(QrSymbol.of(content.url()), binding.offline().map(QrSymbol::ofLong));
    }

    /** Its file is never closed, and so never written. */
    InkPdf.Draft draft() {
      InkPdf.Draft draft = new InkPdf.Draft();
      Document document = page();
      PdfWriter writer = PdfWriter.getInstance(document, OutputStream.nullOutputStream());
      writer.setTagged();
      document.open();
      draw(writer, draft);
      return draft;
    }

    void draw(PdfWriter writer, InkPdf ink) {
      new PagePdf(writer.getDirectContent(), new TagsPdf(writer), ink, content)
          .draw(facts, content.digest(), symbols);
    }
  }
}
