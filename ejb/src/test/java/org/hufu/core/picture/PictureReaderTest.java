package org.hufu.core.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PictureReaderTest {

  @Test
  void both_kinds_are_known_by_their_beginning() {
    assertThat(PictureReader.isPicture(PictureExamples.png(1, 1))).isTrue();
    assertThat(PictureReader.isPicture(PictureExamples.jpeg(1, 1))).isTrue();
    assertThat(PictureReader.isPicture("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))).isFalse();
    assertThat(PictureReader.isPicture(new byte[0])).isFalse();
    assertThat(PictureReader.isPicture("GIF89a..".getBytes(StandardCharsets.US_ASCII))).isFalse();
  }

  @Test
  void brightness_comes_out_and_what_is_transparent_is_white() throws PictureRefused {
    BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, Color.BLACK.getRGB());
    image.setRGB(1, 0, Color.GREEN.getRGB());
    Picture picture = read(PictureExamples.encoded(image, "png"));

    assertThat(picture.width()).isEqualTo(3);
    assertThat(picture.luminance()).containsExactly(0, 149, 255);
  }

  @Test
  void a_large_picture_is_read_with_fewer_pixels() throws PictureRefused {
    Picture picture = read(PictureExamples.pngOfZeros(8000, 6000));

    assertThat(picture.width()).isEqualTo(4000);
    assertThat(picture.height()).isEqualTo(3000);
  }

  @Test
  void what_only_describes_is_left_unread() throws PictureRefused {
    byte[] profile = "ICC_PROFILE\0\1\1 not a profile".getBytes(StandardCharsets.US_ASCII);

    assertThat(read(PictureExamples.jpegWithSegment(0xe2, profile)).width()).isEqualTo(64);
    assertThat(read(PictureExamples.pngWithTextBomb(200 << 20)).width()).isEqualTo(100);
  }

  @TestFactory
  @Timeout(60)
  Stream<DynamicTest> a_hostile_picture_is_refused_by_name() {
    Map<String, Object[]> all = new LinkedHashMap<>();
    byte[] png = PictureExamples.png(50, 50);
    byte[] jpeg = PictureExamples.jpeg(50, 50);
    all.put(
        "50,000 x 50,000",
        of(PictureExamples.pngClaiming(50_000, 50_000), PictureFlaw.TOO_MANY_PIXELS));
    all.put(
        "2^31-1 wide",
        of(PictureExamples.pngClaiming(Integer.MAX_VALUE, 1), PictureFlaw.TOO_MANY_PIXELS));
    all.put("negative size", of(PictureExamples.pngClaiming(-5, 5), PictureFlaw.MALFORMED));
    all.put(
        "65,500 x 65,500",
        of(PictureExamples.jpegClaiming(65_500, 65_500), PictureFlaw.TOO_MANY_PIXELS));
    all.put("a thousand scans", of(PictureExamples.jpegOfScans(1000), PictureFlaw.TOO_MANY_SCANS));
    all.put("progressive and large", of(large(), PictureFlaw.TOO_MANY_PIXELS));
    all.put("lossless", of(PictureExamples.jpegOfKind(0xc3), PictureFlaw.KIND_REFUSED));
    all.put("arithmetic", of(PictureExamples.jpegOfKind(0xc9), PictureFlaw.KIND_REFUSED));
    all.put("cut PNG", of(Arrays.copyOf(png, png.length - 20), PictureFlaw.MALFORMED));
    all.put("cut JPEG", of(Arrays.copyOf(jpeg, 100), PictureFlaw.MALFORMED));
    all.put("beginning alone", of(Arrays.copyOf(png, 9), PictureFlaw.MALFORMED));
    all.put("no pixels", of(PictureExamples.pngClaiming(4000, 4000), PictureFlaw.MALFORMED));
    return all.entrySet().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.getKey(),
                    () ->
                        assertThatThrownBy(() -> read((byte[]) one.getValue()[0]))
                            .isInstanceOfSatisfying(
                                PictureRefused.class,
                                e -> assertThat(e.flaw()).isEqualTo(one.getValue()[1]))));
  }

  private static Object[] of(byte[] file, PictureFlaw flaw) {
    return new Object[] {file, flaw};
  }

  private static byte[] large() {
    byte[] progressive = PictureExamples.jpegClaiming(8000, 6000);
    for (int at = 2; at < 1000; at++) {
      if (progressive[at] == (byte) 0xff && progressive[at + 1] == (byte) 0xc0) {
        progressive[at + 1] = (byte) 0xc2;
        return progressive;
      }
    }
    throw new IllegalStateException("No frame");
  }

  @Test
  void a_reading_that_takes_too_long_is_ended() {
    long[] time = {0};

    assertThatThrownBy(
            () ->
                PictureReader.read(
                    PictureExamples.jpeg(500, 500), () -> time[0] += PictureReader.LONGEST / 2))
        .isInstanceOfSatisfying(
            PictureRefused.class, e -> assertThat(e.flaw()).isEqualTo(PictureFlaw.TOO_SLOW));
  }

  @Test
  void changed_bytes_are_read_or_refused() {
    Random random = new Random(7);
    for (byte[] genuine :
        new byte[][] {PictureExamples.png(40, 40), PictureExamples.jpeg(40, 40)}) {
      for (int round = 0; round < 500; round++) {
        byte[] changed = genuine.clone();
        changed[8 + random.nextInt(changed.length - 8)] = (byte) random.nextInt();
        assertThat(isAnswered(changed)).isTrue();
      }
    }
  }

  private static boolean isAnswered(byte[] file) {
    try {
      return read(file).width() > 0;
    } catch (PictureRefused e) {
      return e.flaw() != null;
    }
  }

  private static Picture read(byte[] file) throws PictureRefused {
    return PictureReader.read(file, System::nanoTime);
  }
}
