package org.hufu.web.api;

import java.sql.SQLException;
import org.hufu.portal.custody.VaultAway;
import org.hufu.portal.verification.PicturesBusy;

/** Something that the portal needs is away for a moment: 503 and a call to try again, not 500. */
public final class Outage {
  /** Seconds after which to try again. */
  public static final String RETRY_AFTER = "5";

  private Outage() {}

  /**
   * Whether the private keys cannot be used now, too many pictures are looked at, or the database
   * could not be reached, is starting up or shutting down (classes 08 and 57P of PostgreSQL's
   * SQLSTATE).
   */
  public static boolean isCauseOf(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof VaultAway || cause instanceof PicturesBusy) {
        return true;
      }
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P"))) {
        return true;
      }
    }
    return false;
  }
}
