package org.hufu.core.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the uncertainty U of a value counts towards its verdict. Source: ISO/IEC Guide 98-4, 8; ILAC
 * G8.
 */
enum DecisionRule {
  /** U plays no part; also where a row names no rule, since the head names one then. */
  SIMPLE_ACCEPTANCE("simple acceptance", "", "简单接受", "simple", "shared risk", "共担风险"),
  /** Pass only if the value is inside the limit by at least U. */
  GUARDED_ACCEPTANCE(
      "guarded acceptance", "保护接受", "guard band", "guard band w = U", "保护带", "带保护带的接受"),
  /** Fail only if the value is outside the limit by more than U. */
  GUARDED_REJECTION("guarded rejection", "保护拒绝", "relaxed acceptance");

  private static final Pattern MORE = Pattern.compile("[:;,(：；，（]");

  private final String words;
  private final String others;

  DecisionRule(String words, String... others) {
    this.words = words;
    this.others = String.join("|", others);
  }

  /** In English, as our own files write it. */
  String words() {
    return words;
  }

  boolean isGuarded() {
    return this != SIMPLE_ACCEPTANCE;
  }

  /** By its name, which more words may follow after a colon, comma or bracket. */
  static Optional<DecisionRule> find(String written) {
    String folded = Column.folded(MORE.split(written, 2)[0]);
    return Arrays.stream(values())
        .filter(rule -> rule.names().stream().anyMatch(name -> Column.folded(name).equals(folded)))
        .findFirst();
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(List.of(others.split("\\|", -1)));
    names.add(words);
    return names;
  }
}
