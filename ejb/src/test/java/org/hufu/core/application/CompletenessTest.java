package org.hufu.core.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.application.Answers.ExistingResult;
import org.hufu.core.application.Answers.Target;
import org.hufu.core.application.Facts.InCatalogue;
import org.hufu.core.conformity.Reason;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CompletenessTest {
  private static final Facts.Scheme SCHEME =
      new Facts.Scheme(
          Set.of("router"),
          Set.of("basic"),
          Set.of("std-1"),
          List.of("product-digest", "hardware-version", "user-guidance"));
  private static final Set<String> PRODUCT = Set.of("product-digest", "hardware-version");
  private static final Facts FACTS = facts(PRODUCT, InCatalogue.YES, "user-guidance");
  private static final Answers FULL =
      answers(new Target("cne", "", "router", "basic", List.of("std-1"), List.of(), false));

  @Test
  void a_full_request_lacks_nothing() {
    var completeness = Completeness.of(FULL, FACTS);

    assertThat(completeness.reasons()).isEmpty();
    assertThat(completeness.isComplete()).isTrue();
  }

  @Test
  void an_empty_draft_lacks_every_section_but_the_optional_one() {
    var nothing = new Facts(Optional.empty(), Optional.empty(), InCatalogue.CANNOT_TELL, Set.of());

    var completeness = Completeness.of(Answers.NONE, nothing);

    assertThat(completeness.isComplete(Section.RESULTS)).isTrue();
    assertThat(codes(completeness))
        .containsExactly(
            "application.legal-id-missing",
            "application.address-zh-missing",
            "application.address-en-missing",
            "application.product-missing",
            "application.scheme-missing",
            "application.contact-missing",
            "application.email-missing",
            "application.commitments-not-accepted",
            "application.signature-missing");
  }

  @Test
  void a_scheme_alone_still_lacks_category_level_and_standard() {
    var target = new Target("cne", "", "", "", List.of(), List.of(), true);

    assertThat(codes(Completeness.of(answers(target), FACTS)))
        .containsExactly(
            "application.category-missing",
            "application.level-missing",
            "application.standard-missing");
  }

  @Test
  void choices_outside_the_scheme_are_all_named() {
    var target =
        new Target("cne", "", "toaster", "gold", List.of("std-9", "std-1"), List.of(), true);

    assertThat(codes(Completeness.of(answers(target), FACTS)))
        .containsExactly(
            "application.category-unknown",
            "application.level-unknown",
            "application.standard-unknown");
  }

  @Test
  void a_product_outside_the_catalogue_needs_a_voluntary_request() {
    var outside = facts(PRODUCT, InCatalogue.NO);
    var unclear = facts(PRODUCT, InCatalogue.CANNOT_TELL);

    assertThat(codes(Completeness.of(FULL, outside))).contains("application.outside-catalogue");
    assertThat(codes(Completeness.of(FULL, unclear))).contains("application.figures-missing");
  }

  @Test
  void a_product_version_must_exist_and_have_a_digest() {
    var unknown =
        new Facts(Optional.empty(), Optional.of(SCHEME), InCatalogue.YES, FACTS.documents());
    var nameless = facts(Set.of("software-version"), InCatalogue.YES);

    assertThat(codes(Completeness.of(FULL, unknown)))
        .containsExactly("application.product-unknown");
    assertThat(codes(Completeness.of(FULL, nameless))).contains("application.digest-missing");
  }

  @Test
  void what_the_checklist_asks_comes_from_the_product_or_from_documents() {
    var bare = facts(Set.of("product-digest"), InCatalogue.YES, "other");

    assertThat(Completeness.of(FULL, bare).missing())
        .containsOnly(
            Map.entry(
                Section.PRODUCT,
                List.of(Reason.of("application.product-item-missing", "hardware-version"))),
            Map.entry(
                Section.EVIDENCE,
                List.of(Reason.of("application.document-missing", "user-guidance"))));
  }

  @Test
  void a_scheme_must_exist_that_day() {
    var ended = new Facts(FACTS.product(), Optional.empty(), InCatalogue.YES, FACTS.documents());

    assertThat(codes(Completeness.of(FULL, ended))).containsExactly("application.scheme-unknown");
  }

  @Test
  void existing_results_are_named_by_their_place() {
    var results =
        List.of(
            new ExistingResult("certificate", "CB", "7", "ab".repeat(32)),
            new ExistingResult("hearsay", "", "", "nothing"));
    var answers =
        new Answers(
            FULL.applicant(),
            FULL.productVersion(),
            FULL.target(),
            results,
            FULL.contact(),
            FULL.declaration());

    assertThat(Completeness.of(answers, FACTS).missing())
        .containsOnly(
            Map.entry(
                Section.RESULTS,
                List.of(
                    Reason.of("application.result-incomplete", 2),
                    Reason.of("application.result-digest", 2))));
  }

  private static Facts facts(Set<String> product, InCatalogue inCatalogue, String... documents) {
    return new Facts(Optional.of(product), Optional.of(SCHEME), inCatalogue, Set.of(documents));
  }

  private static Answers answers(Target target) {
    return new Answers(
        new Answers.Applicant("91110000100000000X", "北京市", "Beijing", ""),
        "version",
        target,
        List.of(),
        new Answers.Contact("Li", "li@example.com", ""),
        new Answers.Declaration(true, "Li"));
  }

  private static List<String> codes(Completeness completeness) {
    return completeness.reasons().stream().map(Reason::code).toList();
  }
}
