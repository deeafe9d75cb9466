package org.hufu.web.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hufu.core.conformity.Reason;
import org.hufu.core.scheme.Category;
import org.hufu.core.scope.Finding;
import org.hufu.core.scope.ScopeAnswer;
import org.hufu.core.scope.Threshold;
import org.hufu.web.api.TextJson;

/**
 * Whether the product is in the catalogue, and by which figures.
 *
 * @param scope {@code in}, {@code out} or {@code cannot-tell}
 * @param group {@code allOf} or {@code anyOf}: how the findings combine
 * @param notes what a reader should know beside the figures
 */
public record ScopeAnswerJson(
    String category,
    TextJson name,
    String scope,
    String group,
    List<FindingJson> findings,
    List<TextJson> notes) {

  /**
   * One threshold.
   *
   * @param original the authority's own words, in Chinese
   * @param given the stated figure in the unit of {@code needed}; absent when it cannot be told
   * @param reason why it cannot be told
   */
  public record FindingJson(
      String quantity,
      TextJson label,
      String original,
      LimitJson needed,
      BigDecimal given,
      String scope,
      TextJson reason) {

    static FindingJson of(Finding finding) {
      Threshold threshold = finding.threshold();
      return new FindingJson(
          threshold.quantity(),
          TextJson.of(threshold.label()),
          threshold.original(),
          new LimitJson(
              threshold.limit().comparator().sign(),
              threshold.limit().value(),
              threshold.unit().code()),
          finding.given().orElse(null),
          finding.scope().code(),
          finding.reason().map(Reason::text).map(TextJson::of).orElse(null));
    }
  }

  /** What the catalogue asks for. */
  public record LimitJson(String comparator, BigDecimal value, String unit) {}

  static ScopeAnswerJson of(Category category, ScopeAnswer answer) {
    return new ScopeAnswerJson(
        category.id(),
        TextJson.of(category.name()),
        answer.scope().code(),
        answer.rule().code(),
        answer.findings().stream().map(FindingJson::of).toList(),
        notes(category, answer));
  }

  private static List<TextJson> notes(Category category, ScopeAnswer answer) {
    List<TextJson> notes = new ArrayList<>();
    if (answer.findings().isEmpty()) {
      notes.add(TextJson.of(Reason.of("scope.whole-category").text()));
    }
    if (!category.verified()) {
      notes.add(TextJson.of(Reason.of("scope.name-unverified").text()));
    }
    return List.copyOf(notes);
  }
}
