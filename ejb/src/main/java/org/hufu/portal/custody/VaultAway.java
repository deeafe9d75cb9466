package org.hufu.portal.custody;

import java.time.Instant;

/**
 * A private key cannot be used now. Whatever needed its signature waits and is tried again; no
 * other key takes its place.
 */
public final class VaultAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final VaultState state;

  VaultAway(VaultState state, Throwable cause) {
    super(
        "Keys in " + state.vault() + " are " + state.condition().code() + ": " + state.cause(),
        cause);
    this.state = state;
  }

  VaultAway(VaultState state) {
    this(state, null);
  }

  /** No key is in use: the last one ended and nobody announced the next. */
  public static VaultAway ended(String whose, Instant now) {
    return new VaultAway(new VaultState(whose, VaultState.Condition.AWAY, now, "KEY_ENDED"));
  }

  public VaultState state() {
    return state;
  }
}
