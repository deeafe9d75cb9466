package org.hufu.portal.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.hufu.core.audit.AuditRecord;
import org.hufu.portal.setting.Settings;

/** Writes and reads the trail of what was done. */
@Stateless
public class AuditService {
  @Resource TransactionSynchronizationRegistry transaction;

  @Resource(lookup = "java:app/jdbc/hufu")
  DataSource database;

  @Inject Settings settings;
  @Inject Clock clock;

  /**
   * Records what the present transaction does: the record commits with the deed or not at all.
   *
   * <p>The database chains records when the transaction commits, so that nobody waits for the
   * chain's end while a transaction is still at work.
   *
   * @param action feature and past tense, for example {@code certificate.withdrawn}
   * @param details what else a reader must know; no secrets, no confidential text
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void record(
      String action, String objectType, String objectId, Map<String, String> details) {
    Actor actor =
        Optional.ofNullable((Actor) transaction.getResource(Actor.KEY)).orElse(Actor.ANONYMOUS);
    new AuditStore(database)
        .append(
            new AuditRecord(
                settings.node(),
                0,
                clock.instant(),
                actor.account(),
                actor.organisation(),
                action,
                printable(objectType),
                printable(objectId),
                printable(details)));
  }

  /** Where a node's chain ends; reveals nothing of what was recorded. */
  @PermitAll
  public Optional<AuditHead> head(String node) {
    return new AuditStore(database).head(node);
  }

  /** Newest first. */
  @RolesAllowed("auditor")
  public AuditPage find(AuditFilter filter, Optional<String> cursor, int limit) {
    return new AuditStore(database)
        .find(filter, cursor.map(AuditCursor::of), Math.min(Math.max(limit, 1), 200));
  }

  private static SortedMap<String, String> printable(Map<String, String> details) {
    SortedMap<String, String> clean = new TreeMap<>();
    details.forEach((key, value) -> clean.put(printable(key), printable(value)));
    return clean;
  }

  /** Line breaks and terminal codes in a name must not forge a line of the trail when printed. */
  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", "\uFFFD");
  }
}
