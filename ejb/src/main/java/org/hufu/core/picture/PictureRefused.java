package org.hufu.core.picture;

/** A file that begins like a picture and is not read. Expected for foreign files, hence checked. */
public final class PictureRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final PictureFlaw flaw;

  PictureRefused(PictureFlaw flaw) {
    super(flaw.code());
    this.flaw = flaw;
  }

  public PictureFlaw flaw() {
    return flaw;
  }
}
