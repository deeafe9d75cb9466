package org.hufu.portal.verification;

/** More photos at once than the machine has room for; try again in a moment. */
public class PicturesBusy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PicturesBusy() {
    super("Too many pictures at once", null, false, false);
  }
}
