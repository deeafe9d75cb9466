package org.hufu.core.envelope;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hufu.core.conformity.Coded;

/**
 * A key that a laboratory published elsewhere, as the trust officer recorded it. Nothing is
 * deleted.
 *
 * @param organisation id of the only laboratory that may bring what it signed; empty for every one
 * @param source where it was published, for example an address
 * @param history in the order in which it was recorded
 * @param version row version this value was read at, for optimistic locking
 */
public record LaboratoryKey(
    String id,
    PublishedKey key,
    String organisation,
    String source,
    List<Event> history,
    int version) {
  public LaboratoryKey {
    history = List.copyOf(history);
  }

  /** What was said about a key. */
  public enum Kind implements Coded {
    /** First seen and compared with what its owner says. */
    RECORDED,
    /** Its owner signs with it until that day. */
    ENDED,
    /** From that day on it may have been in other hands. */
    COMPROMISED
  }

  /**
   * One entry of the history.
   *
   * @param day that it speaks about; may lie before {@code at}
   * @param account who recorded it
   */
  public record Event(Kind kind, LocalDate day, String reason, String account, Instant at)
      implements Serializable {}

  /** Whether that laboratory may bring what the key signed. */
  public boolean serves(String laboratory) {
    return organisation.isEmpty() || organisation.equals(laboratory);
  }
}
