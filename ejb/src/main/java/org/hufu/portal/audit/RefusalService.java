package org.hufu.portal.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.Map;

/**
 * Puts on the trail that somebody known asked for what their roles do not allow. Nothing else
 * happened, so that the record stands in a transaction of its own.
 */
@Stateless
public class RefusalService {
  private static final int LONGEST_PATH = 200;

  @Resource TransactionSynchronizationRegistry transaction;
  @Inject AuditService audit;
  @Inject RecentRefusals recent;
  @Inject Clock clock;

  /**
   * Records the refusal, once a minute for each account and operation: who knocks without end does
   * not fill the trail.
   *
   * @param operation one of a limited number, for example {@code GET /api/v1/products/{id}}
   * @param path what was asked for
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void record(String operation, String path) {
    Actor actor = (Actor) transaction.getResource(Actor.KEY);
    if (recent.isNew(actor.account(), operation, clock.instant())) {
      String shown = path.substring(0, Math.min(path.length(), LONGEST_PATH));
      audit.record("account.access-refused", "operation", operation, Map.of("path", shown));
    }
  }
}
