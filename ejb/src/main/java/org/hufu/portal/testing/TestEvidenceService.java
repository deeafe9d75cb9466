package org.hufu.portal.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.hufu.core.application.Answers;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.evaluation.CaseResult;
import org.hufu.core.json.JsonObject;
import org.hufu.core.product.Product;
import org.hufu.core.product.ProductVersion;
import org.hufu.core.scheme.RequirementCatalogue;
import org.hufu.core.scheme.Scheme;
import org.hufu.core.testing.ReportContent;
import org.hufu.core.testing.TestOrder;
import org.hufu.core.testing.TestOrderState;
import org.hufu.core.testing.TestReport;
import org.hufu.portal.account.AsBody;
import org.hufu.portal.product.ProductService;

/**
 * What evaluation and certification rely on. Offered to features, not to the wire: the calling
 * service has already seen to it that its caller may see the case.
 */
@Stateless
@AsBody
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TestEvidenceService {
  @Inject TestReportStore reports;
  @Inject TestOrderStore orders;
  @Inject CaseFacts facts;
  @Inject ProductService products;

  /** For each test case the result authorised last, of reports neither cancelled nor corrected. */
  @PermitAll
  public List<CaseResult> newest(String application) {
    return reports.newest(application);
  }

  /** Reports that certification may rely on, in the order of their authorisation. */
  @PermitAll
  public List<TestReport> inForce(String application) {
    return reports.inForce(application);
  }

  /** Whether an order of the case, at whatever laboratory, still waits for its report. */
  @PermitAll
  public boolean isAwaited(String application) {
    return orders.ofApplication(application).stream()
        .map(TestOrder::state)
        .anyMatch(state -> state == TestOrderState.ORDERED || state == TestOrderState.ACCEPTED);
  }

  /** The scheme version that the case is tested against: that of its first order. */
  @PermitAll
  public Scheme scheme(CertificationApplication application) {
    return facts.scheme(application);
  }

  /** Requirements and test cases at the level applied for. Empty if there is no such case. */
  @PermitAll
  public Optional<RequirementCatalogue> catalogue(String application) {
    return facts.find(application).map(facts::catalogue);
  }

  /** What is tested against what, as a report states it. Empty if the product is unknown. */
  @PermitAll
  public Optional<ReportContent.Subject> subject(TestOrder order) {
    return facts
        .find(order.application())
        .flatMap(this::product)
        .map(
            product ->
                new ReportContent.Subject(
                    order.assignment().scheme(), order.assignment().schemeVersion(), product));
  }

  /** What the order is about, for the laboratory. Empty if the product is unknown. */
  @PermitAll
  public Optional<TestOrder.Subject> item(TestOrder order) {
    return facts
        .find(order.application())
        .flatMap(application -> product(application).map(product -> item(application, product)));
  }

  private static TestOrder.Subject item(CertificationApplication application, JsonObject product) {
    Answers.Target target = application.answers().target();
    return new TestOrder.Subject(
        application.number(),
        application.state().code(),
        target.category(),
        target.level(),
        target.standards(),
        product);
  }

  private Optional<JsonObject> product(CertificationApplication application) {
    return products
        .version(application.answers().productVersion())
        .flatMap(
            version -> products.find(version.product()).map(product -> describe(product, version)));
  }

  private static JsonObject describe(Product product, ProductVersion version) {
    List<JsonObject> digests =
        version.digests().stream()
            .map(digest -> JsonObject.of("algorithm", digest.algorithm(), "value", digest.value()))
            .toList();
    return JsonObject.of(
        "name", product.name().toJson(),
        "category", product.category(),
        "model", String.join(", ", version.models()),
        "hardwareVersion", version.releases().hardware(),
        "firmwareVersion", version.releases().firmware(),
        "softwareVersion", version.releases().software(),
        "digests", digests);
  }
}
