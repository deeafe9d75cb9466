package org.hufu.portal.audit;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.hufu.core.audit.AuditRecord;

/**
 * Some records, newest first.
 *
 * @param next cursor of the following page, or empty at the end
 */
public record AuditPage(List<AuditRecord> records, Optional<String> next) implements Serializable {
  public AuditPage {
    records = List.copyOf(records);
  }

  /** Whether the text is a cursor that {@link AuditService#find} takes. */
  public static boolean isCursor(String text) {
    try {
      return AuditCursor.of(text).sequence() > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
