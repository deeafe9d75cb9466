package org.hufu.core.qr;

import com.google.zxing.Binarizer;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.ResultPoint;
import com.google.zxing.ResultPointCallback;
import com.google.zxing.common.DetectorResult;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.detector.Detector;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.hufu.core.picture.Picture;
import org.hufu.core.picture.PictureReader;

/**
 * Finds the QR symbols in a picture: on the whole of it, on a smaller copy, and on its parts, since
 * a symbol may be small on a large page or a photo coarse.
 */
public final class SymbolReader {
  /** A certificate has two. */
  private static final int MOST_SYMBOLS = 4;

  /**
   * Places that may be corners of a symbol. The library tries every three of them, so that a
   * picture full of corners would keep it busy for years.
   */
  private static final int MOST_CORNERS = 150;

  /** Parts overlap by half, so that a symbol of half the size lies in one. */
  private static final int PARTS = 3;

  private static final int SMALLEST_SIDE = 400;

  private static final List<Function<LuminanceSource, Binarizer>> BINARIZERS =
      List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

  private final LongSupplier nanoseconds;
  private final long end;
  private final Set<String> texts = new LinkedHashSet<>();

  private SymbolReader(LongSupplier nanoseconds) {
    this.nanoseconds = nanoseconds;
    this.end = nanoseconds.getAsLong() + PictureReader.LONGEST;
  }

  /** Thrown out of the library when it has seen enough. */
  private static final class TooManyCorners extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyCorners() {
      super(null, null, false, false);
    }
  }

  /** Counts what the library finds while it finds it. */
  private static final class Corners implements ResultPointCallback {
    private int seen;

    @Override
    public void foundPossibleResultPoint(ResultPoint point) {
      if (++seen > MOST_CORNERS) {
        throw new TooManyCorners();
      }
    }
  }

  /**
   * What the symbols of a picture say; an offline certificate is worth more than an address.
   *
   * @param nanoseconds a rising count; whatever was seen when it is late is the answer
   */
  public static Shown read(Picture picture, LongSupplier nanoseconds) {
    SymbolReader reader = new SymbolReader(nanoseconds);
    reader.look(picture);
    return shown(reader.texts);
  }

  private static Shown shown(Set<String> texts) {
    Optional<Shown> certificate =
        texts.stream().filter(CompactCertificate::isMeant).findFirst().map(Shown.Certificate::new);
    Optional<Shown> address =
        texts.stream()
            .map(CertificateAddress::of)
            .flatMap(Optional::stream)
            .findFirst()
            .map(Shown.Address::new);
    return certificate
        .or(() -> address)
        .orElseGet(() -> texts.isEmpty() ? new Shown.Nothing() : new Shown.Foreign());
  }

  private void look(Picture picture) {
    if (isDone(picture) || isDone(picture.half())) {
      return;
    }
    lookAtParts(picture);
  }

  private void lookAtParts(Picture picture) {
    int width = picture.width() * 2 / (PARTS + 1);
    int height = picture.height() * 2 / (PARTS + 1);
    if (Math.min(width, height) < SMALLEST_SIDE) {
      width = picture.width();
      height = picture.height();
    }
    for (int part = 0; part < PARTS * PARTS; part++) {
      int left = part % PARTS * (picture.width() - width) / (PARTS - 1);
      int top = part / PARTS * (picture.height() - height) / (PARTS - 1);
      Picture near = picture.part(left, top, width, height);
      if (isDone(near)) {
        return;
      }
    }
  }

  /** Looks once more behind each symbol found, with that one painted over. */
  private boolean isDone(Picture picture) {
    Picture left = picture.part(0, 0, picture.width(), picture.height());
    for (int i = 0; i < MOST_SYMBOLS && !isLate(); i++) {
      Optional<Symbol> found = find(left);
      if (found.isEmpty()) {
        break;
      }
      texts.add(found.get().text());
      paintOver(found.get().corners(), left);
    }
    return isLate() || texts.stream().anyMatch(CompactCertificate::isMeant);
  }

  private boolean isLate() {
    return nanoseconds.getAsLong() > end;
  }

  /** What was read, and the centres of the corner marks. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Symbol(String text, ResultPoint... corners) {}

  private static Optional<Symbol> find(Picture picture) {
    for (Function<LuminanceSource, Binarizer> binarizer : BINARIZERS) {
      Optional<DetectorResult> found = detect(picture, binarizer);
      Optional<String> text = found.flatMap(seen -> decode(picture, seen));
      if (text.isPresent()) {
        return Optional.of(new Symbol(text.get(), found.get().getPoints()));
      }
    }
    return Optional.empty();
  }

  private static Optional<DetectorResult> detect(
      Picture picture, Function<LuminanceSource, Binarizer> binarizer) {
    int width = picture.width();
    int height = picture.height();
    var source =
        new PlanarYUVLuminanceSource(
            picture.luminance(), width, height, 0, 0, width, height, false);
    try {
      return Optional.of(
          new Detector(binarizer.apply(source).getBlackMatrix())
              .detect(
                  Map.of(
                      DecodeHintType.TRY_HARDER,
                      true,
                      DecodeHintType.NEED_RESULT_POINT_CALLBACK,
                      new Corners())));
    } catch (ReaderException | RuntimeException e) { // nothing there, or too much
      return Optional.empty();
    }
  }

  /** As the library sees the modules, and as we do. */
  private static Optional<String> decode(Picture picture, DetectorResult found) {
    try {
      return Optional.of(new Decoder().decode(found.getBits()).getText());
    } catch (ReaderException | RuntimeException e) { // not to be read in this way
      return decode(Straightened.of(picture, found));
    }
  }

  private static Optional<String> decode(Straightened symbol) {
    try {
      return Optional.of(new Decoder().decode(symbol.dark()).getText());
    } catch (ReaderException | RuntimeException e) { // not to be read
      return Optional.empty();
    }
  }

  /** White over the rectangle around the corners. */
  private static void paintOver(ResultPoint[] corners, Picture picture) {
    int left = picture.width();
    int top = picture.height();
    int right = 0;
    int bottom = 0;
    for (ResultPoint corner : corners) {
      left = Math.min(left, (int) corner.getX());
      top = Math.min(top, (int) corner.getY());
      right = Math.max(right, (int) corner.getX());
      bottom = Math.max(bottom, (int) corner.getY());
    }
    for (int row = Math.max(0, top); row <= Math.min(bottom, picture.height() - 1); row++) {
      int from = row * picture.width() + Math.max(0, left);
      int to = row * picture.width() + Math.min(right, picture.width() - 1) + 1;
      Arrays.fill(picture.luminance(), Math.min(from, to), to, (byte) 255);
    }
  }
}
