package org.hufu.portal.audit;

import java.time.Instant;
import java.util.SortedMap;
import org.hufu.core.audit.AuditRecord;

/** A record that has no place in the chain yet. */
record Deed(
    Instant at,
    Actor actor,
    String action,
    String objectType,
    String objectId,
    SortedMap<String, String> details) {

  AuditRecord at(String node, long sequence) {
    return new AuditRecord(
        node,
        sequence,
        at,
        actor.account(),
        actor.organisation(),
        action,
        objectType,
        objectId,
        details);
  }
}
