package org.hufu.core.assessment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.RuleResult;
import org.hufu.core.rule.Judgement;

/** One sheet for each condition, filled while the requirements pass by. */
final class Sheets {
  private final Map<Condition, Judgement> sheets = new EnumMap<>(Condition.class);

  Sheets() {
    for (Condition condition : Condition.values()) {
      sheets.put(condition, Judgement.of(condition));
    }
  }

  Judgement of(Condition condition) {
    return sheets.get(condition);
  }

  List<RuleResult> results() {
    return sheets.values().stream().map(Judgement::result).toList();
  }
}
