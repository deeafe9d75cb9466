package org.hufu.core.picture;

import java.util.function.LongSupplier;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Ends a reading that takes too long. */
final class Patience implements IIOReadProgressListener {
  private final LongSupplier nanoseconds;
  private final long start;
  private boolean lost;

  Patience(LongSupplier nanoseconds) {
    this.nanoseconds = nanoseconds;
    this.start = nanoseconds.getAsLong();
  }

  private void look(ImageReader source) {
    if (isLost()) {
      source.abort();
    }
  }

  boolean isLost() {
    lost = lost || nanoseconds.getAsLong() - start > PictureReader.LONGEST;
    return lost;
  }

  @Override
  public void imageStarted(ImageReader source, int index) {
    look(source);
  }

  @Override
  public void imageProgress(ImageReader source, float percent) {
    look(source);
  }

  @Override
  public void imageComplete(ImageReader source) {}

  @Override
  public void sequenceStarted(ImageReader source, int index) {}

  @Override
  public void sequenceComplete(ImageReader source) {}

  @Override
  public void thumbnailStarted(ImageReader source, int index, int thumbnail) {}

  @Override
  public void thumbnailProgress(ImageReader source, float percent) {}

  @Override
  public void thumbnailComplete(ImageReader source) {}

  @Override
  public void readAborted(ImageReader source) {}
}
