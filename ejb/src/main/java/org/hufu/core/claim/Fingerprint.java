package org.hufu.core.claim;

import java.util.List;

/**
 * What tells a product version from others: digests first, versions and models after.
 *
 * @param digests algorithm and value, for example {@code sha-256:66c7…}
 */
public record Fingerprint(
    String hardware, String firmware, String software, List<String> models, List<String> digests) {

  public Fingerprint {
    models = List.copyOf(models);
    digests = List.copyOf(digests);
  }

  /** Whether all versions are stated alike and a model is common to both. */
  public boolean hasSameVersions(Fingerprint other) {
    return hardware.equals(other.hardware)
        && firmware.equals(other.firmware)
        && software.equals(other.software)
        && !(hardware + firmware + software).isEmpty()
        && models.stream().anyMatch(other.models::contains);
  }

  /** Whether digests of one algorithm are given on both sides, so that they can be compared. */
  public boolean isComparable(Fingerprint other) {
    return digests.stream()
        .map(Fingerprint::algorithm)
        .anyMatch(
            algorithm ->
                other.digests.stream().map(Fingerprint::algorithm).anyMatch(algorithm::equals));
  }

  /** Whether what both sides give by the same algorithms is the same. */
  public boolean hasSameDigests(Fingerprint other) {
    return isComparable(other) && comparable(other).equals(other.comparable(this));
  }

  private List<String> comparable(Fingerprint other) {
    return digests.stream()
        .filter(
            digest ->
                other.digests.stream()
                    .map(Fingerprint::algorithm)
                    .anyMatch(algorithm(digest)::equals))
        .sorted()
        .distinct()
        .toList();
  }

  private static String algorithm(String digest) {
    return digest.substring(0, Math.max(0, digest.indexOf(':')));
  }
}
