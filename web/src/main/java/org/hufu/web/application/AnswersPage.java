package org.hufu.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hufu.core.application.Answers;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.product.Product;
import org.hufu.portal.application.ApplicationService;
import org.hufu.portal.product.ProductService;
import org.hufu.web.desk.Attempt;
import org.hufu.web.desk.Entries;
import org.hufu.web.page.VisitorPage;

/** The simple sections of an application; each form keeps its part of the draft. */
@Named
@RequestScoped
public class AnswersPage {
  private static final int MOST_PRODUCTS = 200;

  @Inject ApplicationService applications;
  @Inject ProductService products;
  @Inject VisitorPage visitor;
  @Inject Attempt attempt;

  private final Entries entries = new Entries();
  private CertificationApplication application;

  @PostConstruct
  void load() {
    application = applications.find(Attempt.place("id")).orElse(null);
    if (application == null) {
      return;
    }
    Answers answers = application.answers();
    entries.put("seen", application.version());
    entries.put("legalId", answers.applicant().legalId());
    entries.put("addressZh", answers.applicant().addressZh());
    entries.put("addressEn", answers.applicant().addressEn());
    entries.put("manufacturer", answers.applicant().manufacturer());
    String made = Attempt.place("version");
    entries.put("productVersion", made.isEmpty() ? answers.productVersion() : made);
    entries.put("contactName", answers.contact().name());
    entries.put("email", answers.contact().email());
    entries.put("phone", answers.contact().phone());
    entries.put("commitments", answers.declaration().commitmentsAccepted());
    entries.put("signedBy", answers.declaration().signedBy());
  }

  /** The caller's product versions, newest product first. */
  public List<SelectItem> getVersions() {
    List<SelectItem> items = new ArrayList<>();
    for (Product product : products.list("", Optional.empty(), MOST_PRODUCTS).items()) {
      String name = product.name().in(visitor.getLocale());
      product
          .versions()
          .forEach(
              version -> items.add(new SelectItem(version.id(), name + " · " + version.label())));
    }
    return items;
  }

  public void saveOrganisation() {
    keep(organisation(), "/organisation");
  }

  public void continueOrganisation() {
    keep(organisation(), "");
  }

  public void saveProduct() {
    keep(product(), "/product");
  }

  public void continueProduct() {
    keep(product(), "");
  }

  public void saveSend() {
    keep(send(), "/send");
  }

  public void continueSend() {
    keep(send(), "");
  }

  /** Adds what was typed as one more result the applicant holds. */
  public void addResult() {
    List<Answers.ExistingResult> results = new ArrayList<>(stored().existingResults());
    results.add(
        new Answers.ExistingResult(
            entries.text("resultKind"),
            entries.text("issuer"),
            entries.text("resultNumber"),
            entries.text("digest")));
    keep(with(results), "/results");
  }

  public void removeResult(Answers.ExistingResult result) {
    List<Answers.ExistingResult> results = new ArrayList<>(stored().existingResults());
    results.remove(result);
    keep(with(results), "/results");
  }

  private Answers organisation() {
    Answers.Applicant applicant =
        new Answers.Applicant(
            entries.text("legalId"),
            entries.text("addressZh"),
            entries.text("addressEn"),
            entries.text("manufacturer"));
    Answers stored = stored();
    return new Answers(
        applicant,
        stored.productVersion(),
        stored.target(),
        stored.existingResults(),
        stored.contact(),
        stored.declaration());
  }

  private Answers product() {
    Answers stored = stored();
    return new Answers(
        stored.applicant(),
        entries.text("productVersion"),
        stored.target(),
        stored.existingResults(),
        stored.contact(),
        stored.declaration());
  }

  private Answers send() {
    Answers stored = stored();
    return new Answers(
        stored.applicant(),
        stored.productVersion(),
        stored.target(),
        stored.existingResults(),
        new Answers.Contact(
            entries.text("contactName"), entries.text("email"), entries.text("phone")),
        new Answers.Declaration(entries.is("commitments"), entries.text("signedBy")));
  }

  private Answers with(List<Answers.ExistingResult> results) {
    Answers stored = stored();
    return new Answers(
        stored.applicant(),
        stored.productVersion(),
        stored.target(),
        results,
        stored.contact(),
        stored.declaration());
  }

  private Answers stored() {
    return application.answers();
  }

  private void keep(Answers answers, String section) {
    attempt.write(
        () -> applications.save(application.id(), entries.seen(), answers),
        "application.saved.news",
        saved -> "/app/applications/" + saved.id() + section);
  }

  public Entries getEntries() {
    return entries;
  }
}
