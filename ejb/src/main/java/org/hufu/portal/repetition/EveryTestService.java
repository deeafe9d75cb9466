package org.hufu.portal.repetition;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.hufu.portal.account.AsBody;

/**
 * Looks at everybody's tests. Offered to the service beside it, which leaves out what others own.
 */
@Stateless
@AsBody
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class EveryTestService {
  @Inject EarlierTestStore tests;

  @PermitAll
  public List<EarlierTest> ofApplication(String application) {
    return tests.ofApplication(application);
  }

  @PermitAll
  public List<EarlierTest> ofOrder(String order, String application) {
    return tests.ofOrder(order, application);
  }
}
