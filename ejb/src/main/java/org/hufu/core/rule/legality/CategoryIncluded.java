package org.hufu.core.rule.legality;

import org.hufu.core.arrangement.Arrangement;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Rule;
import org.hufu.core.source.Known;

/**
 * R14: the arrangement includes the product's category and does not take it out again. Source:
 * exclusions of the arrangements on consumer labels.
 */
public final class CategoryIncluded implements Rule {

  @Override
  public Condition condition() {
    return Condition.R14;
  }

  @Override
  public void judge(Case file, Judgement judgement) {
    String category = file.dossier().target().category();
    for (Arrangement arrangement : file.arrangements()) {
      if (category.isEmpty()) {
        judgement.unclear(ReasonCode.CATEGORY_EXCLUDED, "–", arrangement.label());
      } else {
        judgement.require(
            Known.of(arrangement.scope().includes(category)),
            ReasonCode.CATEGORY_EXCLUDED,
            category,
            arrangement.label());
      }
    }
  }
}
