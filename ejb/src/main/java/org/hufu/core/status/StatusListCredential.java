package org.hufu.core.status;

import java.time.Duration;
import org.hufu.core.conformity.Validity;
import org.hufu.core.credential.Credential;
import org.hufu.core.credential.StatusEntry;

/**
 * A signed status list as it was read, not yet believed.
 *
 * @param purpose one of {@link StatusEntry#PURPOSES}
 */
public record StatusListCredential(Credential credential, String purpose, StatusList list) {
  /** After this time whoever keeps a list should look for a newer one; {@code ttl}. */
  public static final Duration FRESH = Duration.ofMinutes(1);

  /** URL where it is published. */
  public String id() {
    return credential.id();
  }

  /** When it may be relied on; afterwards it says nothing. */
  public Validity validity() {
    return credential.validity();
  }

  /** Whether this is the list and the purpose that the entry names. */
  public boolean answers(StatusEntry entry) {
    return entry.list().equals(id())
        && entry.purpose().equals(purpose)
        && entry.size() == list.size()
        && entry.index() < StatusList.ENTRIES;
  }

  /**
   * Whether the entry's status is set.
   *
   * @throws IllegalArgumentException if this list does not answer it
   */
  public boolean isSet(StatusEntry entry) {
    return value(entry) != 0;
  }

  /**
   * What stands at the entry's place.
   *
   * @throws IllegalArgumentException if this list does not answer it
   */
  public int value(StatusEntry entry) {
    if (!answers(entry)) {
      throw new IllegalArgumentException(id() + " does not answer " + entry);
    }
    return list.value(entry.index());
  }
}
