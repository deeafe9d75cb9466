package org.hufu.portal.verification;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.hufu.core.picture.PictureReader;

/**
 * Bounds how many pictures are unpacked at once: one takes up to 70 MB and ten seconds, whatever
 * the file's size. Other documents never wait.
 */
final class PictureTurns {
  private static final long BYTES_EACH = 512L << 20;

  private final Semaphore places;
  private final Duration patience;

  /**
   * Nobody is at it yet.
   *
   * @param patience how long a picture waits for its turn
   */
  PictureTurns(int places, Duration patience) {
    this.places = new Semaphore(places, true);
    this.patience = patience;
  }

  /** As many as there are processors, if the heap is large enough to notice none of them. */
  static PictureTurns ofThisMachine() {
    Runtime machine = Runtime.getRuntime();
    long fitting = Math.min(machine.availableProcessors(), machine.maxMemory() / BYTES_EACH);
    return new PictureTurns((int) Math.max(1, fitting), Duration.ofSeconds(5));
  }

  /**
   * Does the work on a document.
   *
   * @throws PicturesBusy if it is a picture, and its turn does not come
   */
  <T> T inTurn(byte[] document, Supplier<T> work) {
    if (!PictureReader.isPicture(document)) {
      return work.get();
    }
    await();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private void await() {
    try {
      if (!places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new PicturesBusy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PicturesBusy();
    }
  }
}
