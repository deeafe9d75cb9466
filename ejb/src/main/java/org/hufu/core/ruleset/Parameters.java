package org.hufu.core.ruleset;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hufu.core.arrangement.AgeLimit;
import org.hufu.core.arrangement.LevelStep;
import org.hufu.core.arrangement.NationalDifference;
import org.hufu.core.arrangement.RequirementClass;

/**
 * What an authority may set without a change of code.
 *
 * @param ages for every class one; an arrangement may name others
 * @param levels narrows what level maps of arrangements give; none leaves them as they are
 * @param methods which foreign methods count for which of ours
 * @param differences beside those of arrangements
 */
public record Parameters(
    Trust trust,
    List<AgeLimit> ages,
    Terms terms,
    Acceptance acceptance,
    List<LevelStep> levels,
    List<MethodEquivalence> methods,
    List<NationalDifference> differences) {

  /**
   * Whom and what to trust.
   *
   * @param accreditationBodies ids of those whose accreditations count
   */
  public record Trust(List<AcceptedAlgorithm> algorithms, List<String> accreditationBodies) {
    public Trust {
      algorithms = List.copyOf(algorithms);
      accreditationBodies = List.copyOf(accreditationBodies);
    }
  }

  /**
   * A signature algorithm.
   *
   * @param name as the suite names it, for example {@code ES256}
   * @param until last day on which it is accepted; empty while no end is set
   */
  public record AcceptedAlgorithm(String name, Optional<LocalDate> until) {}

  /**
   * Limits of time.
   *
   * @param minimumMonths validity that must remain, condition R41; at most the longest term
   * @param maximumMonths longest term of a recognition, up to 600
   */
  public record Terms(int minimumMonths, int maximumMonths) {
    public Terms {
      if (minimumMonths < 0 || maximumMonths < 1 || maximumMonths > 600) {
        throw new IllegalArgumentException("Months out of range");
      }
      if (minimumMonths > maximumMonths) {
        throw new IllegalArgumentException("More months must remain than are ever given");
      }
    }
  }

  /**
   * What the scheme lets pass.
   *
   * @param selfTests whether tests by the maker count, condition R12
   * @param unilateral whether a case without arrangement goes to a person instead of being refused,
   *     condition R13
   */
  public record Acceptance(boolean selfTests, boolean unilateral) {}

  public Parameters {
    ages = List.copyOf(ages);
    levels = List.copyOf(levels);
    methods = List.copyOf(methods);
    differences = List.copyOf(differences);
    if (ages.stream().map(AgeLimit::of).distinct().count() < RequirementClass.values().length
        || ages.size() > RequirementClass.values().length) {
      throw new IllegalArgumentException("One age for each class of requirements");
    }
  }

  /** The limit of this class. */
  public AgeLimit age(RequirementClass of) {
    return ages.stream().filter(limit -> limit.of() == of).findFirst().orElseThrow();
  }
}
