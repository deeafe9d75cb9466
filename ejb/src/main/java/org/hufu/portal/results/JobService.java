package org.hufu.portal.results;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.hufu.core.testing.TestOrder;
import org.hufu.portal.account.Roles;
import org.hufu.portal.testing.TestEvidenceService;
import org.hufu.portal.testing.TestOrderService;

/** What a laboratory must know to do its job; applications themselves are not shown to it. */
@Stateless
public class JobService {
  @Inject TestOrderService orders;
  @Inject TestEvidenceService evidence;

  /** The case and the product that an order is about; empty if the caller has no such order. */
  @RolesAllowed({
    Roles.VENDOR,
    Roles.TESTER,
    Roles.VERIFIER,
    Roles.AUTHORISER,
    Roles.CASE_OFFICER,
    Roles.EVALUATOR,
    Roles.REVIEWER,
    Roles.DECIDER,
    Roles.AUDITOR
  })
  public Optional<TestOrder.Subject> find(String order) {
    return orders.find(order).flatMap(evidence::item);
  }
}
