package org.hufu.core.cms;

/** A CMS structure that the profile does not accept. Expected for foreign bytes, hence checked. */
public final class CmsRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final CmsFlaw flaw;

  CmsRefused(CmsFlaw flaw, Throwable cause) {
    super(flaw.code(), cause);
    this.flaw = flaw;
  }

  CmsRefused(CmsFlaw flaw) {
    this(flaw, null);
  }

  /** What is wrong; the first thing found. */
  public CmsFlaw flaw() {
    return flaw;
  }
}
