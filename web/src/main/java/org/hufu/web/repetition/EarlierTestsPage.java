package org.hufu.web.repetition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.hufu.portal.repetition.EarlierTest;
import org.hufu.portal.repetition.EarlierTestService;
import org.hufu.web.desk.Attempt;

/** Earlier tests of the product that the page at hand is about; its address has the id. */
@Named
@RequestScoped
public class EarlierTestsPage {
  @Inject EarlierTestService tests;

  private List<EarlierTest> ofOrder;
  private List<EarlierTest> ofApplication;

  public List<EarlierTest> getOfOrder() {
    if (ofOrder == null) {
      ofOrder = tests.ofOrder(Attempt.place("id")).orElse(List.of());
    }
    return ofOrder;
  }

  public List<EarlierTest> getOfApplication() {
    if (ofApplication == null) {
      ofApplication = tests.ofApplication(Attempt.place("id")).orElse(List.of());
    }
    return ofApplication;
  }
}
