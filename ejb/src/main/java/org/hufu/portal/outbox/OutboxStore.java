package org.hufu.portal.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.hufu.core.json.JsonWriter;
import org.hufu.portal.schema.Sql;

/** Table {@code outbox_event}. */
@ApplicationScoped
class OutboxStore {
  @Inject Sql sql;

  void insert(String id, Notice notice, Instant at) {
    sql.update(
        "insert into outbox_event (id, topic, key, payload, created_at, next_attempt_at)"
            + " values (?, ?, ?, ?::jsonb, ?, ?)",
        id,
        notice.topic(),
        notice.number(),
        JsonWriter.plain(notice.payload()),
        at,
        at);
  }

  /** The longest due event that nobody else is sending; others pass it by until this commits. */
  Optional<OutboxEvent> takeDue(Instant now) {
    return sql.find(
        "select id, topic, key, payload, created_at, attempts from outbox_event"
            + " where delivered_at is null and given_up_at is null and next_attempt_at <= ?"
            + " order by next_attempt_at, position limit 1 for update skip locked",
        row ->
            new OutboxEvent(
                row.text("id"),
                row.text("topic"),
                row.text("key"),
                row.text("payload"),
                row.instant("created_at"),
                (int) row.number("attempts")),
        now);
  }

  void delivered(OutboxEvent event, Instant at) {
    sql.update(
        "update outbox_event set attempts = attempts + 1, delivered_at = ?, last_error = null"
            + " where id = ?",
        at,
        event.id());
  }

  void failed(OutboxEvent event, String error, Instant next) {
    sql.update(
        "update outbox_event set attempts = attempts + 1, last_error = ?, next_attempt_at = ?"
            + " where id = ?",
        error,
        next,
        event.id());
  }

  void givenUp(OutboxEvent event, String error, Instant at) {
    sql.update(
        "update outbox_event set attempts = attempts + 1, last_error = ?, given_up_at = ?"
            + " where id = ?",
        error,
        at,
        event.id());
  }
}
