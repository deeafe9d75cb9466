package org.hufu.portal.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hufu.core.conformity.Text;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.json.JsonObject;

/** The rows of a certificate's table, in the order of print. */
final class Facts {

  private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("y年M月d日");
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM y", Locale.ENGLISH);

  /**
   * @param values first the leading line, then its translation or details
   * @param technical for machines rather than people, such as a digest; printed smaller
   */
  record Fact(Text label, List<String> values, boolean technical) {
    Fact {
      values = List.copyOf(values);
    }
  }

  private final CertificateContent content;
  private final List<String> standards;

  /**
   * @param standards as one cites them
   */
  Facts(CertificateContent content, List<String> standards) {
    this.content = content;
    this.standards = standards;
  }

  static Text date(LocalDate date) {
    return new Text(CHINESE.format(date), ENGLISH.format(date));
  }

  List<Fact> all() {
    List<Fact> facts = new ArrayList<>();
    facts.add(holder());
    facts.add(fact("产品名称", "Product", bilingual(content.productName())));
    facts.add(
        fact(
            "型号 / 类别",
            "Model / category",
            List.of(content.product().requireText("model") + category())));
    versions().ifPresent(facts::add);
    if (!digests().isEmpty()) {
      facts.add(new Fact(new Text("产品摘要", "Product digest"), digests(), true));
    }
    facts.add(fact("依据标准", "Standards", List.of(String.join("; ", standards))));
    facts.add(fact("检测机构", "Laboratory", laboratories()));
    facts.add(fact("检测报告", "Test reports", List.of(reports())));
    facts.add(fact("发证日期", "Date of issue", List.of(both(date(content.decidedOn())))));
    return facts;
  }

  private Fact holder() {
    List<String> lines = new ArrayList<>(bilingual(content.holderName()));
    content.holderAddress().map(Facts::bilingual).ifPresent(lines::addAll);
    return fact("获证组织", "Holder", lines);
  }

  private String category() {
    String category = content.product().requireText("category");
    return category.isBlank() ? "" : " / " + category;
  }

  private Optional<Fact> versions() {
    JsonObject product = content.product();
    String line =
        Stream.of(
                version("硬件 hardware", product.text("hardwareVersion")),
                version("固件 firmware", product.text("firmwareVersion")),
                version("软件 software", product.text("softwareVersion")))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; "));
    return line.isEmpty() ? Optional.empty() : Optional.of(fact("版本", "Version", List.of(line)));
  }

  private static String version(String word, Optional<String> value) {
    return value.filter(text -> !text.isBlank()).map(text -> word + " " + text).orElse("");
  }

  private List<String> digests() {
    return content.product().objects("digests").stream().map(Facts::digest).toList();
  }

  private static String digest(JsonObject digest) {
    return digest.requireText("algorithm") + " " + digest.requireText("value");
  }

  private List<String> laboratories() {
    return content.laboratories().stream().flatMap(Facts::laboratory).toList();
  }

  private static Stream<String> laboratory(JsonObject laboratory) {
    return bilingual(Text.of(laboratory.requireObject("name"))).stream()
        .map(name -> name + " (" + laboratory.requireText("accreditation") + ")");
  }

  private String reports() {
    return content.reports().stream()
        .map(report -> report.requireText("number") + " v" + report.requireInteger("version"))
        .collect(Collectors.joining("; "));
  }

  /** One line where both languages use the same words, for example a brand. */
  static List<String> bilingual(Text text) {
    return text.zh().equals(text.en()) ? List.of(text.zh()) : List.of(text.zh(), text.en());
  }

  static String both(Text text) {
    return text.zh() + "  " + text.en();
  }

  private static Fact fact(String zh, String en, List<String> values) {
    return new Fact(new Text(zh, en), values, false);
  }
}
