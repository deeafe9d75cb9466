package org.hufu.core.crosswalk;

/**
 * Whose requirement ids a crosswalk speaks of.
 *
 * @param scheme id of a scheme, for example {@code consumer-iot}
 * @param version of the scheme, for example {@code 1.0}
 * @param standard id of the standard edition, for example {@code EN-303645-V3.1.3}
 */
public record Edition(String scheme, String version, String standard) {

  public Edition {
    for (String part : new String[] {scheme, version, standard}) {
      if (!part.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
        throw new IllegalArgumentException("Not an id: " + part);
      }
    }
  }

  /** One word, for example {@code consumer-iot/1.0/EN-303645-V3.1.3}. */
  @Override
  public String toString() {
    return scheme + "/" + version + "/" + standard;
  }

  /** Inverse of {@link #toString()}; IllegalArgumentException for anything else. */
  public static Edition of(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("Not an edition: " + text);
    }
    return new Edition(parts[0], parts[1], parts[2]);
  }
}
