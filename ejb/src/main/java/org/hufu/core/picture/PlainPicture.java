package org.hufu.core.picture;

/**
 * A picture file without anything that only describes it, such as colour profiles, comments and
 * positions: less for the decoder to trip over, and nothing personal is looked at.
 *
 * @param isJpeg or else PNG
 * @param bytes the file
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PlainPicture(boolean isJpeg, int width, int height, byte[] bytes) {
  /** Pixels of the best cameras in telephones. */
  private static final long MOST_PIXELS = 50_000_000;

  private static final int LONGEST_SIDE = 20_000;

  PlainPicture requireSize(long mostPixels) throws PictureRefused {
    boolean fits =
        width <= LONGEST_SIDE && height <= LONGEST_SIDE && (long) width * height <= mostPixels;
    if (!fits) {
      throw new PictureRefused(PictureFlaw.TOO_MANY_PIXELS);
    }
    return this;
  }

  PlainPicture requireSize() throws PictureRefused {
    return requireSize(MOST_PIXELS);
  }
}
