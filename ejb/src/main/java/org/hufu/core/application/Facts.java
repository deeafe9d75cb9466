package org.hufu.core.application;

import java.util.Optional;
import java.util.Set;

/**
 * What the portal knows about the things the answers point at, on the day of the check.
 *
 * @param product empty if the named version does not exist or belongs to somebody else
 * @param scheme empty if there is no such scheme on that day
 * @param documents kinds that have been handed in
 */
public record Facts(
    Optional<Product> product,
    Optional<Scheme> scheme,
    InCatalogue inCatalogue,
    Set<DocumentKind> documents) {

  /**
   * The chosen product version.
   *
   * @param digests how many digests tell this version from others
   */
  public record Product(String category, int digests) {}

  /** What may be chosen within the scheme; an empty set of levels: the scheme has none. */
  public record Scheme(Set<String> categories, Set<String> levels, Set<String> standards) {}

  /** Whether the catalogue demands certification of the product. */
  public enum InCatalogue {
    YES,
    NO,
    CANNOT_TELL
  }
}
