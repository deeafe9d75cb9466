package org.hufu.portal.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Takes what others must hear about. Called by other services only. */
@Stateless
public class OutboxService {
  @Inject OutboxStore events;
  @Inject Clock clock;

  /**
   * Stores a notice in the caller's transaction: it leaves if, and only if, that commits.
   *
   * @return id by which receivers recognise a repeated delivery
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public String post(Notice notice) {
    String id = UUID.randomUUID().toString();
    events.insert(id, notice, clock.instant());
    return id;
  }
}
