package org.hufu.core.results;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A column of a results table. Its header may be the JSON name, either language's name, or both
 * with a slash between them, as in our template: {@code 结论/Verdict}.
 */
public enum Column {
  TEST_CASE("testCase", "检测项", "Test case", "用例", "检测项编号", "Test case id", "Id"),
  REQUIREMENT("requirement", "要求", "Requirement", "条款", "Clause"),
  VERDICT("verdict", "结论", "Verdict", "结果", "判定", "Result"),
  VALUE("value", "测量值", "Value", "实测值", "Measured value"),
  UNIT("unit", "单位", "Unit"),
  UNCERTAINTY("uncertainty", "不确定度", "Uncertainty", "测量不确定度", "Measurement uncertainty"),
  DECISION_RULE("decisionRule", "判定规则", "Decision rule"),
  DEVIATION("deviation", "偏离", "Deviation", "偏离说明"),
  EVIDENCE("evidence", "证据摘要", "Evidence", "证据", "Evidence digest", "Evidence digests"),
  PERFORMED_ON("performedOn", "检测日期", "Performed on", "日期", "Date"),
  SITE("site", "检测地点", "Site", "地点", "Place"),
  PERFORMED_BY("performedBy", "检测人", "Performed by", "检测员", "Tester"),
  EXTERNAL_PROVIDER("externalProvider", "外部提供者", "External provider", "分包方"),
  REMARK("remark", "备注", "Remark", "说明", "Remarks", "Comment"),
  /** What our template says about a case; ignored when it comes back, since the order fixes it. */
  TITLE("title", "检测内容", "Title"),
  METHOD("method", "检测方法", "Method", "方法"),
  LIMIT("limit", "限值", "Limit"),
  /** What we write into the file of faulty rows; ignored when that file comes back. */
  PROBLEM("problem", "问题", "Problem");

  private static final Pattern OTHERS = Pattern.compile("\\|");

  private static final int MAX_NAME = 500;

  private final String key;
  private final String zh;
  private final String en;
  private final String others;

  Column(String key, String zh, String en, String... others) {
    this.key = key;
    this.zh = zh;
    this.en = en;
    this.others = String.join("|", others);
  }

  /** Name in JSON, for example {@code performedOn}. */
  public String key() {
    return key;
  }

  /** Header in our own files, in both languages. */
  public String header() {
    return zh + "/" + en;
  }

  /** The column that a header cell names, whole or by one of its halves around a slash. */
  public static Optional<Column> named(String header) {
    if (header.length() > MAX_NAME) {
      return Optional.empty();
    }
    return Stream.concat(Stream.of(header), Stream.of(header.split("[/／|()（）]")))
        .map(Column::folded)
        .filter(name -> !name.isEmpty())
        .flatMap(name -> Arrays.stream(values()).filter(column -> column.answersTo(name)))
        .findFirst();
  }

  /** Whether anything is read from it. */
  public boolean isRead() {
    return switch (this) {
      case TITLE, METHOD, LIMIT, PROBLEM -> false;
      default -> true;
    };
  }

  /** Headers of our own files, all that are read. */
  public static List<String> headers() {
    return written().map(Column::header).toList();
  }

  /** Cells in the order of {@link #headers}; empty where there is none. */
  public static List<String> inOrder(Map<Column, String> cells) {
    return written().map(column -> cells.getOrDefault(column, "")).toList();
  }

  static Stream<Column> written() {
    return Arrays.stream(values()).filter(Column::isRead);
  }

  /** All names, for a hint at the nearest one. */
  public static List<String> names() {
    return Arrays.stream(values()).flatMap(Column::ownNames).toList();
  }

  private boolean answersTo(String folded) {
    return ownNames().anyMatch(name -> folded(name).equals(folded));
  }

  private Stream<String> ownNames() {
    return Stream.concat(Stream.of(en, zh, key), OTHERS.splitAsStream(others));
  }

  /** Full-width forms, case, blanks, hyphens and underscores make no difference. */
  static String folded(String text) {
    if (text.length() > MAX_NAME) {
      return text; // no name of ours, and folding it would take long
    }
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\u00a0\\ufeff_-]", "");
  }
}
