package org.hufu.portal.audit;

import java.time.DateTimeException;
import java.time.Instant;
import org.hufu.core.audit.AuditRecord;

/** Place in the list, after the record it names; written {@code at|node|sequence}. */
record AuditCursor(Instant at, String node, long sequence) {

  static AuditCursor after(AuditRecord record) {
    return new AuditCursor(record.at(), record.node(), record.sequence());
  }

  /** Throws {@link IllegalArgumentException} for anything that is not a cursor of ours. */
  static AuditCursor of(String text) {
    String[] parts = text.split("\\|", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("Not a cursor: " + text);
    }
    try {
      return new AuditCursor(Instant.parse(parts[0]), parts[1], Long.parseLong(parts[2]));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("Not a cursor: " + text, e);
    }
  }

  @Override
  public String toString() {
    return at + "|" + node + "|" + sequence;
  }
}
