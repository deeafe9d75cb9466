package org.hufu.portal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hufu.core.application.Answers;
import org.hufu.core.application.ApplicationDocument;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.application.Completeness;
import org.hufu.core.application.Facts;
import org.hufu.core.product.ProductVersion;
import org.hufu.core.scheme.Category;
import org.hufu.core.scheme.ChecklistItem;
import org.hufu.core.scheme.Level;
import org.hufu.core.scheme.Scheme;
import org.hufu.core.scheme.StandardEdition;
import org.hufu.core.scope.Figure;
import org.hufu.core.scope.Scope;
import org.hufu.core.scope.Unit;
import org.hufu.portal.catalogue.CatalogueService;
import org.hufu.portal.product.ProductService;

/** Looks up what the answers point at: product, scheme, catalogue, documents. */
@ApplicationScoped
class FactFinder {
  @Inject ProductService products;
  @Inject CatalogueService catalogue;
  @Inject DocumentStore documents;

  Completeness completeness(CertificationApplication application, LocalDate day) {
    return Completeness.of(application.answers(), facts(application, day));
  }

  /** The version to which the case is bound, or before submission the one of that day. */
  Optional<Scheme> scheme(Answers.Target target, LocalDate day) {
    return target.schemeVersion().isEmpty()
        ? catalogue.currentScheme(target.scheme(), day)
        : catalogue.scheme(target.scheme(), target.schemeVersion());
  }

  private Facts facts(CertificationApplication application, LocalDate day) {
    Answers answers = application.answers();
    Optional<Scheme> scheme = scheme(answers.target(), day);
    return new Facts(
        products.version(answers.productVersion()).map(ProductVersion::items),
        scheme.map(found -> offer(found, day)),
        scheme
            .map(found -> inCatalogue(found, answers.target()))
            .orElse(Facts.InCatalogue.CANNOT_TELL),
        documents.list(application.id()).stream()
            .map(ApplicationDocument::kind)
            .collect(Collectors.toSet()));
  }

  private static Facts.Scheme offer(Scheme scheme, LocalDate day) {
    return new Facts.Scheme(
        scheme.categories().stream()
            .filter(category -> category.term().includes(day))
            .map(Category::id)
            .collect(Collectors.toSet()),
        ids(scheme.levels(), Level::id),
        ids(scheme.standards(), StandardEdition::id),
        scheme.checklist().stream()
            .filter(ChecklistItem::required)
            .map(ChecklistItem::id)
            .toList());
  }

  private static <T> Set<String> ids(List<T> things, Function<T, String> id) {
    return things.stream().map(id).collect(Collectors.toSet());
  }

  private static Facts.InCatalogue inCatalogue(Scheme scheme, Answers.Target target) {
    List<Figure> figures =
        target.figures().stream().flatMap(figure -> readable(figure).stream()).toList();
    Scope scope =
        scheme
            .category(target.category())
            .map(category -> category.thresholds().answer(figures).scope())
            .orElse(Scope.CANNOT_TELL);
    return switch (scope) {
      case IN -> Facts.InCatalogue.YES;
      case OUT -> Facts.InCatalogue.NO;
      case CANNOT_TELL -> Facts.InCatalogue.CANNOT_TELL;
    };
  }

  /** A figure in an unknown unit says nothing; the catalogue then cannot tell. */
  private static Optional<Figure> readable(Answers.Figure figure) {
    return Unit.find(figure.unit())
        .map(unit -> new Figure(figure.quantity(), figure.value(), unit));
  }
}
