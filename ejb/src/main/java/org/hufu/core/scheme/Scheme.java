package org.hufu.core.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One version of a certification scheme, whole.
 *
 * @param head id, version, name and dates
 * @param levels lowest first; none when the scheme has no levels
 * @param checklist what an application must hold
 * @param catalogue every requirement and test case of every level
 */
public record Scheme(
    SchemeVersion head,
    List<Level> levels,
    List<StandardEdition> standards,
    List<Category> categories,
    List<ChecklistItem> checklist,
    RequirementCatalogue catalogue) {

  public Scheme {
    levels = List.copyOf(levels);
    standards = List.copyOf(standards);
    categories = List.copyOf(categories);
    checklist = List.copyOf(checklist);
  }

  public String id() {
    return head.id();
  }

  public String version() {
    return head.version();
  }

  public Optional<Category> category(String id) {
    return categories.stream().filter(category -> category.id().equals(id)).findFirst();
  }

  /** Entries of the catalogue on one day; entries repealed before or added later are left out. */
  public List<Category> categories(LocalDate day) {
    return categories.stream().filter(category -> category.term().includes(day)).toList();
  }

  public Optional<Level> level(String id) {
    return levels.stream().filter(level -> level.id().equals(id)).findFirst();
  }

  public Optional<Requirement> requirement(String id) {
    return catalogue.requirement(id);
  }

  public Optional<TestCase> testCase(String id) {
    return catalogue.testCase(id);
  }

  /**
   * What one level asks for.
   *
   * @param levelId empty for a scheme without levels, or for all of it
   * @throws IllegalArgumentException if the scheme has no such level
   */
  public RequirementCatalogue catalogue(Optional<String> levelId) {
    return levelId.map(this::upTo).orElse(catalogue);
  }

  private RequirementCatalogue upTo(String levelId) {
    int rank = rank(levelId);
    return catalogue.within(
        catalogue.groups().stream()
            .filter(group -> group.level().map(this::rank).orElse(0) <= rank)
            .toList());
  }

  private int rank(String levelId) {
    return levels.indexOf(
        level(levelId)
            .orElseThrow(
                () -> new IllegalArgumentException("No level " + levelId + " in " + id())));
  }
}
