package org.hufu.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.hufu.client.Client;
import org.hufu.core.credential.CredentialReader;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.picture.PictureReader;
import org.hufu.core.qr.Shown;
import org.hufu.core.qr.SymbolReader;

/** Fetches a certificate as a stranger does and keeps it as {@link Artefacts}. */
record Fetched(Client stranger, Path directory) {
  private static final int DOTS_PER_INCH = 200;

  /** All that {@link Artefacts} names, of the certificate with this number. */
  static void of(String base, String number, Path directory) throws Exception {
    Files.createDirectories(directory.resolve("status"));
    Fetched fetched = new Fetched(Client.anonymous(base), directory);
    String certificate = "/api/v1/certificates/" + number;
    Map.of(
            "certificate.pdf", "application/pdf",
            "certificate.jwt", "application/vc+jwt")
        .forEach((file, type) -> fetched.save(file, certificate, type));
    fetched.save("certificate.proof", certificate + "/log-proof", "text/plain");
    fetched.save("trust.jws", "/.well-known/trust-list.jws", "*/*");
    fetched.saveStatusLists(base);
    fetched.save("certificate.qr", fetched.offlineText().getBytes(StandardCharsets.US_ASCII));
    fetched.save("at", Instant.now().toString().getBytes(StandardCharsets.US_ASCII));
  }

  private void saveStatusLists(String base) throws IOException {
    String credential = Files.readString(directory.resolve("certificate.jwt")).strip();
    for (StatusEntry entry : CredentialReader.read(credential).statuses()) {
      save("status/" + entry.purpose() + ".jwt", entry.list().substring(base.length()), "*/*");
    }
  }

  private void save(String file, String path, String type) {
    save(file, stranger.get(path, type).expect(200).body());
  }

  private void save(String file, byte[] bytes) {
    try {
      Files.write(directory.resolve(file), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read from the print, since nothing else holds it. */
  private String offlineText() throws Exception {
    byte[] pdf = Files.readAllBytes(directory.resolve("certificate.pdf"));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage page =
          new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.GRAY);
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(page, "png", png);
      Shown shown =
          SymbolReader.read(
              PictureReader.read(png.toByteArray(), System::nanoTime), System::nanoTime);
      if (shown instanceof Shown.Certificate certificate) {
        return certificate.text();
      }
      throw new IllegalStateException("The print shows no offline certificate: " + shown);
    }
  }
}
