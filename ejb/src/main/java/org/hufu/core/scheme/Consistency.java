package org.hufu.core.scheme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hufu.core.conformity.Reason;

/**
 * Finds everything in a scheme that contradicts itself; a portal does not start with such a scheme.
 */
public final class Consistency {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

  private final List<Reason> objections = new ArrayList<>();

  private Consistency() {}

  /** All objections; none for a sound scheme. */
  public static List<Reason> objections(Scheme scheme) {
    Consistency consistency = new Consistency();
    consistency.heads(scheme);
    consistency.categories(scheme);
    consistency.requirements(scheme.catalogue());
    consistency.levels(scheme);
    return List.copyOf(consistency.objections);
  }

  private void heads(Scheme scheme) {
    unique("scheme", List.of(scheme.id()).stream());
    if (!CODE.matcher(scheme.head().code()).matches()) {
      objections.add(Reason.of("scheme.code-shape", scheme.head().code()));
    }
    unique("standards", scheme.standards().stream().map(StandardEdition::id));
    unique("levels", scheme.levels().stream().map(Level::id));
    unique("applicationChecklist", scheme.checklist().stream().map(ChecklistItem::id));
    filled("standards", scheme.standards());
    filled("categories", scheme.categories());
    filled("requirements", scheme.catalogue().requirements());
  }

  private void categories(Scheme scheme) {
    Set<String> ids = unique("categories", scheme.categories().stream().map(Category::id));
    for (Category category : scheme.categories()) {
      known("categories", category.id(), category.predecessors(), ids);
      unique(
          "categories/" + category.id() + "/thresholds",
          category.thresholds().thresholds().stream().map(threshold -> threshold.quantity()));
    }
  }

  private void requirements(RequirementCatalogue catalogue) {
    Set<String> groups = unique("groups", catalogue.groups().stream().map(RequirementGroup::id));
    Set<String> ids =
        unique("requirements", catalogue.requirements().stream().map(Requirement::id));
    unique("testCases", catalogue.testCases().stream().map(TestCase::id));
    for (Requirement requirement : catalogue.requirements()) {
      known("requirements", requirement.id(), List.of(requirement.group()), groups);
      if (catalogue.testCasesOf(requirement.id()).isEmpty()) {
        objections.add(Reason.of("scheme.requirement-untested", requirement.id()));
      }
      if (isConditional(requirement) && requirement.condition().isEmpty()) {
        objections.add(Reason.of("scheme.condition-missing", requirement.id()));
      }
    }
    for (TestCase testCase : catalogue.testCases()) {
      known("testCases", testCase.id(), testCase.requirements(), ids);
    }
  }

  private void levels(Scheme scheme) {
    Set<String> ids = Set.copyOf(scheme.levels().stream().map(Level::id).toList());
    for (RequirementGroup group : scheme.catalogue().groups()) {
      known("groups", group.id(), group.level().stream().toList(), ids);
    }
  }

  private static boolean isConditional(Requirement requirement) {
    return requirement.status() == RequirementStatus.CONDITIONAL
        || requirement.status() == RequirementStatus.SELECTION_BASED;
  }

  private Set<String> unique(String where, Stream<String> ids) {
    Set<String> seen = new HashSet<>();
    ids.forEach(
        id -> {
          if (!ID.matcher(id).matches()) {
            objections.add(Reason.of("scheme.id-shape", where, id));
          }
          if (!seen.add(id)) {
            objections.add(Reason.of("scheme.id-twice", where, id));
          }
        });
    return seen;
  }

  private void known(String where, String who, Collection<String> references, Set<String> ids) {
    references.stream()
        .filter(reference -> !ids.contains(reference))
        .forEach(
            reference ->
                objections.add(Reason.of("scheme.reference-unknown", where, who, reference)));
  }

  private void filled(String where, Collection<?> things) {
    if (things.isEmpty()) {
      objections.add(Reason.of("scheme.list-empty", where));
    }
  }
}
