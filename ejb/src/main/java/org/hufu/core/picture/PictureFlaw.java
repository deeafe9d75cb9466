package org.hufu.core.picture;

import java.util.Locale;

/** Why a picture is not read; each word is part of the report. */
public enum PictureFlaw {
  /** Ends too early, or is none within. */
  MALFORMED,
  /** More pixels than any camera in use makes. */
  TOO_MANY_PIXELS,
  /** Painted in more passes than a picture needs. */
  TOO_MANY_SCANS,
  /** Of a kind that cameras do not write: arithmetic coding, lossless, four colours. */
  KIND_REFUSED,
  /** Took longer than a picture may. */
  TOO_SLOW;

  /** Spelling in codes: {@code too-many-pixels}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
