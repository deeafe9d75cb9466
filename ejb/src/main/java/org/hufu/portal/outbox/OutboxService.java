package org.hufu.portal.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.UUID;

/** Takes what others must hear about. Called by other services only. */
@Stateless
public class OutboxService {
  @Inject OutboxStore events;
  @Inject Clock clock;

  /**
   * Stores an event in the caller's transaction: it leaves if, and only if, that commits.
   *
   * @param topic feature and past tense, for example {@code certificate.suspended}
   * @param key what it is about, for example a certificate number
   * @return id by which receivers recognise a repeated delivery
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public String post(String topic, String key, JsonObject payload) {
    String id = UUID.randomUUID().toString();
    events.insert(id, topic, key, payload, clock.instant());
    return id;
  }
}
