package org.hufu.core.scheme;

import java.util.List;
import java.util.Optional;

/** Requirements and test cases of a scheme, each in the order of its source. */
public record RequirementCatalogue(
    List<RequirementGroup> groups, List<Requirement> requirements, List<TestCase> testCases) {

  public RequirementCatalogue {
    groups = List.copyOf(groups);
    requirements = List.copyOf(requirements);
    testCases = List.copyOf(testCases);
  }

  public Optional<Requirement> requirement(String id) {
    return requirements.stream().filter(requirement -> requirement.id().equals(id)).findFirst();
  }

  public Optional<TestCase> testCase(String id) {
    return testCases.stream().filter(testCase -> testCase.id().equals(id)).findFirst();
  }

  /** Test cases that speak for this requirement. */
  public List<TestCase> testCasesOf(String requirementId) {
    return testCases.stream()
        .filter(testCase -> testCase.requirements().contains(requirementId))
        .toList();
  }

  /** What remains when only these groups count; a test case stays while one requirement does. */
  RequirementCatalogue within(List<RequirementGroup> kept) {
    List<String> groupIds = kept.stream().map(RequirementGroup::id).toList();
    List<Requirement> left =
        requirements.stream().filter(one -> groupIds.contains(one.group())).toList();
    List<String> leftIds = left.stream().map(Requirement::id).toList();
    return new RequirementCatalogue(
        kept,
        left,
        testCases.stream()
            .filter(testCase -> testCase.requirements().stream().anyMatch(leftIds::contains))
            .toList());
  }
}
