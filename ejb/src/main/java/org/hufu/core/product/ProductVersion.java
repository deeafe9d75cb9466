package org.hufu.core.product;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One version of a product. It never changes: a correction is another version.
 *
 * @param product id of the product it belongs to
 * @param models model numbers, the one to print first
 * @param digests of everything that makes up the version; may be empty until it is to be certified
 * @param configuration the configuration that is certified, or an empty text
 */
public record ProductVersion(
    String id,
    String product,
    Releases releases,
    List<String> models,
    List<Digest> digests,
    String configuration,
    Identifiers identifiers)
    implements Serializable {

  public ProductVersion {
    models = List.copyOf(models);
    digests = List.copyOf(digests);
  }

  /** What the vendor calls the version; an empty text where the product has no such part. */
  public record Releases(String hardware, String firmware, String software)
      implements Serializable {}

  /**
   * Names under which other systems know the version, each may be an empty text.
   *
   * @param cpe Common Platform Enumeration 2.3, formatted string
   * @param purl package URL
   */
  public record Identifiers(String cpe, String purl) implements Serializable {}

  /** Items of a scheme's checklist that the version fulfils by itself. */
  public Set<String> items() {
    Set<String> items = new HashSet<>();
    if (!digests.isEmpty()) {
      items.add("product-digest");
    }
    if (!releases.hardware().isEmpty()) {
      items.add("hardware-version");
    }
    if (!releases.firmware().isEmpty()) {
      items.add("firmware-version");
    }
    if (!releases.software().isEmpty() || !releases.firmware().isEmpty()) {
      items.add("software-version"); // what runs on a device is often one image, called firmware
    }
    return items;
  }

  /** One line for people, for example {@code X5-100 HW 1.2 · SW 5.0.3}. */
  public String label() {
    return String.join(
        " · ",
        Stream.of(
                models.isEmpty() ? "" : models.get(0),
                prefixed("HW ", releases.hardware()),
                prefixed("FW ", releases.firmware()),
                prefixed("SW ", releases.software()))
            .filter(part -> !part.isEmpty())
            .toList());
  }

  private static String prefixed(String prefix, String text) {
    return text.isEmpty() ? "" : prefix + text;
  }
}
