package org.hufu.core.qr;

/** A text that is no offline certificate of ours. Expected for foreign texts, hence checked. */
public final class QrRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final QrFlaw flaw;
  private final String place;

  QrRefused(QrFlaw flaw, String place) {
    super(place.isEmpty() ? flaw.code() : flaw.code() + " " + place);
    this.flaw = flaw;
    this.place = place;
  }

  QrRefused(QrFlaw flaw) {
    this(flaw, "");
  }

  /** What is wrong; the first thing found. */
  public QrFlaw flaw() {
    return flaw;
  }

  /** Offset, header or claim, as the format numbers them; may be empty. */
  public String place() {
    return place;
  }
}
