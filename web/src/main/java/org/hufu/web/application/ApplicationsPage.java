package org.hufu.web.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hufu.core.application.Answers;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.application.Turn;
import org.hufu.core.product.Product;
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
  private Map<String, String> labels;

  /** Newest first. */
  public List<CertificationApplication> getItems() {
    if (items == null) {
      items = applications.list(Optional.empty(), MOST);
    }
    return items;
  }

  /** Name and version of the product, or an empty text while none is chosen. */
  public String product(CertificationApplication application) {
    if (labels == null) {
      labels = labels();
    }
    return labels.getOrDefault(application.answers().productVersion(), "");
  }

  private Map<String, String> labels() {
    Set<String> versions =
        getItems().stream()
            .map(application -> application.answers().productVersion())
            .filter(version -> !version.isEmpty())
            .collect(Collectors.toSet());
    Map<String, String> found = new HashMap<>();
    for (Product product : products.ofVersions(versions)) {
      String name = product.name().in(visitor.getLocale());
      product
          .versions()
          .forEach(version -> found.put(version.id(), name + " · " + version.label()));
    }
    return found;
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
