package org.hufu.portal.product;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.Text;
import org.hufu.core.product.Product;
import org.hufu.core.product.ProductVersion;
import org.hufu.core.product.VersionRules;
import org.hufu.portal.account.Caller;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Roles;
import org.hufu.portal.audit.AuditService;

/** Vendors keep their products; the fence shows them to their owner and to the body. */
@Stateless
@RolesAllowed({
  Roles.VENDOR,
  Roles.TESTER,
  Roles.VERIFIER,
  Roles.AUTHORISER,
  Roles.CASE_OFFICER,
  Roles.EVALUATOR,
  Roles.REVIEWER,
  Roles.DECIDER,
  Roles.RECOGNITION_ASSESSOR,
  Roles.RECOGNITION_DECIDER,
  Roles.AUDITOR
})
public class ProductService {
  @Inject ProductStore products;
  @Inject CallerService callers;
  @Inject AuditService audit;

  public Optional<Product> find(String id) {
    return products.find(id);
  }

  /** A version by its own id. */
  public Optional<ProductVersion> version(String id) {
    return products.version(id);
  }

  /** Products, with all their versions, to which any of these versions belongs. */
  public List<Product> ofVersions(Collection<String> versions) {
    return versions.isEmpty() ? List.of() : products.ofVersions(versions);
  }

  /**
   * The caller's products, newest first.
   *
   * @param text part of a name or model number; an empty text finds all
   */
  public Products list(String text, Optional<String> cursor, int limit) {
    List<Product> found = products.list(text, cursor, limit + 1);
    if (found.size() <= limit) {
      return new Products(found, Optional.empty());
    }
    List<Product> shown = found.subList(0, limit);
    return new Products(shown, Optional.of(shown.get(limit - 1).id()));
  }

  /** Records a product without versions. */
  @RolesAllowed(Roles.VENDOR)
  public Product create(Text name, String category) {
    Caller caller = callers.current();
    Product product =
        new Product(
            UUID.randomUUID().toString(), caller.organisation(), name, category, List.of(), 0);
    Product written = products.insert(product, caller.account());
    audit.record("product.created", "product", written.id(), Map.of("category", category));
    return written;
  }

  /** Adds a version for good; the given one's own id is not looked at. */
  @RolesAllowed(Roles.VENDOR)
  public Optional<Outcome<ProductVersion>> addVersion(String product, ProductVersion wanted) {
    return products.find(product).map(found -> add(found, wanted));
  }

  private Outcome<ProductVersion> add(Product product, ProductVersion wanted) {
    List<Reason> objections = VersionRules.objections(wanted, product.versions());
    if (!objections.isEmpty()) {
      return Outcome.refused(objections);
    }
    ProductVersion version =
        new ProductVersion(
            UUID.randomUUID().toString(),
            product.id(),
            wanted.releases(),
            wanted.models(),
            wanted.digests(),
            wanted.configuration(),
            wanted.identifiers());
    ProductVersion written = products.insert(version, product.owner(), callers.current().account());
    audit.record(
        "product.version-added",
        "product",
        product.id(),
        Map.of("version", written.id(), "digests", written.digests().toString()));
    return Outcome.done(written);
  }
}
