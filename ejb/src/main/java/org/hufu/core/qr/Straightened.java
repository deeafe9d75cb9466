package org.hufu.core.qr;

import com.google.zxing.ResultPoint;
import com.google.zxing.common.DetectorResult;
import org.hufu.core.picture.Picture;

/**
 * A symbol read module by module between its three corner marks, each module as the mean of several
 * places within it. Helps where a module is no more than three noisy pixels wide.
 *
 * @param modules per side
 * @param corners centres of the corner marks: lower left, upper left, upper right
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Straightened(Picture picture, int modules, ResultPoint... corners) {
  /** Modules from the edge of a symbol to the centre of its corner mark. */
  private static final double TO_CENTRE = 3.5;

  /** Modules on each side whose mean tells dark from light. */
  private static final int AROUND = 5;

  /** How far from the middle of a module one may look, in modules. */
  private static final double WITHIN = 0.22;

  /** The library counts modules by their width, which noise distorts; the symbol has a ruler. */
  private static final int COUNTED_WRONG = 8;

  private static final int SMALLEST = 21;
  private static final int LARGEST = 177;

  /** Row and column of the ruler, whose modules are dark and light by turns. */
  private static final int RULER = 6;

  static Straightened of(Picture picture, DetectorResult found) {
    int counted = found.getBits().getWidth();
    Straightened best = new Straightened(picture, counted, found.getPoints());
    double most = best.turns();
    for (int count = counted - COUNTED_WRONG; count <= counted + COUNTED_WRONG; count += 4) {
      Straightened other = new Straightened(picture, count, found.getPoints());
      if (count >= SMALLEST && count <= LARGEST && other.turns() > most) {
        best = other;
        most = other.turns();
      }
    }
    return best;
  }

  /** The part of neighbours on the ruler that differ. */
  private double turns() {
    boolean[][] dark = dark();
    int turns = 0;
    for (int at = RULER; at < modules - RULER - 2; at++) {
      turns += dark[RULER][at] != dark[RULER][at + 1] ? 1 : 0;
      turns += dark[at][RULER] != dark[at + 1][RULER] ? 1 : 0;
    }
    return (double) turns / (2 * (modules - 2 * RULER - 2));
  }

  /** Dark modules, by row and column. */
  boolean[][] dark() {
    double[][] means = new double[modules][modules];
    for (int row = 0; row < modules; row++) {
      for (int column = 0; column < modules; column++) {
        means[row][column] = mean(column, row);
      }
    }
    boolean[][] dark = new boolean[modules][modules];
    for (int row = 0; row < modules; row++) {
      for (int column = 0; column < modules; column++) {
        dark[row][column] = means[row][column] < usual(means, column, row);
      }
    }
    return dark;
  }

  private double usual(double[][] means, int column, int row) {
    double sum = 0;
    int count = 0;
    for (int y = Math.max(0, row - AROUND); y <= Math.min(modules - 1, row + AROUND); y++) {
      for (int x = Math.max(0, column - AROUND); x <= Math.min(modules - 1, column + AROUND); x++) {
        sum += means[y][x];
        count++;
      }
    }
    return sum / count;
  }

  private double mean(int column, int row) {
    double sum = 0;
    for (int place = 0; place < 9; place++) {
      double right = along(column + WITHIN * (place % 3 - 1));
      double down = along(row + WITHIN * (place / 3 - 1));
      sum += picture.between(at(right, down, true), at(right, down, false));
    }
    return sum / 9;
  }

  /** From the first corner's centre to the next in parts of their distance. */
  private double along(double module) {
    return (module + 0.5 - TO_CENTRE) / (modules - 2 * TO_CENTRE);
  }

  private double at(double right, double down, boolean x) {
    double corner = value(1, x);
    return corner + right * (value(2, x) - corner) + down * (value(0, x) - corner);
  }

  private double value(int corner, boolean x) {
    return x ? corners[corner].getX() : corners[corner].getY();
  }
}
