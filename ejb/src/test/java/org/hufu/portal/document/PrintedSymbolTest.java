package org.hufu.portal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hufu.portal.document.DocumentExamples.BINDING;
import static org.hufu.portal.document.DocumentExamples.ROUTER;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.hufu.core.picture.PictureReader;
import org.hufu.core.picture.PictureRefused;
import org.hufu.core.qr.Shown;
import org.hufu.core.qr.SymbolReader;
import org.hufu.tool.ForeignTool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The printed page at 150 dots an inch, as a telephone or a scanner sees it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintedSymbolTest {
  private static final String OFFLINE = BINDING.offline().orElseThrow();
  @TempDir private static Path folder;
  private static BufferedImage page;

  @BeforeAll
  static void print_at_150_dots_an_inch() throws IOException {
    Path pdf = Files.write(folder.resolve("page.pdf"), CertificatePdf.render(ROUTER, BINDING));
    Path picture = folder.resolve("page");
    ForeignTool.named("pdftoppm")
        .run("-r", "150", "-png", "-singlefile", pdf.toString(), picture.toString());
    page = ImageIO.read(folder.resolve("page.png").toFile());
  }

  @ParameterizedTest(name = "turned by {0} degrees, noise {1}, as {2}")
  @CsvSource({
    "0, 0, png",
    "0, 25, jpg",
    "3, 0, png",
    "3, 25, jpg",
    "7, 0, jpg",
    "7, 20, png",
    "-7, 20, jpg",
    "90, 20, png",
    "180, 20, jpg"
  })
  void a_turned_and_noisy_print_is_read_by_us_and_by_zbar(int degrees, int noise, String format)
      throws IOException, PictureRefused {
    Path file = seen(degrees, noise, format);

    assertThat(ours(file)).isEqualTo(new Shown.Certificate(OFFLINE));
    assertThat(zbar(file)).contains(OFFLINE);
  }

  @ParameterizedTest(name = "turned by {0} degrees, noise {1}, as {2}")
  @CsvSource({"3, 40, jpg", "5, 50, jpg", "7, 40, png", "12, 30, jpg", "-20, 30, png"})
  void a_poor_picture_is_read_by_us(int degrees, int noise, String format)
      throws IOException, PictureRefused {
    assertThat(ours(seen(degrees, noise, format))).isEqualTo(new Shown.Certificate(OFFLINE));
  }

  private static Path seen(int degrees, int noise, String format) throws IOException {
    Path file = folder.resolve(degrees + "-" + noise + "." + format);
    ImageIO.write(noisy(turned(degrees), noise), format, file.toFile());
    return file;
  }

  @Test
  void a_photo_of_twelve_million_pixels_is_read() throws IOException, PictureRefused {
    Path file = folder.resolve("large.jpg");
    BufferedImage large = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = large.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(page, 300, 100, 2000, 2828, null);
    graphics.dispose();
    ImageIO.write(noisy(large, 25), "jpg", file.toFile());

    assertThat(ours(file)).isEqualTo(new Shown.Certificate(OFFLINE));
  }

  @Test
  void the_address_alone_is_read_as_an_address() throws IOException, PictureRefused {
    var without =
        new CertificatePdf.Binding(
            BINDING.credential(), Optional.empty(), BINDING.signedAt(), BINDING.standards());
    Path pdf = Files.write(folder.resolve("url.pdf"), CertificatePdf.render(ROUTER, without));
    ForeignTool.named("pdftoppm")
        .run("-r", "150", "-png", "-singlefile", pdf.toString(), folder.resolve("url").toString());

    assertThat(ours(folder.resolve("url.png")))
        .isInstanceOfSatisfying(
            Shown.Address.class,
            shown -> assertThat(shown.address().url()).isEqualTo(ROUTER.url()));
  }

  private static Shown ours(Path file) throws IOException, PictureRefused {
    return SymbolReader.read(
        PictureReader.read(Files.readAllBytes(file), System::nanoTime), System::nanoTime);
  }

  private static List<String> zbar(Path file) {
    return ForeignTool.named("zbarimg")
        .run("-q", "--nodbus", "--raw", file.toString())
        .lines()
        .toList();
  }

  private static BufferedImage turned(int degrees) {
    double radians = Math.toRadians(degrees);
    double sin = Math.abs(Math.sin(radians));
    double cos = Math.abs(Math.cos(radians));
    int width = (int) (page.getWidth() * cos + page.getHeight() * sin);
    int height = (int) (page.getWidth() * sin + page.getHeight() * cos);
    BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = turned.createGraphics();
    graphics.setColor(Color.LIGHT_GRAY);
    graphics.fillRect(0, 0, width, height);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.translate((width - page.getWidth()) / 2.0, (height - page.getHeight()) / 2.0);
    graphics.rotate(radians, page.getWidth() / 2.0, page.getHeight() / 2.0);
    graphics.drawImage(page, 0, 0, null);
    graphics.dispose();
    return turned;
  }

  /** Every pixel somewhat off, always the same way. */
  private static BufferedImage noisy(BufferedImage image, int strength) {
    Random random = new Random(20261124);
    for (int y = 0; strength > 0 && y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int off = random.nextInt(2 * strength + 1) - strength;
        Color seen = new Color(image.getRGB(x, y));
        image.setRGB(
            x,
            y,
            new Color(
                    within(seen.getRed() + off),
                    within(seen.getGreen() + off),
                    within(seen.getBlue() + off))
                .getRGB());
      }
    }
    return image;
  }

  private static int within(int colour) {
    return Math.max(0, Math.min(255, colour));
  }
}
