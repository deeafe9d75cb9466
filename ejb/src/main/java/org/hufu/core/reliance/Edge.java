package org.hufu.core.reliance;

import org.hufu.core.conformity.Coded;

/**
 * One thing that a recognition relies on.
 *
 * @param id within its kind, for example a certificate number or the digest of a product version
 */
public record Edge(Kind kind, String id) {

  /** What kind of thing it is. */
  public enum Kind implements Coded {
    /** A source document. */
    SOURCE,
    /** The key that signed a source, by its thumbprint. */
    KEY,
    /** An issuing body or a laboratory whose work is relied on. */
    BODY,
    /** A crosswalk, by its id without version. */
    CROSSWALK,
    /** A standard edition of source or target. */
    EDITION,
    ARRANGEMENT,
    RULE_SET,
    /** A certified product underneath. */
    BASE,
    /** A product version, by digest. */
    PRODUCT
  }
}
