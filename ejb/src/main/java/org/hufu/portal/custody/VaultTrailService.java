package org.hufu.portal.custody;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import org.hufu.portal.account.AsBody;
import org.hufu.portal.audit.AuditService;

/**
 * Writes what happened to a place of keys in a transaction of its own: the one that wanted the
 * signature is taken back.
 */
@Stateless
@AsBody
public class VaultTrailService {
  @Inject AuditService audit;

  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void record(String action, String vault, String cause) {
    audit.record(action, "key-vault", vault, Map.of("cause", cause));
  }
}
