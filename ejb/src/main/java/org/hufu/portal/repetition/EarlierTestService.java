package org.hufu.portal.repetition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.hufu.portal.account.Roles;
import org.hufu.portal.application.ApplicationService;
import org.hufu.portal.testing.TestOrderService;

/**
 * What was tested before. Matches are looked for among everybody's products, and only those are
 * shown whose orders the caller may see: nobody learns that a competitor tested the same.
 */
@Stateless
public class EarlierTestService {
  @Inject ApplicationService applications;
  @Inject TestOrderService orders;
  @Inject EveryTestService every;

  /** Tests of the same product for other applications; empty if the caller sees no such case. */
  @RolesAllowed({
    Roles.VENDOR,
    Roles.CASE_OFFICER,
    Roles.EVALUATOR,
    Roles.REVIEWER,
    Roles.DECIDER,
    Roles.AUDITOR
  })
  public Optional<List<EarlierTest>> ofApplication(String application) {
    return applications.find(application).map(found -> visible(every.ofApplication(found.id())));
  }

  /** Tests that this order repeats; empty if the caller sees no such order. */
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
  public Optional<List<EarlierTest>> ofOrder(String order) {
    return orders.find(order).map(found -> visible(every.ofOrder(found.id(), found.application())));
  }

  private List<EarlierTest> visible(List<EarlierTest> tests) {
    return tests.stream().filter(test -> orders.find(test.order()).isPresent()).toList();
  }
}
