package org.hufu.portal.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.io.StringReader;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hufu.core.conformity.StateConflict;

/** Table {@code idempotent_answer}. */
@ApplicationScoped
class IdempotencyStore {
  @PersistenceContext EntityManager database;

  /** False when the key exists; waits for a running transaction that holds it, ten seconds long. */
  boolean insert(String account, String key, byte[] digest, Instant at) {
    waitAtMost("10s");
    try {
      int inserted =
          database
              .createNativeQuery(
                  "insert into idempotent_answer (account, key, request_digest, claimed_at)"
                      + " values (?1, ?2, ?3, ?4) on conflict do nothing")
              .setParameter(1, account)
              .setParameter(2, key)
              .setParameter(3, digest)
              .setParameter(4, at.atOffset(ZoneOffset.UTC))
              .executeUpdate();
      waitAtMost("0");
      return inserted == 1;
    } catch (PersistenceException e) {
      throw StateConflict.because("idempotency.in-progress");
    }
  }

  /** Empty when the key was used for another request. */
  Optional<StoredAnswer> find(String account, String key, byte[] digest) {
    List<?> rows =
        database
            .createNativeQuery(
                "select request_digest, status, cast(headers as text), body"
                    + " from idempotent_answer where account = ?1 and key = ?2")
            .setParameter(1, account)
            .setParameter(2, key)
            .getResultList();
    Object[] row = (Object[]) rows.get(0);
    if (!MessageDigest.isEqual((byte[]) row[0], digest)) {
      return Optional.empty();
    }
    return Optional.of(
        new StoredAnswer(((Number) row[1]).intValue(), headers((String) row[2]), (String) row[3]));
  }

  void update(String account, String key, StoredAnswer answer) {
    JsonObjectBuilder headers = Json.createObjectBuilder();
    answer.headers().forEach(headers::add);
    database
        .createNativeQuery(
            "update idempotent_answer set status = ?3, headers = cast(?4 as jsonb), body = ?5"
                + " where account = ?1 and key = ?2")
        .setParameter(1, account)
        .setParameter(2, key)
        .setParameter(3, answer.status())
        .setParameter(4, headers.build().toString())
        .setParameter(5, answer.body())
        .executeUpdate();
  }

  void deleteBefore(Instant instant) {
    database
        .createNativeQuery("delete from idempotent_answer where claimed_at < ?1")
        .setParameter(1, instant.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  private void waitAtMost(String time) {
    database
        .createNativeQuery("select set_config('lock_timeout', ?1, true)")
        .setParameter(1, time)
        .getSingleResult();
  }

  private static Map<String, String> headers(String json) {
    Map<String, String> headers = new TreeMap<>();
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject object = reader.readObject();
      object.keySet().forEach(name -> headers.put(name, object.getString(name)));
    }
    return headers;
  }
}
