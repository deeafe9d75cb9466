package org.hufu.core.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hufu.core.conformity.Coded;
import org.hufu.core.source.Known;
import org.hufu.core.source.SourceStanding;

/**
 * How the tested product stands to the one that is to be recognised. Conditions R19 to R24.
 *
 * @param checked whether the source body established the identity itself; without digests nothing
 *     else does
 * @param change where the versions differ
 * @param family where another member of a family was tested
 */
public record Identity(
    Fingerprint tested,
    Fingerprint wanted,
    Known checked,
    Optional<Change> change,
    Optional<Family> family,
    Composition composition,
    Configuration configuration) {

  /**
   * An impact analysis of the difference between two versions.
   *
   * @param accepted whether the source body or we accepted it
   * @param affected ids of target requirements that the change touches
   */
  public record Change(Impact impact, Known accepted, List<String> affected) {
    public Change {
      affected = List.copyOf(affected);
    }
  }

  /** How much a change matters. */
  public enum Impact implements Coded {
    MINOR,
    MAJOR
  }

  /**
   * A claim that one member of a series stands for others.
   *
   * @param tested name of the member that was tested
   * @param accepted whether the justification was accepted
   */
  public record Family(String tested, String wanted, Known accepted) {}

  /**
   * What the product is made of and rests on.
   *
   * @param components critical ones and the factory; empty if no list is at hand
   * @param bases certified products underneath; empty if nobody established them
   */
  public record Composition(
      Optional<List<Component>> components, Optional<List<CertifiedPart>> bases) {}

  /**
   * A critical component or production site.
   *
   * @param equivalent where it changed: whether it was declared equivalent
   * @param affected ids of target requirements that a change touches
   */
  public record Component(String name, Known changed, Known equivalent, List<String> affected) {
    public Component {
      affected = List.copyOf(affected);
    }
  }

  /**
   * A certified product underneath.
   *
   * @param certificate its number
   * @param asAssumed whether it is configured as its certificate assumes
   * @param affected ids of target requirements that rest on it; none if all may
   */
  public record CertifiedPart(
      String certificate,
      SourceStanding.Status status,
      Optional<LocalDate> validUntil,
      Known asAssumed,
      List<String> affected) {
    public CertifiedPart {
      affected = List.copyOf(affected);
    }
  }

  /**
   * Whether the tested configuration and environment are the intended ones.
   *
   * @param assumptions of the tests about the environment
   */
  public record Configuration(Known same, List<String> affected, List<Assumption> assumptions) {
    public Configuration {
      affected = List.copyOf(affected);
      assumptions = List.copyOf(assumptions);
    }
  }

  /** Something the tests take for granted. */
  public record Assumption(String what, Known holds, List<String> affected) {
    public Assumption {
      affected = List.copyOf(affected);
    }
  }

  /** Ids of all target requirements that anything here says it touches. */
  public Stream<String> affected() {
    return Stream.of(
            change.stream().map(Change::affected),
            composition.components().stream().flatMap(List::stream).map(Component::affected),
            composition.bases().stream().flatMap(List::stream).map(CertifiedPart::affected),
            Stream.of(configuration.affected()),
            configuration.assumptions().stream().map(Assumption::affected))
        .flatMap(lists -> lists)
        .flatMap(List::stream);
  }
}
