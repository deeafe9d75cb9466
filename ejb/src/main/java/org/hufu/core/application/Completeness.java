package org.hufu.core.application;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hufu.core.conformity.Reason;

/**
 * What is still missing before a request can be sent in, section by section; every reason at once,
 * so that the applicant can mend all in one go.
 *
 * @param missing sections with at least one reason; others are complete
 */
public record Completeness(Map<Section, List<Reason>> missing) implements Serializable {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
  private static final Set<String> RESULT_KINDS = Set.of("certificate", "test-report");

  public boolean isComplete() {
    return missing.isEmpty();
  }

  public boolean isComplete(Section section) {
    return !missing.containsKey(section);
  }

  /** All reasons in the order of the sections. */
  public List<Reason> reasons() {
    return missing.values().stream().flatMap(List::stream).toList();
  }

  /** Weighs the answers against what is known about the things they name. */
  public static Completeness of(Answers answers, Facts facts) {
    Map<Section, List<Reason>> missing = new EnumMap<>(Section.class);
    put(missing, Section.ORGANISATION, organisation(answers.applicant()));
    put(missing, Section.PRODUCT, product(answers, facts));
    put(missing, Section.SCOPE, scope(answers.target(), facts));
    put(missing, Section.RESULTS, results(answers.existingResults()));
    put(missing, Section.EVIDENCE, evidence(facts));
    put(missing, Section.SEND, send(answers));
    return new Completeness(missing);
  }

  private static void put(
      Map<Section, List<Reason>> missing, Section section, List<Reason> reasons) {
    if (!reasons.isEmpty()) {
      missing.put(section, List.copyOf(reasons));
    }
  }

  private static List<Reason> organisation(Answers.Applicant applicant) {
    List<Reason> reasons = new ArrayList<>();
    require(reasons, applicant.legalId(), Reason.of("application.legal-id-missing"));
    require(reasons, applicant.addressZh(), Reason.of("application.address-zh-missing"));
    require(reasons, applicant.addressEn(), Reason.of("application.address-en-missing"));
    return reasons;
  }

  private static List<Reason> product(Answers answers, Facts facts) {
    if (answers.productVersion().isBlank()) {
      return List.of(Reason.of("application.product-missing"));
    }
    if (facts.product().isEmpty()) {
      return List.of(Reason.of("application.product-unknown"));
    }
    Set<String> fulfilled = facts.product().get();
    if (!fulfilled.contains("product-digest")) {
      return List.of(Reason.of("application.digest-missing"));
    }
    return required(facts)
        .filter(Facts.PRODUCT_ITEMS::contains)
        .filter(item -> !fulfilled.contains(item))
        .map(item -> Reason.of("application.product-item-missing", item))
        .toList();
  }

  private static List<Reason> scope(Answers.Target target, Facts facts) {
    if (target.scheme().isBlank()) {
      return List.of(Reason.of("application.scheme-missing"));
    }
    if (facts.scheme().isEmpty()) {
      return List.of(Reason.of("application.scheme-unknown", target.scheme()));
    }
    List<Reason> reasons = new ArrayList<>();
    withinScheme(reasons, target, facts.scheme().get());
    if (!target.voluntary()) {
      catalogue(reasons, facts.inCatalogue());
    }
    return reasons;
  }

  private static void withinScheme(
      List<Reason> reasons, Answers.Target target, Facts.Scheme scheme) {
    if (!scheme.categories().contains(target.category())) {
      reasons.add(
          target.category().isBlank()
              ? Reason.of("application.category-missing")
              : Reason.of("application.category-unknown", target.category()));
    }
    if (!scheme.levels().isEmpty() && target.level().isBlank()) {
      reasons.add(Reason.of("application.level-missing"));
    } else if (!target.level().isBlank() && !scheme.levels().contains(target.level())) {
      reasons.add(Reason.of("application.level-unknown", target.level()));
    }
    if (target.standards().isEmpty()) {
      reasons.add(Reason.of("application.standard-missing"));
    }
    target.standards().stream()
        .filter(standard -> !scheme.standards().contains(standard))
        .forEach(standard -> reasons.add(Reason.of("application.standard-unknown", standard)));
  }

  private static void catalogue(List<Reason> reasons, Facts.InCatalogue inCatalogue) {
    switch (inCatalogue) {
      case YES -> {}
      case NO -> reasons.add(Reason.of("application.outside-catalogue"));
      case CANNOT_TELL -> reasons.add(Reason.of("application.figures-missing"));
    }
  }

  private static List<Reason> results(List<Answers.ExistingResult> results) {
    List<Reason> reasons = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      Answers.ExistingResult result = results.get(i);
      if (!RESULT_KINDS.contains(result.kind())
          || result.issuer().isBlank()
          || result.number().isBlank()) {
        reasons.add(Reason.of("application.result-incomplete", i + 1));
      }
      if (!SHA_256.matcher(result.digest()).matches()) {
        reasons.add(Reason.of("application.result-digest", i + 1));
      }
    }
    return reasons;
  }

  private static List<Reason> evidence(Facts facts) {
    return required(facts)
        .filter(item -> !Facts.PRODUCT_ITEMS.contains(item))
        .filter(item -> !facts.documents().contains(item))
        .map(item -> Reason.of("application.document-missing", item))
        .toList();
  }

  private static Stream<String> required(Facts facts) {
    return facts.scheme().stream().flatMap(scheme -> scheme.checklist().stream());
  }

  private static List<Reason> send(Answers answers) {
    List<Reason> reasons = new ArrayList<>();
    require(reasons, answers.contact().name(), Reason.of("application.contact-missing"));
    if (!EMAIL.matcher(answers.contact().email()).matches()) {
      reasons.add(Reason.of("application.email-missing"));
    }
    if (!answers.declaration().commitmentsAccepted()) {
      reasons.add(Reason.of("application.commitments-not-accepted"));
    }
    require(reasons, answers.declaration().signedBy(), Reason.of("application.signature-missing"));
    return reasons;
  }

  private static void require(List<Reason> reasons, String answer, Reason otherwise) {
    if (answer.isBlank()) {
      reasons.add(otherwise);
    }
  }
}
