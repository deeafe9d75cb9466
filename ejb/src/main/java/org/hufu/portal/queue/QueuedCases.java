package org.hufu.portal.queue;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Some cases, the one submitted first at the top.
 *
 * @param next cursor of the following piece, or empty at the end
 */
public record QueuedCases(List<QueuedCase> items, Optional<String> next) implements Serializable {
  public QueuedCases {
    items = List.copyOf(items);
  }
}
