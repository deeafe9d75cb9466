package org.hufu.portal.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;

/** Table {@code outbox_event}. */
@ApplicationScoped
class OutboxStore {
  @PersistenceContext EntityManager database;

  void insert(String id, String topic, String key, JsonObject payload, Instant at) {
    database
        .createNativeQuery(
            "insert into outbox_event (id, topic, key, payload, created_at, next_attempt_at)"
                + " values (?1, ?2, ?3, cast(?4 as jsonb), ?5, ?5)")
        .setParameter(1, id)
        .setParameter(2, topic)
        .setParameter(3, key)
        .setParameter(4, payload.toString())
        .setParameter(5, at.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }
}
