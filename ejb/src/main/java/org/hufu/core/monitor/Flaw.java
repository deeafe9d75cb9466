package org.hufu.core.monitor;

import java.util.Locale;

/** Everything that can be wrong with what was published, or keep one from telling. */
public enum Flaw {
  /** Not all of it could be looked at. */
  UNREACHABLE(false),
  LIMIT_REACHED(false),
  TRUST_LIST_MISSING(false),
  TRUST_LIST_OUTDATED(false),
  TRUST_NAMES_NO_LOG(false),
  STATUS_LIST_OUTDATED(false),
  REVOCATION_LIST_OUTDATED(false),

  TOO_LONG(true),
  TRUST_LIST_REFUSED(true),
  DIRECTORY_MISSING(true),
  DIRECTORY_MALFORMED(true),
  DIRECTORY_DIFFERS(true),
  JWKS_MISSING(true),
  JWKS_MALFORMED(true),
  JWKS_DIFFERS(true),
  ROOT_CERTIFICATE_MISSING(true),
  ROOT_CERTIFICATE_DIFFERS(true),
  REVOCATION_LIST_MISSING(true),
  REVOCATION_LIST_REFUSED(true),
  REVOCATION_LIST_HIDES(true),

  CHECKPOINT_MISSING(true),
  CHECKPOINT_MALFORMED(true),
  CHECKPOINT_NOT_SIGNED(true),
  CHECKPOINT_OTHER_END(true),
  BUNDLE_MISSING(true),
  BUNDLE_MALFORMED(true),
  TILE_MISSING(true),
  TILE_DIFFERS(true),
  ROOT_DIFFERS(true),
  PROOF_FAILS(true),
  HISTORY_CONTRADICTED(true),

  ENTRY_MALFORMED(true),
  ENTRY_NOT_CANONICAL(true),
  CERTIFICATE_TWICE(true),
  CERTIFICATE_UNKNOWN(true),
  STATE_IMPOSSIBLE(true),
  ANCHOR_BACKWARD(true),
  PART_NOT_CONTINUED(true),

  STATUS_LIST_MISSING(true),
  STATUS_LIST_REFUSED(true),
  STATUS_LIST_HIDES(true),
  STATUS_HISTORY_REFUSED(true),
  STATUS_HISTORY_DIFFERS(true);

  private final boolean isDamage;

  Flaw(boolean isDamage) {
    this.isDamage = isDamage;
  }

  /** Whether something is wrong; else one cannot tell. */
  public boolean isDamage() {
    return isDamage;
  }

  /** Spelling in reports, for example {@code log.tile-differs}; never changes its meaning. */
  public String code() {
    return "log." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
