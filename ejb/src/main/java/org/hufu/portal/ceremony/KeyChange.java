package org.hufu.portal.ceremony;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.hufu.core.conformity.Coded;

/**
 * What one person wants to do about a key; done when another confirms it.
 *
 * @param kid of the key that is replaced, or that fell
 * @param successor thumbprint of the key that follows, once a rotation is confirmed
 */
public record KeyChange(
    String id,
    Kind kind,
    String kid,
    Wish wish,
    Signed proposed,
    Optional<Signed> confirmed,
    Optional<String> successor)
    implements Serializable {

  /** What is to happen. */
  public enum Kind implements Coded {
    /** The next key is announced; it signs from an instant on. */
    ROTATION,
    /** The key was in other hands since an instant. */
    COMPROMISE
  }

  /**
   * Its particulars.
   *
   * @param effective first use of the next key; or since when the key was in other hands
   */
  public record Wish(Instant effective, String reason) implements Serializable {}

  /** Which account, and when. */
  public record Signed(String account, Instant at) implements Serializable {}

  KeyChange confirmedBy(Signed second, Optional<String> next) {
    return new KeyChange(id, kind, kid, wish, proposed, Optional.of(second), next);
  }
}
