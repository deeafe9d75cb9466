package org.hufu.core.picture;

/**
 * Brightness of every pixel, from top to bottom, from left to right.
 *
 * @param luminance one byte per pixel, 0 black to 255 white; belongs to the picture, so do not
 *     change it
 */
@SuppressWarnings("ArrayRecordComponent") // two pictures are never compared
public record Picture(int width, int height, byte[] luminance) {

  public Picture {
    if (width < 1 || height < 1 || luminance.length != width * height) {
      throw new IllegalArgumentException("No picture of " + width + " by " + height);
    }
  }

  /** A part of it, as a picture of its own. */
  public Picture part(int left, int top, int partWidth, int partHeight) {
    byte[] part = new byte[partWidth * partHeight];
    for (int row = 0; row < partHeight; row++) {
      System.arraycopy(luminance, (top + row) * width + left, part, row * partWidth, partWidth);
    }
    return new Picture(partWidth, partHeight, part);
  }

  /** Half as wide and high; every pixel the mean of four. */
  public Picture half() {
    int halfWidth = Math.max(1, width / 2);
    int halfHeight = Math.max(1, height / 2);
    byte[] half = new byte[halfWidth * halfHeight];
    for (int row = 0; row < halfHeight; row++) {
      for (int column = 0; column < halfWidth; column++) {
        int x = 2 * column;
        int y = 2 * row;
        int sum = at(x, y) + at(x + 1, y) + at(x, y + 1) + at(x + 1, y + 1);
        half[row * halfWidth + column] = (byte) (sum / 4);
      }
    }
    return new Picture(halfWidth, halfHeight, half);
  }

  /** Brightness between pixels; (0.5, 0.5) is the middle of the first one. */
  public double between(double x, double y) {
    int left = (int) Math.floor(x - 0.5);
    int top = (int) Math.floor(y - 0.5);
    double right = x - 0.5 - left;
    double down = y - 0.5 - top;
    return (1 - down) * ((1 - right) * at(left, top) + right * at(left + 1, top))
        + down * ((1 - right) * at(left, top + 1) + right * at(left + 1, top + 1));
  }

  /** The nearest pixel, for places beyond the edge. */
  private int at(int column, int row) {
    int x = Math.max(0, Math.min(column, width - 1));
    int y = Math.max(0, Math.min(row, height - 1));
    return luminance[y * width + x] & 0xff;
  }
}
