package org.hufu.portal.document;

import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import org.hufu.core.qr.QrSymbol;

/** What is drawn with curves: the guilloche band, different on every certificate, and the QR. */
final class OrnamentPdf {

  private static final int CURVES = 18;
  private static final int SEGMENTS_PER_WAVE = 8;
  private static final Color FAINT = new Color(0x8FB4D6);

  private final PdfContentByte canvas;

  OrnamentPdf(PdfContentByte canvas) {
    this.canvas = canvas;
  }

  /**
   * Two braids of waves inside an envelope.
   *
   * @param seed its characters choose wave count and phase, so that no two bands look the same
   */
  void guilloche(float x, float y, float length, float height, String seed) {
    int hash = seed.hashCode();
    int waves = 11 + Math.floorMod(hash, 5);
    double twist = Math.floorMod(hash >> 8, 360) * Math.PI / 180;
    canvas.setLineWidth(0.28f);
    for (int i = 0; i < CURVES; i++) {
      double phase = 2 * Math.PI * i / CURVES;
      canvas.setColorStroke(i % 3 == 0 ? PenPdf.BLUE : FAINT);
      wave(new Wave(x, y + height / 2, length, height / 2, waves, phase + twist));
    }
  }

  private record Wave(float x, float middle, float length, float reach, int waves, double phase) {

    float at(double t) {
      double envelope = 0.62 + 0.38 * Math.cos(2 * Math.PI * 3 * t + 2 * phase);
      return (float) (middle + reach * envelope * Math.sin(2 * Math.PI * waves * t + phase));
    }

    /** Derivative by t, for the control points. */
    double slope(double t) {
      double step = 1e-5;
      return (at(t + step) - at(t - step)) / (2 * step);
    }
  }

  private void wave(Wave wave) {
    int segments = wave.waves() * SEGMENTS_PER_WAVE;
    canvas.moveTo(wave.x(), wave.at(0));
    for (int i = 0; i < segments; i++) {
      double from = (double) i / segments;
      double to = (double) (i + 1) / segments;
      double third = (to - from) / 3;
      canvas.curveTo(
          (float) (wave.x() + wave.length() * (from + third)),
          (float) (wave.at(from) + wave.slope(from) * third),
          (float) (wave.x() + wave.length() * (to - third)),
          (float) (wave.at(to) - wave.slope(to) * third),
          (float) (wave.x() + wave.length() * to),
          wave.at(to));
    }
    canvas.stroke();
  }

  /** Draws the symbol without quiet zone; the caller leaves white around it. */
  void qr(QrSymbol symbol, float x, float y, float side) {
    float module = side / symbol.size();
    canvas.setColorFill(Color.BLACK);
    for (QrSymbol.Bar bar : symbol.bars()) {
      canvas.rectangle(
          x + bar.column() * module,
          y + side - (bar.row() + 1) * module,
          bar.length() * module,
          module);
    }
    canvas.fill();
  }
}
