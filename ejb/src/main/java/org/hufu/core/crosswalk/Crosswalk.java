package org.hufu.core.crosswalk;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hufu.core.conformity.Coded;
import org.hufu.core.conformity.Text;

/**
 * One version of the relations between the requirements of two editions. An edition whose
 * requirements are not mentioned has gaps, see {@link Gaps}.
 *
 * @param id kebab case, the same for all versions
 * @param version for example {@code 1.0}
 */
public record Crosswalk(
    String id,
    String version,
    Edition source,
    Edition target,
    Provenance provenance,
    Standing standing,
    List<Mapping> mappings) {

  /** How the statements were found. */
  public enum Method implements Coded {
    HUMAN,
    AUTOMATION,
    HYBRID
  }

  /**
   * Who wrote it and how.
   *
   * @param title one line
   * @param author who drafted it and therefore cannot approve it
   * @param revised day of the last change to its content
   * @param example true for what only shows how a crosswalk looks
   */
  public record Provenance(
      Text title, Method method, String author, LocalDate revised, boolean example) {}

  /** Where it stands and who approved it. */
  public record Standing(CrosswalkState state, List<Approval> approvals) {
    public Standing {
      approvals = List.copyOf(approvals);
    }
  }

  public Crosswalk {
    mappings = List.copyOf(mappings);
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*") || version.isBlank()) {
      throw new IllegalArgumentException("A crosswalk has an id and a version: " + id);
    }
    if (source.equals(target)) {
      throw new IllegalArgumentException("A crosswalk joins two editions: " + source);
    }
    Set<List<List<String>>> pairs = new HashSet<>();
    for (Mapping mapping : mappings) {
      if (!pairs.add(List.of(mapping.sources(), mapping.targets()))) {
        throw new IllegalArgumentException("Two statements about " + mapping.sources());
      }
    }
  }

  /** Id and version, for example {@code iot-to-cne 1.0}. */
  public String label() {
    return id + " " + version;
  }

  /** Whether two people approved it, neither of them its author. */
  public boolean isApproved() {
    return standing.state() == CrosswalkState.APPROVED
        && Approval.areEnough(standing.approvals(), provenance.author());
  }

  /** Bodies whose people approved it, its author left aside. */
  public Set<String> approvingBodies() {
    return Approval.ofOthers(standing.approvals(), provenance.author())
        .map(Approval::body)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The same statements read from the target's side. */
  public Crosswalk inverse() {
    return new Crosswalk(
        id,
        version,
        target,
        source,
        provenance,
        standing,
        mappings.stream().map(Mapping::inverse).toList());
  }
}
