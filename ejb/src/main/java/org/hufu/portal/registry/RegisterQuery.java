package org.hufu.portal.registry;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.hufu.core.conformity.CertificateState;

/**
 * What is asked of the register.
 *
 * @param text words of number, product, model or holder in either language; all must be there
 * @param state as people see it today
 * @param limit entries in one piece
 */
public record RegisterQuery(
    String text, Optional<CertificateState> state, Optional<Cursor> after, int limit)
    implements Serializable {

  /** The last entry of the piece before. */
  public record Cursor(Instant issuedAt, String number) implements Serializable {

    /** Inverse of {@link #toString()}; empty for any other text. */
    public static Optional<Cursor> of(String text) {
      int space = text.indexOf(' ');
      try {
        return space < 0
            ? Optional.empty()
            : Optional.of(
                new Cursor(Instant.parse(text.substring(0, space)), text.substring(space + 1)));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }

    @Override
    public String toString() {
      return issuedAt + " " + number;
    }
  }
}
