package org.hufu.core.results;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.conformity.Verdict;

/** Verdicts as people write them, in either language. */
public final class VerdictWords {
  private static final Map<Verdict, List<String>> WORDS =
      Map.of(
          Verdict.PASS, List.of("Pass", "Passed", "P", "通过", "合格", "符合"),
          Verdict.FAIL, List.of("Fail", "Failed", "F", "不通过", "未通过", "不合格", "不符合"),
          Verdict.INCONCLUSIVE, List.of("Inconclusive", "无法判定", "不确定"),
          Verdict.NOT_APPLICABLE, List.of("Not applicable", "N/A", "NA", "不适用"),
          Verdict.NOT_TESTED, List.of("Not tested", "未检测", "未测"),
          Verdict.ERROR, List.of("Error", "错误", "出错"),
          Verdict.INFORMATIONAL, List.of("Informational", "Info", "信息", "仅供参考"));
  private static final Map<String, Verdict> FOLDED = folded();
  private static final List<String> ALL = WORDS.values().stream().flatMap(List::stream).toList();

  private VerdictWords() {}

  /** The verdict that a word means; empty for a word that is none. */
  public static Optional<Verdict> verdict(String written) {
    return Optional.ofNullable(FOLDED.get(Column.folded(written)));
  }

  /** Word for files of ours. */
  public static String word(Verdict verdict) {
    return WORDS.get(verdict).get(0);
  }

  static Optional<String> nearest(String written) {
    return Nearest.of(written, ALL);
  }

  private static Map<String, Verdict> folded() {
    Map<String, Verdict> folded = new HashMap<>();
    WORDS.forEach(
        (verdict, words) -> words.forEach(word -> folded.put(Column.folded(word), verdict)));
    return Map.copyOf(folded);
  }
}
