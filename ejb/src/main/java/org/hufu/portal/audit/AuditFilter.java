package org.hufu.portal.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * Which records to show; an empty part does not restrict.
 *
 * @param action beginning of the action, for example {@code certificate.}
 * @param from first instant
 * @param until first instant no longer wanted
 */
public record AuditFilter(
    Optional<String> account,
    Optional<String> action,
    Optional<String> objectType,
    Optional<String> objectId,
    Optional<Instant> from,
    Optional<Instant> until)
    implements Serializable {

  public static AuditFilter everything() {
    return new AuditFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** All that happened to one thing. */
  public static AuditFilter about(String objectType, String objectId) {
    return new AuditFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.of(objectType),
        Optional.of(objectId),
        Optional.empty(),
        Optional.empty());
  }
}
