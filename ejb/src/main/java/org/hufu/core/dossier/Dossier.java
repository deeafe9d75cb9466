package org.hufu.core.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hufu.core.arrangement.Arrangement;
import org.hufu.core.claim.Entitlement;
import org.hufu.core.claim.Identity;
import org.hufu.core.crosswalk.Crosswalk;
import org.hufu.core.source.Known;
import org.hufu.core.source.Source;

/**
 * Input of an assessment. The same dossier under the same rule set always gives the same outcome.
 *
 * @param at instant of the assessment; registers and keys are asked about it
 * @param day the same as a day at the place of the decision
 */
public record Dossier(
    Instant at,
    LocalDate day,
    Target target,
    List<Source> sources,
    Basis basis,
    Claim claim,
    Circumstances circumstances) {

  /** Documents in one case; more are refused. */
  public static final int MAX_SOURCES = 50;

  /** What the law and the mapping work give. */
  public record Basis(List<Arrangement> arrangements, List<Crosswalk> crosswalks) {

    /** Arrangements and crosswalks in one case, each; more are refused. */
    public static final int MAX_ITEMS = 50;

    public Basis {
      arrangements = List.copyOf(arrangements);
      crosswalks = List.copyOf(crosswalks);
      if (arrangements.size() > MAX_ITEMS || crosswalks.size() > MAX_ITEMS) {
        throw new IllegalArgumentException("At most " + MAX_ITEMS + " each");
      }
    }
  }

  /**
   * What the applicant claims and shows.
   *
   * @param extras ids of extras that are shown, each with the answer whether it stands; an extra
   *     that is not mentioned is unknown
   */
  public record Claim(Identity identity, Entitlement entitlement, List<ShownExtra> extras) {
    public Claim {
      extras = List.copyOf(extras);
    }
  }

  /** One extra of the target scheme. */
  public record ShownExtra(String id, Known present) {}

  /** What happened since and around. */
  public record Circumstances(Vigilance vigilance, Proceedings proceedings) {}

  public Dossier {
    sources = List.copyOf(sources);
    if (sources.isEmpty() || sources.size() > MAX_SOURCES) {
      throw new IllegalArgumentException("1 to " + MAX_SOURCES + " sources");
    }
    if (sources.stream().map(Source::id).distinct().count() < sources.size()) {
      throw new IllegalArgumentException("Each source once");
    }
    requireKnown(
        target, Stream.concat(claim.identity().affected(), circumstances.vigilance().affected()));
  }

  /** What touches no requirement of the target would weigh nothing at all. */
  private static void requireKnown(Target target, Stream<String> affected) {
    Set<String> known =
        target.requirements().stream()
            .map(TargetRequirement::id)
            .collect(Collectors.toUnmodifiableSet());
    affected
        .filter(id -> !known.contains(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw new IllegalArgumentException("Not a requirement of the target: " + id);
            });
  }
}
