package org.hufu.core.product;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Digest of an image, an archive or another part of a product version.
 *
 * @param algorithm {@code sha-256}, {@code sha-384}, {@code sha-512} or {@code sm3}
 * @param value lowercase hex of the algorithm's length
 */
public record Digest(String algorithm, String value) implements Serializable {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]+");
  private static final Map<String, Integer> LENGTHS =
      Map.of("sha-256", 64, "sha-384", 96, "sha-512", 128, "sm3", 64);

  /** What an algorithm is when only the value is given; sm3 has to be named. */
  private static final Map<Integer, String> USUAL =
      Map.of(64, "sha-256", 96, "sha-384", 128, "sha-512");

  private static final Pattern LINE =
      Pattern.compile(
          "((?<algorithm>sha-?256|sha-?384|sha-?512|sm3)[ :=]+)?(?<value>[0-9a-f]+)(\\s.*)?");

  public Digest {
    if (!isDigest(algorithm, value)) {
      throw new IllegalArgumentException("Not a digest: " + algorithm + ":" + value);
    }
  }

  /** Whether the two make a digest that this portal takes. */
  public static boolean isDigest(String algorithm, String value) {
    Optional<Integer> length = Optional.ofNullable(LENGTHS.get(algorithm));
    return length.isPresent() && value.length() == length.get() && HEX.matcher(value).matches();
  }

  /** Reads {@link #toString()}; throws {@link IllegalArgumentException} for any other text. */
  public static Digest of(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("Not a digest: " + text);
    }
    return new Digest(text.substring(0, colon), text.substring(colon + 1));
  }

  /**
   * Reads a line as {@code sha256sum} prints it, {@code 66c7… image.bin}, or with the algorithm in
   * front, {@code SM3: 66c7…}; empty for a line that holds no digest.
   */
  public static Optional<Digest> find(String line) {
    Matcher found = LINE.matcher(line.strip().toLowerCase(Locale.ROOT));
    if (!found.matches()) {
      return Optional.empty();
    }
    String value = found.group("value");
    String algorithm =
        found.group("algorithm") == null
            ? USUAL.getOrDefault(value.length(), "")
            : found.group("algorithm").replaceFirst("sha-?", "sha-");
    return isDigest(algorithm, value)
        ? Optional.of(new Digest(algorithm, value))
        : Optional.empty();
  }

  /** Algorithm and value with a colon between, for example {@code sm3:66c7…}. */
  @Override
  public String toString() {
    return algorithm + ":" + value;
  }
}
