package org.hufu.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hufu.core.scheme.Scheme;
import org.hufu.portal.catalogue.CatalogueService;
import org.hufu.web.page.VisitorPage;

/** Names of schemes, categories and standard editions in the visitor's language, also to choose. */
@Named("schemes")
@RequestScoped
public class SchemesPage {
  @Inject CatalogueService catalogue;
  @Inject VisitorPage visitor;
  @Inject Clock clock;

  /** Name of a scheme, or its id when the catalogue no longer has it. */
  public String name(String scheme) {
    return catalogue
        .currentScheme(scheme)
        .map(found -> found.head().name().in(visitor.getLocale()))
        .orElse(scheme);
  }

  /** Name of a category, or its id when the catalogue no longer has it. */
  public String category(String scheme, String category) {
    return catalogue
        .currentScheme(scheme)
        .flatMap(found -> found.category(category))
        .map(found -> found.name().in(visitor.getLocale()))
        .orElse(category);
  }

  /** Name of a level; an empty text for none. */
  public String level(String scheme, String level) {
    return catalogue
        .currentScheme(scheme)
        .flatMap(found -> found.level(level))
        .map(found -> found.name().in(visitor.getLocale()))
        .orElse(level);
  }

  /** Number and edition of a standard, or its id when the catalogue no longer has it. */
  public String standard(String scheme, String standard) {
    return catalogue.currentScheme(scheme).stream()
        .flatMap(found -> found.standards().stream())
        .filter(found -> found.id().equals(standard))
        .map(found -> found.citation())
        .findFirst()
        .orElse(standard);
  }

  /** Schemes under which one may apply today; the values are their ids. */
  public List<SelectItem> getOpen() {
    return open().stream()
        .map(scheme -> new SelectItem(scheme.id(), scheme.head().name().in(visitor.getLocale())))
        .toList();
  }

  /** Today's categories, grouped by scheme; the values are {@code scheme/category}. */
  public List<SelectItem> getCategories() {
    LocalDate today = LocalDate.now(clock);
    return grouped(
        scheme ->
            scheme.categories(today).stream()
                .map(
                    one ->
                        new SelectItem(
                            scheme.id() + "/" + one.id(), one.name().in(visitor.getLocale())))
                .toArray(SelectItem[]::new));
  }

  /** Levels, grouped by scheme; the values are {@code scheme/level}. */
  public List<SelectItem> getLevels() {
    return grouped(
        scheme ->
            scheme.levels().stream()
                .map(
                    one ->
                        new SelectItem(
                            scheme.id() + "/" + one.id(), one.name().in(visitor.getLocale())))
                .toArray(SelectItem[]::new));
  }

  /** Standard editions, grouped by scheme; the values are their ids. */
  public List<SelectItem> getStandards() {
    return grouped(
        scheme ->
            scheme.standards().stream()
                .map(
                    one ->
                        new SelectItem(
                            one.id(), one.citation() + " " + one.title().in(visitor.getLocale())))
                .toArray(SelectItem[]::new));
  }

  private List<SelectItem> grouped(Function<Scheme, SelectItem[]> items) {
    return open().stream()
        .filter(scheme -> items.apply(scheme).length > 0)
        .<SelectItem>map(
            scheme ->
                new SelectItemGroup(
                    scheme.head().name().in(visitor.getLocale()), null, false, items.apply(scheme)))
        .toList();
  }

  private List<Scheme> open() {
    return catalogue.schemes().stream()
        .map(published -> published.scheme().id())
        .distinct()
        .map(catalogue::currentScheme)
        .flatMap(Optional::stream)
        .toList();
  }
}
