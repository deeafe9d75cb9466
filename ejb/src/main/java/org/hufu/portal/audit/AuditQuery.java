package org.hufu.portal.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A filter as SQL; every value travels as a parameter.
 *
 * @param values in the order of the question marks
 */
record AuditQuery(String sql, List<Object> values) {

  static AuditQuery of(AuditFilter filter, Optional<AuditCursor> cursor, int limit) {
    List<String> conditions = new ArrayList<>(List.of("true"));
    List<Object> values = new ArrayList<>();
    add(conditions, values, "account = ?", filter.account());
    add(conditions, values, "starts_with(action, ?)", filter.action());
    add(conditions, values, "object_type = ?", filter.objectType());
    add(conditions, values, "object_id = ?", filter.objectId());
    add(conditions, values, "at >= ?", filter.from().map(AuditQuery::timestamp));
    add(conditions, values, "at < ?", filter.until().map(AuditQuery::timestamp));
    cursor.ifPresent(
        after -> {
          conditions.add("(at, node, sequence) < (?, ?, ?)");
          values.add(timestamp(after.at()));
          values.add(after.node());
          values.add(after.sequence());
        });
    values.add(limit);
    return new AuditQuery(
        "select node, sequence, at, account, organisation, action, object_type, object_id, details"
            + " from audit_record where "
            + String.join(" and ", conditions)
            + " order by at desc, node desc, sequence desc limit ?",
        values);
  }

  private static void add(
      List<String> conditions, List<Object> values, String condition, Optional<?> value) {
    value.ifPresent(
        given -> {
          conditions.add(condition);
          values.add(given);
        });
  }

  private static Object timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
