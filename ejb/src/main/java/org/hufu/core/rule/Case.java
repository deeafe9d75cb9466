package org.hufu.core.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hufu.core.arrangement.Arrangement;
import org.hufu.core.dossier.Dossier;
import org.hufu.core.ruleset.RuleSet;
import org.hufu.core.source.Source;

/**
 * One dossier under one rule set: what every rule is given.
 *
 * @param rules the rule set with its parameters
 */
public record Case(RuleSet rules, Dossier dossier) {

  public LocalDate day() {
    return dossier.day();
  }

  /** Each source. */
  public List<Source> sources() {
    return dossier.sources();
  }

  /** Whether it comes from the target's own scheme, so that nobody need agree to accept it. */
  public boolean isDomestic(Source source) {
    return from(source).equals(to());
  }

  /**
   * Direction that an arrangement must have to cover this source.
   *
   * @throws IllegalArgumentException if the source is domestic
   */
  public Arrangement.Direction direction(Source source) {
    return new Arrangement.Direction(from(source), to());
  }

  private static Arrangement.Side from(Source source) {
    return new Arrangement.Side(source.issue().body(), source.issue().edition().scheme());
  }

  private Arrangement.Side to() {
    return new Arrangement.Side(dossier.target().body(), dossier.target().edition().scheme());
  }

  /** The arrangement in force that covers this source; empty if none does or none is needed. */
  public Optional<Arrangement> arrangement(Source source) {
    return isDomestic(source) ? Optional.empty() : arrangement(direction(source));
  }

  /** The arrangement in force with this direction. */
  public Optional<Arrangement> arrangement(Arrangement.Direction direction) {
    return dossier.basis().arrangements().stream()
        .filter(arrangement -> arrangement.direction().equals(direction))
        .filter(arrangement -> arrangement.isInForce(day()))
        .findFirst();
  }

  /** Arrangements in force that cover any of the sources, each once. */
  public List<Arrangement> arrangements() {
    return sources().stream().flatMap(source -> arrangement(source).stream()).distinct().toList();
  }
}
