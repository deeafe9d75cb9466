package org.hufu.core.arrangement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Text;

/**
 * That one side accepts results of the other under stated conditions. The other direction needs an
 * arrangement of its own.
 *
 * @param id kebab case, the same for all versions
 * @param version counted from 1
 * @param text what readers are told
 */
public record Arrangement(
    String id,
    int version,
    Text text,
    Direction direction,
    Scope scope,
    Demands demands,
    Lifecycle lifecycle) {

  /**
   * One of the two sides.
   *
   * @param body id of the organisation
   * @param scheme id of its scheme
   */
  public record Side(String body, String scheme) {}

  /** Whose work is accepted by whom. */
  public record Direction(Side from, Side to) {
    public Direction {
      if (from.equals(to)) {
        throw new IllegalArgumentException("An arrangement has two sides: " + from);
      }
    }

    public Direction reversed() {
      return new Direction(to, from);
    }
  }

  /**
   * What it is about.
   *
   * @param levels lowest source level first
   * @param included ids of categories of the target scheme; none means all
   * @param excluded ids of categories taken out again
   */
  public record Scope(
      List<LevelStep> levels,
      List<String> included,
      List<String> excluded,
      List<NationalException> exceptions) {
    public Scope {
      levels = List.copyOf(levels);
      included = List.copyOf(included);
      excluded = List.copyOf(excluded);
      exceptions = List.copyOf(exceptions);
    }

    public boolean includes(String category) {
      return !excluded.contains(category) && (included.isEmpty() || included.contains(category));
    }
  }

  /**
   * What the accepting side asks for.
   *
   * @param extras evidence beside test results
   * @param ages none where those of the rule set do
   * @param decisionDays days within which a request is decided; silence is no acceptance
   */
  public record Demands(
      List<Extra> extras,
      List<AgeLimit> ages,
      List<NationalDifference> differences,
      int decisionDays) {
    public Demands {
      extras = List.copyOf(extras);
      ages = List.copyOf(ages);
      differences = List.copyOf(differences);
    }
  }

  /**
   * Where it stands.
   *
   * @param peerAssessmentDue last day covered by the peer assessment; empty where none is asked for
   * @param suspendsOnHardEvents whether recognitions are suspended at once, without a person, when
   *     a hard condition falls
   */
  public record Lifecycle(
      ArrangementState state,
      Term term,
      Optional<LocalDate> peerAssessmentDue,
      boolean suspendsOnHardEvents) {}

  public boolean isInForce(LocalDate day) {
    return lifecycle.state() == ArrangementState.IN_FORCE && lifecycle.term().includes(day);
  }

  /** Id and version, for example {@code nl-to-cn-iot 2}. */
  public String label() {
    return id + " " + version;
  }
}
