package org.hufu.core.crosswalk;

import java.util.Arrays;
import java.util.Optional;
import org.hufu.core.conformity.Coded;

/**
 * How what the source asks for relates to what the target asks for, both taken as non-empty sets.
 * Source: NIST IR 8477, 4.3; words of exchange: OSCAL, {@code relationship}.
 */
public enum Relation implements Coded {
  /** The same, word for word or nearly so. */
  EQUAL("equal-to"),
  /** The same set in other words. */
  EQUIVALENT("equivalent-to"),
  /** The source asks for less than the target. */
  SUBSET("subset-of"),
  /** The source asks for all that the target asks for, and more. */
  SUPERSET("superset-of"),
  /** Each asks for something that the other does not, and for something in common. */
  INTERSECTS("intersects-with"),
  /** Nothing in common. */
  NONE("no-relationship");

  private final String oscal;

  Relation(String oscal) {
    this.oscal = oscal;
  }

  /** The word of OSCAL, for example {@code superset-of}. */
  public String oscal() {
    return oscal;
  }

  /** The relation with this {@link #oscal()} word. */
  public static Optional<Relation> ofOscal(String word) {
    return Arrays.stream(values()).filter(relation -> relation.oscal.equals(word)).findFirst();
  }

  /** Whether a result for the source says all that the target asks. */
  public boolean covers() {
    return this == EQUAL || this == EQUIVALENT || this == SUPERSET;
  }

  /** The relation of the target to the source. */
  public Relation inverse() {
    return switch (this) {
      case SUBSET -> SUPERSET;
      case SUPERSET -> SUBSET;
      case EQUAL, EQUIVALENT, INTERSECTS, NONE -> this;
    };
  }

  /**
   * What A is to C when A is this to B and B is {@code next} to C; empty where sets exist that
   * answer differently. Condition R27.
   */
  public Optional<Relation> then(Relation next) {
    if (isSameSet()) {
      return Optional.of(this == EQUIVALENT && next == EQUAL ? EQUIVALENT : next);
    }
    if (next.isSameSet()) {
      return Optional.of(this);
    }
    boolean keeps = this == next && (this == SUBSET || this == SUPERSET);
    boolean staysApart = (this == SUBSET && next == NONE) || (this == NONE && next == SUPERSET);
    return keeps || staysApart ? Optional.of(this == SUBSET ? next : this) : Optional.empty();
  }

  /** What follows for each single target when this holds to several together; empty: nothing. */
  public Optional<Relation> toEach() {
    return switch (this) {
      case EQUAL, EQUIVALENT, SUPERSET -> Optional.of(SUPERSET);
      case NONE -> Optional.of(NONE);
      case SUBSET, INTERSECTS -> Optional.empty();
    };
  }

  private boolean isSameSet() {
    return this == EQUAL || this == EQUIVALENT;
  }
}
