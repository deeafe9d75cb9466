package org.hufu.core.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hufu.core.source.SourceStanding;

/** Which entries in force rest on entries that are not. Condition R23. */
public final class Fallen {
  private Fallen() {}

  /**
   * Numbers of the fallen bases by the number of the entry, in the order of the entries. A base
   * that the register does not hold is not listed: nothing is known of it.
   */
  public static Map<String, List<String>> bases(Collection<RegisterEntry> entries) {
    Map<String, SourceStanding.Status> known = new HashMap<>();
    entries.forEach(entry -> known.put(entry.number(), entry.status()));
    Map<String, List<String>> fallen = new LinkedHashMap<>();
    for (RegisterEntry entry : entries) {
      List<String> gone =
          entry.bases().stream()
              .filter(known::containsKey)
              .filter(base -> known.get(base) != SourceStanding.Status.IN_FORCE)
              .toList();
      if (entry.status() == SourceStanding.Status.IN_FORCE && !gone.isEmpty()) {
        fallen.put(entry.number(), gone);
      }
    }
    return fallen;
  }
}
