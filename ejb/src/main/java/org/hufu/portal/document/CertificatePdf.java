package org.hufu.portal.document;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hufu.core.credential.CertificateContent;

/**
 * A certificate on paper: one bilingual A4 page as PDF/A-3a, with the credential attached and room
 * for exactly one signature; tagged, so that it can be read aloud. The same input gives the same
 * bytes.
 */
public final class CertificatePdf {
  /** The parsed fonts are shared and remember a read position. */
  private static final Object FONTS = new Object();

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
    synchronized (FONTS) {
      var out = new ByteArrayOutputStream(200_000);
      try (Document document = new Document(new Rectangle(PagePdf.WIDTH, PagePdf.HEIGHT))) {
        PdfWriter writer = PdfWriter.getInstance(document, out);
        ArchivePdf archive = new ArchivePdf(writer, content, binding);
        archive.begin();
        document.open();
        new PagePdf(writer.getDirectContent(), new TagsPdf(writer), content)
            .draw(
                new Facts(content, binding.standards()).all(), content.digest(), binding.offline());
        archive.finish();
      } catch (DocumentException e) {
        throw new IllegalStateException("Certificate cannot be laid out", e);
      }
      return new FixedBytes(content.publicId()).of(out.toByteArray());
    }
  }
}
