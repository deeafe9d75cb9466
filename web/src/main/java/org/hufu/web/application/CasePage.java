package org.hufu.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.hufu.core.application.ApplicationEvent;
import org.hufu.core.application.ApplicationState;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.application.Completeness;
import org.hufu.core.application.ConflictDeclaration;
import org.hufu.core.application.Review;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.core.product.Product;
import org.hufu.core.product.ProductVersion;
import org.hufu.portal.application.ApplicationHistoryService;
import org.hufu.portal.application.ApplicationHistoryService.Progress;
import org.hufu.portal.application.ApplicationReviewService;
import org.hufu.portal.application.ApplicationService;
import org.hufu.portal.product.ProductService;
import org.hufu.web.desk.Attempt;
import org.hufu.web.desk.CallerPage;
import org.hufu.web.desk.Entries;
import org.hufu.web.page.VisitorPage;

/** One case as the body sees it: who it is about, the review of the application, the history. */
@Named
@RequestScoped
public class CasePage {
  @Inject ApplicationService applications;
  @Inject ApplicationReviewService reviews;
  @Inject ApplicationHistoryService history;
  @Inject ProductService products;
  @Inject VisitorPage visitor;
  @Inject CallerPage me;
  @Inject Attempt attempt;

  private final Entries entries = new Entries();
  private CertificationApplication application;
  private Progress progress;
  private List<ConflictDeclaration> declarations;

  @PostConstruct
  void load() {
    application = applications.find(Attempt.place("id")).orElse(null);
    if (application != null) {
      entries.put("seen", application.version());
    }
  }

  /** Answers 404 when there is no such case, or none that was ever sent. */
  public void require() {
    if (application == null || application.state() == ApplicationState.DRAFT) {
      visitor.sendNotFound();
    }
  }

  public Progress progress() {
    if (progress == null) {
      progress = history.progress(application.id()).orElseThrow();
      me.introduce(progress.events().stream().map(event -> event.actor().account()));
    }
    return progress;
  }

  /** Newest first. */
  public List<ApplicationEvent> getEvents() {
    List<ApplicationEvent> events = new ArrayList<>(progress().events());
    Collections.reverse(events);
    return events;
  }

  public String getCertificate() {
    return progress().certificate().orElse("");
  }

  /** Everything declared about ties to the applicant, oldest first. */
  public List<ConflictDeclaration> getDeclarations() {
    if (declarations == null) {
      declarations = history.declarations(application.id()).orElse(List.of());
      me.introduce(declarations.stream().map(ConflictDeclaration::account));
    }
    return declarations;
  }

  public Completeness getCompleteness() {
    return applications.completeness(application.id()).orElseThrow();
  }

  public ProductVersion getVersion() {
    return products.version(application.answers().productVersion()).orElse(null);
  }

  public Product getProduct() {
    return Optional.ofNullable(getVersion())
        .flatMap(version -> products.find(version.product()))
        .orElse(null);
  }

  public String getProductName() {
    return Optional.ofNullable(getProduct())
        .map(product -> product.name().in(visitor.getLocale()))
        .orElse("");
  }

  /** Whether the caller may still say whether there are ties to the applicant. */
  public boolean isDeclarable() {
    return me.isCaseworker()
        && !application.state().isClosed()
        && getDeclarations().stream()
            .noneMatch(said -> said.account().equals(me.caller().account()));
  }

  /** Whether declaring also takes the case over. */
  public boolean isTakeable() {
    return me.has("case-officer") && review().mayTakeOver(me.caller().account());
  }

  public boolean isUnderReview() {
    return application.state() == ApplicationState.UNDER_REVIEW;
  }

  /** Whether the caller may hand the case to a colleague. */
  public boolean isAssignable() {
    return me.has("case-officer")
        && !application.state().isClosed()
        && me.caller().account().equals(application.caseOfficer())
        && !me.getOtherOfficers().isEmpty();
  }

  public boolean isOrderable() {
    return switch (application.state()) {
      case ACCEPTED, TESTING, EVALUATION -> me.has("case-officer");
      default -> false;
    };
  }

  /** What keeps the caller from accepting or returning the application. */
  public List<Reason> getObjections() {
    return me.has("case-officer")
        ? review().objections(me.caller().account())
        : List.of(Reason.of("application.case-officer-acts"));
  }

  private Review review() {
    return new Review(application, getDeclarations());
  }

  public void declare() {
    boolean conflict = entries.text("conflict").equals("yes");
    attempt.write(
        () -> reviews.declare(application.id(), seen(), conflict, entries.text("statement")),
        conflict ? "case.conflict.news" : "case.declared.news",
        this::address);
  }

  public void accept() {
    attempt.step(
        () -> reviews.accept(application.id(), seen()), "case.accepted.news", this::address);
  }

  public void giveBack() {
    leave(() -> reviews.giveBack(application.id(), seen(), reasons()), "case.returned.news");
  }

  public void terminate() {
    leave(() -> reviews.terminate(application.id(), seen(), reasons()), "case.terminated.news");
  }

  /** Hands the case to another case officer. */
  public void assign() {
    attempt.step(
        () -> reviews.assign(application.id(), seen(), entries.text("officer")),
        "case.assigned.news",
        this::address);
  }

  private void leave(Supplier<Optional<Outcome<CertificationApplication>>> step, String news) {
    attempt.step(step, news, this::address);
  }

  private List<Reason> reasons() {
    return entries.all("reasons").stream()
        .map(text -> Reason.of("application.remark", text))
        .toList();
  }

  private OptionalInt seen() {
    return OptionalInt.of(entries.seen());
  }

  private String address(CertificationApplication written) {
    return "/app/cases/" + written.id();
  }

  public CertificationApplication getApplication() {
    return application;
  }

  public Entries getEntries() {
    return entries;
  }
}
