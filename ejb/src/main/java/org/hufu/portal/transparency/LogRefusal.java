package org.hufu.portal.transparency;

import java.io.Serializable;
import org.hufu.core.conformity.Reason;
import org.hufu.core.merkle.TreeHead;

/**
 * Why nothing is signed now.
 *
 * @param code {@code log.rolled-back}, {@code log.other-history} or {@code log.memory-unreadable}
 * @param part name of the part of the log
 * @param remembered entries that were signed once, as somebody outside the database remembers
 * @param stored entries that the database knows
 */
public record LogRefusal(String code, String part, long remembered, long stored)
    implements Serializable {
  /** For people, with a sentence in both languages. */
  public Reason reason() {
    return Reason.of(code, part, Long.toString(remembered), Long.toString(stored));
  }

  static LogRefusal of(String code, Shard shard, TreeHead remembered) {
    return new LogRefusal(code, shard.name(), remembered.size(), shard.size());
  }
}
