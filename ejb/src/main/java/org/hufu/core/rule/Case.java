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

  /** Direction that an arrangement must have to cover this source. */
  public Arrangement.Direction direction(Source source) {
    return new Arrangement.Direction(
        new Arrangement.Side(source.issue().body(), source.issue().edition().scheme()),
        new Arrangement.Side(dossier.target().body(), dossier.target().edition().scheme()));
  }

  /** The arrangement in force that covers this source; empty if none does. */
  public Optional<Arrangement> arrangement(Source source) {
    return arrangement(direction(source));
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
