package org.hufu.core.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.hufu.core.conformity.Reason;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewTest {

  @Test
  void the_officer_who_declared_no_conflict_may_act() {
    assertThat(review("ann", says("ann", false)).objections("ann")).isEmpty();
  }

  @Test
  void a_stranger_to_the_case_may_not() {
    assertThat(codes(review("ann", says("ann", false)), "bob"))
        .containsExactly("application.not-your-case", "application.conflict-not-declared");
  }

  @Test
  void a_declared_conflict_cannot_be_taken_back() {
    var review = review("ann", says("ann", true), says("ann", false));

    assertThat(codes(review, "ann")).containsExactly("application.conflict-declared");
    assertThat(review.isConflicted("ann")).isTrue();
    assertThat(review.isConflicted("bob")).isFalse();
  }

  @Test
  void a_free_case_is_taken_over_by_anybody_without_conflict() {
    assertThat(review("").mayTakeOver("ann")).isTrue();
    assertThat(review("", says("ann", true)).mayTakeOver("ann")).isFalse();
  }

  @Test
  void a_case_that_comes_back_waits_for_its_own_officer() {
    assertThat(review("ann").mayTakeOver("ann")).isTrue();
    assertThat(review("ann").mayTakeOver("bob")).isFalse();
  }

  @Test
  void a_case_whose_officer_had_to_leave_is_free_at_any_stage() {
    assertThat(review(ApplicationState.UNDER_REVIEW, "").mayTakeOver("bob")).isTrue();
    assertThat(review(ApplicationState.TESTING, "").mayTakeOver("bob")).isTrue();
    assertThat(review(ApplicationState.TESTING, "ann").mayTakeOver("ann")).isFalse();
    assertThat(review(ApplicationState.GRANTED, "").mayTakeOver("bob")).isFalse();
  }

  private static Review review(String officer, ConflictDeclaration... declarations) {
    return review(ApplicationState.SUBMITTED, officer, declarations);
  }

  private static Review review(
      ApplicationState state, String officer, ConflictDeclaration... declarations) {
    var application =
        new CertificationApplication(
            "1", "A-2026-AAAAAA", "o", Standing.of(state), Answers.NONE, officer, 1);
    return new Review(application, List.of(declarations));
  }

  private static ConflictDeclaration says(String account, boolean conflict) {
    return new ConflictDeclaration(account, conflict, "", Instant.EPOCH);
  }

  private static List<String> codes(Review review, String account) {
    return review.objections(account).stream().map(Reason::code).toList();
  }
}
