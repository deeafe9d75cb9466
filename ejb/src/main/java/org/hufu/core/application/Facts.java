package org.hufu.core.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the portal knows about the things the answers point at, on the day of the check.
 *
 * @param product items of a checklist that the chosen version fulfils by itself; empty if the
 *     version does not exist or belongs to somebody else
 * @param scheme empty if there is no such scheme on that day
 * @param documents items of a checklist for which a document has been handed in
 */
public record Facts(
    Optional<Set<String>> product,
    Optional<Scheme> scheme,
    InCatalogue inCatalogue,
    Set<String> documents) {

  /** Checklist items that a product version fulfils by itself; all others need a document. */
  public static final Set<String> PRODUCT_ITEMS =
      Set.of("product-digest", "hardware-version", "firmware-version", "software-version");

  /**
   * What may be chosen within the scheme, and what must be handed in.
   *
   * @param levels none if the scheme has no levels
   * @param checklist required items
   */
  public record Scheme(
      Set<String> categories, Set<String> levels, Set<String> standards, List<String> checklist) {}

  /** Whether the catalogue demands certification of the product. */
  public enum InCatalogue {
    YES,
    NO,
    CANNOT_TELL
  }
}
