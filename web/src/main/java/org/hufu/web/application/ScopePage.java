package org.hufu.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hufu.core.application.Answers;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.conformity.Reason;
import org.hufu.core.scheme.Category;
import org.hufu.core.scheme.Scheme;
import org.hufu.core.scope.Figure;
import org.hufu.core.scope.ScopeAnswer;
import org.hufu.core.scope.Threshold;
import org.hufu.core.scope.Unit;
import org.hufu.portal.application.ApplicationService;
import org.hufu.portal.catalogue.CatalogueService;
import org.hufu.web.desk.Attempt;
import org.hufu.web.desk.Entries;
import org.hufu.web.page.VisitorPage;

/** Scheme, category, level and standards of an application, and whether the catalogue covers it. */
@Named
@RequestScoped
public class ScopePage {
  @Inject ApplicationService applications;
  @Inject CatalogueService catalogue;
  @Inject VisitorPage visitor;
  @Inject Attempt attempt;
  @Inject Clock clock;

  private final Entries entries = new Entries();
  private CertificationApplication application;
  private Optional<Scheme> scheme = Optional.empty();

  @PostConstruct
  void load() {
    application = applications.find(Attempt.place("id")).orElse(null);
    if (application == null) {
      return;
    }
    Answers.Target target = application.answers().target();
    scheme = scheme(target);
    entries.put("seen", application.version());
    entries.put("scheme", target.scheme());
    entries.put("category", target.category());
    entries.put("level", target.level());
    entries.put("standards", target.standards().toArray(String[]::new));
    entries.put("voluntary", target.voluntary());
    target.figures().forEach(figure -> entries.put(figure.quantity(), figure.value()));
  }

  private Optional<Scheme> scheme(Answers.Target target) {
    return target.schemeVersion().isEmpty()
        ? catalogue.currentScheme(target.scheme())
        : catalogue.scheme(target.scheme(), target.schemeVersion());
  }

  /** Schemes under which one may apply today. */
  public List<SelectItem> getSchemes() {
    return catalogue.schemes().stream()
        .map(published -> published.scheme().id())
        .distinct()
        .flatMap(id -> catalogue.currentScheme(id).stream())
        .map(open -> new SelectItem(open.id(), open.head().name().in(visitor.getLocale())))
        .toList();
  }

  public List<SelectItem> getCategories() {
    return scheme
        .map(
            chosen ->
                chosen.categories(today()).stream()
                    .map(one -> new SelectItem(one.id(), one.name().in(visitor.getLocale())))
                    .toList())
        .orElse(List.of());
  }

  public List<SelectItem> getLevels() {
    return scheme
        .map(
            chosen ->
                chosen.levels().stream()
                    .map(one -> new SelectItem(one.id(), one.name().in(visitor.getLocale())))
                    .toList())
        .orElse(List.of());
  }

  public List<SelectItem> getStandards() {
    return scheme
        .map(
            chosen ->
                chosen.standards().stream()
                    .map(
                        one ->
                            new SelectItem(
                                one.id(),
                                one.citation() + " " + one.title().in(visitor.getLocale())))
                    .toList())
        .orElse(List.of());
  }

  public Scheme getScheme() {
    return scheme.orElse(null);
  }

  /** Name of the chosen category, or its id when the catalogue no longer has it. */
  public String getCategoryName() {
    String id = application.answers().target().category();
    return category().map(found -> found.name().in(visitor.getLocale())).orElse(id);
  }

  private Optional<Category> category() {
    return scheme.flatMap(chosen -> chosen.category(application.answers().target().category()));
  }

  /** Figures that the chosen category asks for. */
  public List<Threshold> getThresholds() {
    return category().map(found -> found.thresholds().thresholds()).orElse(List.of());
  }

  /** Whether the catalogue covers the product as stored; null while no category is chosen. */
  public ScopeAnswer getAnswer() {
    List<Figure> figures = new ArrayList<>();
    for (Answers.Figure given : application.answers().target().figures()) {
      Unit.find(given.unit())
          .ifPresent(unit -> figures.add(new Figure(given.quantity(), given.value(), unit)));
    }
    return category().map(found -> found.thresholds().answer(figures)).orElse(null);
  }

  public void save() {
    keep("/scope");
  }

  /** Goes on to the task list, unless the choice brings up questions that were not shown yet. */
  public void proceed() {
    boolean hasThresholds =
        scheme
            .flatMap(chosen -> chosen.category(entries.text("category")))
            .filter(chosen -> !chosen.thresholds().thresholds().isEmpty())
            .isPresent();
    boolean asksMore = !wasShown("category") || (hasThresholds && !wasShown("figures:0:figure"));
    keep(asksMore ? "/scope" : "");
  }

  private static boolean wasShown(String field) {
    return FacesContext.getCurrentInstance()
        .getExternalContext()
        .getRequestParameterMap()
        .containsKey(field);
  }

  private void keep(String section) {
    List<Answers.Figure> figures = new ArrayList<>();
    getThresholds().forEach(threshold -> read(threshold, figures));
    Answers stored = application.answers();
    boolean isSameScheme = stored.target().scheme().equals(entries.text("scheme"));
    Answers.Target target =
        new Answers.Target(
            entries.text("scheme"),
            "",
            isSameScheme ? entries.text("category") : "",
            isSameScheme ? entries.text("level") : "",
            isSameScheme ? entries.all("standards") : List.of(),
            figures,
            entries.is("voluntary"));
    Answers answers =
        new Answers(
            stored.applicant(),
            stored.productVersion(),
            target,
            stored.existingResults(),
            stored.contact(),
            stored.declaration());
    attempt.write(
        () -> applications.save(application.id(), entries.seen(), answers),
        "application.saved.news",
        saved -> "/app/applications/" + saved.id() + section);
  }

  /**
   * A figure that cannot be read is left out, and the scope answer then says that it is missing.
   */
  private void read(Threshold threshold, List<Answers.Figure> figures) {
    String typed = entries.text(threshold.quantity()).replace(",", "");
    if (typed.isEmpty()) {
      return;
    }
    try {
      figures.add(
          new Answers.Figure(threshold.quantity(), new BigDecimal(typed), threshold.unit().code()));
    } catch (IllegalArgumentException e) {
      visitor.refuse(List.of(Reason.of("request.malformed")));
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  public Entries getEntries() {
    return entries;
  }
}
