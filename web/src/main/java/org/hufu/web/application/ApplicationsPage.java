package org.hufu.web.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.hufu.core.application.Answers;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.application.Turn;
import org.hufu.portal.application.ApplicationService;
import org.hufu.portal.product.ProductService;
import org.hufu.web.desk.Attempt;
import org.hufu.web.page.VisitorPage;

/** A vendor's own cases, and the way to a new one. */
@Named
@RequestScoped
public class ApplicationsPage {
  private static final int MOST = 100;

  @Inject ApplicationService applications;
  @Inject ProductService products;
  @Inject VisitorPage visitor;
  @Inject Attempt attempt;

  private List<CertificationApplication> items;

  /** Newest first. */
  public List<CertificationApplication> getItems() {
    if (items == null) {
      items = applications.list(Optional.empty(), MOST);
    }
    return items;
  }

  /** Name and version of the product, or an empty text while none is chosen. */
  public String product(CertificationApplication application) {
    return products
        .version(application.answers().productVersion())
        .flatMap(
            version ->
                products
                    .find(version.product())
                    .map(
                        product ->
                            product.name().in(visitor.getLocale()) + " · " + version.label()))
        .orElse("");
  }

  /** What the applicant does next, as a suffix of message keys. */
  public String next(CertificationApplication application) {
    if (application.state().isEditable()) {
      return application.state().code();
    }
    return application.turn() == Turn.APPLICANT ? "answer" : application.turn().code();
  }

  public String address(CertificationApplication application) {
    String address = "/app/applications/" + application.id();
    return application.state().isEditable() ? address : address + "/progress";
  }

  public void start() {
    attempt.go("/app/applications/" + applications.create(Answers.NONE).id());
  }
}
