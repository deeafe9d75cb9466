package org.hufu.web.product;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.Text;
import org.hufu.core.product.Digest;
import org.hufu.core.product.Product;
import org.hufu.core.product.ProductVersion;
import org.hufu.core.product.VersionRules;
import org.hufu.portal.product.ProductService;
import org.hufu.web.desk.Attempt;
import org.hufu.web.desk.Entries;
import org.hufu.web.page.VisitorPage;
import org.hufu.web.page.WordsPage;

/** A new product version, of a new product or of one that is known already. */
@Named
@RequestScoped
public class NewProductPage {
  private static final int MOST_PRODUCTS = 200;
  private static final List<String> CATEGORIES =
      List.of("router", "switch", "firewall", "gateway", "camera", "server", "software", "other");

  @Inject ProductService products;
  @Inject VisitorPage visitor;
  @Inject WordsPage words;
  @Inject Attempt attempt;

  private final Entries entries = new Entries();

  /** Products that may get another version; the first choice is a new product. */
  public List<SelectItem> getProducts() {
    List<SelectItem> items = new ArrayList<>();
    items.add(new SelectItem("", words.of("product.new.another")));
    for (Product product : products.list("", Optional.empty(), MOST_PRODUCTS).items()) {
      items.add(new SelectItem(product.id(), product.name().in(visitor.getLocale())));
    }
    return items;
  }

  public List<SelectItem> getCategories() {
    return CATEGORIES.stream()
        .map(category -> new SelectItem(category, words.of("product.category." + category)))
        .toList();
  }

  public void create() {
    List<Digest> digests = digests();
    ProductVersion wanted = version(digests);
    List<Reason> objections = new ArrayList<>(VersionRules.objections(wanted, List.of()));
    boolean isNew = entries.text("product").isEmpty();
    if (isNew && (entries.text("nameZh").isEmpty() || entries.text("nameEn").isEmpty())) {
      objections.add(Reason.of("product.name-missing"));
    }
    if (digests.size() < entries.all("digests").size()) {
      objections.add(Reason.of("product.digest-malformed"));
    }
    if (!objections.isEmpty()) {
      visitor.refuse(objections);
      return;
    }
    String application = Attempt.place("id");
    attempt.step(
        () -> write(wanted),
        "product.new.news",
        added -> "/app/applications/" + application + "/product?version=" + added.id());
  }

  private Optional<Outcome<ProductVersion>> write(ProductVersion wanted) {
    String product = entries.text("product");
    if (!product.isEmpty()) {
      return products.addVersion(product, wanted);
    }
    Text name = new Text(entries.text("nameZh"), entries.text("nameEn"));
    return products.addVersion(products.create(name, entries.text("productCategory")).id(), wanted);
  }

  private ProductVersion version(List<Digest> digests) {
    return new ProductVersion(
        "",
        "",
        new ProductVersion.Releases(
            entries.text("hardware"), entries.text("firmware"), entries.text("software")),
        entries.all("models"),
        digests,
        "",
        new ProductVersion.Identifiers("", ""));
  }

  /** One a line, as {@code sha256sum} prints them or with the algorithm in front. */
  private List<Digest> digests() {
    return entries.all("digests").stream().map(Digest::find).flatMap(Optional::stream).toList();
  }

  public Entries getEntries() {
    return entries;
  }
}
