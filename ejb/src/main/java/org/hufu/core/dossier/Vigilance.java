package org.hufu.core.dossier;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hufu.core.source.Known;

/**
 * What became known since the tests. Conditions R39 and R40.
 *
 * @param advisories about the tested version; empty when nobody looked
 * @param patches applied since; empty when nobody asked
 */
public record Vigilance(Optional<List<Advisory>> advisories, Optional<List<Patch>> patches) {

  /**
   * A published vulnerability.
   *
   * @param id for example a CVE number
   * @param exploitable whether it affects the tested version
   * @param addressed whether a fix or mitigation is in the version to be recognised
   * @param affected ids of target requirements to test again after the fix
   */
  public record Advisory(String id, Known exploitable, Known addressed, List<String> affected) {
    public Advisory {
      affected = List.copyOf(affected);
    }
  }

  /** A patch since the tests and whether the approved patch procedure handled it. */
  public record Patch(String id, Known byProcedure, List<String> affected) {
    public Patch {
      affected = List.copyOf(affected);
    }
  }

  /** Ids of all target requirements that anything here says it touches. */
  public Stream<String> affected() {
    return Stream.concat(
            advisories.stream().flatMap(List::stream).map(Advisory::affected),
            patches.stream().flatMap(List::stream).map(Patch::affected))
        .flatMap(List::stream);
  }
}
