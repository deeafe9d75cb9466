package org.hufu.core.crosswalk;

import org.hufu.core.conformity.Coded;
import org.hufu.core.conformity.Text;

/**
 * What must be minded beside a relation. Source: OSCAL mapping, {@code qualifier-item}.
 *
 * @param subject whose condition it is
 * @param predicate whether something is required or stands in the way
 * @param category how bad it is
 */
public record Qualifier(Subject subject, Predicate predicate, Category category, Text description) {

  /** Which side the qualifier is about. */
  public enum Subject implements Coded {
    SOURCE,
    TARGET,
    BOTH
  }

  /** What the side has. */
  public enum Predicate implements Coded {
    HAS_REQUIREMENT,
    HAS_INCOMPATIBILITY
  }

  /** Whether the mapping still counts. */
  public enum Category implements Coded {
    RESTRICTED,
    ADDRESSABLE,
    BLOCKED
  }

  /** A blocked mapping counts for nothing. */
  public boolean isBlocking() {
    return category == Category.BLOCKED;
  }
}
