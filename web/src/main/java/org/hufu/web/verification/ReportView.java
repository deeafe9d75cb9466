package org.hufu.web.verification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hufu.core.comparison.Comparison;
import org.hufu.core.comparison.FieldPair;
import org.hufu.core.conformity.Text;
import org.hufu.core.credential.CertificateFacts;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.verification.Sentences;
import org.hufu.core.verification.StepResult;
import org.hufu.core.verification.VerificationReport;

/** A verification report in one language. */
public final class ReportView {
  private final VerificationReport report;
  private final Locale language;

  ReportView(VerificationReport report, Locale language) {
    this.report = report;
    this.language = language;
  }

  /**
   * One of the ten lines.
   *
   * @param microseconds 0 when nothing was done
   */
  public record Line(
      String outcome,
      String title,
      String sentence,
      String code,
      Map<String, String> details,
      long microseconds) {}

  /**
   * What the document says beside what somebody else says.
   *
   * @param against {@code register}, {@code log} or {@code other-form}
   * @param score for example {@code 24/25}
   */
  public record Table(String against, String title, String other, String score, List<Row> rows) {}

  /** One field in both places, as people read it. */
  public record Row(String label, String file, String other, boolean equal) {}

  public VerificationReport getReport() {
    return report;
  }

  /** Kebab-case word, for looks and words of the kind {@code verification}. */
  public String getVerdict() {
    return report.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String getSentence() {
    return Sentences.of(Sentences.key(report.verdict()), language);
  }

  /** How old the oldest list is that was believed; null if none was. */
  public Instant getAsOf() {
    return report.asOf().orElse(null);
  }

  /** What decided, when it is not simply valid. */
  public String getDecisive() {
    return report.decisive().map(StepResult::code).map(this::sentence).orElse("");
  }

  /** What the document states, or null while nobody may believe it. */
  public CertificateFacts getContent() {
    return report.facts().map(VerificationReport.Facts::content).orElse(null);
  }

  /** Name of the holder, or null where the document's form has no room for it. */
  public Text getHolder() {
    return report.facts().flatMap(facts -> facts.content().statedHolder()).orElse(null);
  }

  /** Name of the body, or null where the document's form has no room for it. */
  public Text getIssuer() {
    return report.facts().flatMap(facts -> facts.content().statedBody()).orElse(null);
  }

  /** Name of the scheme, or null where the document's form has no room for it. */
  public Text getScheme() {
    return report.facts().flatMap(facts -> facts.content().statedScheme()).orElse(null);
  }

  public List<Line> getLines() {
    return report.steps().stream().map(this::line).toList();
  }

  private Line line(StepResult step) {
    return new Line(
        step.outcome().name(),
        sentence("step." + step.step().name().toLowerCase(Locale.ROOT)),
        sentence(step.code()),
        step.code(),
        step.details(),
        step.nanoseconds() / 1000);
  }

  /** One signature of the document, said by itself. */
  public record Seal(String outcome, String place, String algorithm, String sentence) {}

  /** Each signature; the steps say what they are worth together. */
  public List<Seal> getSignatures() {
    return report.signatures().stream()
        .map(
            one ->
                new Seal(
                    one.outcome().name(),
                    sentence("signature." + one.form()),
                    one.algorithm(),
                    sentence(one.code())))
        .toList();
  }

  private String sentence(String code) {
    return Sentences.of(code, language);
  }

  /** Empty when nothing was at hand, or nothing of the document may be believed. */
  public List<Table> getComparisons() {
    return report.comparisons().stream().map(this::table).toList();
  }

  private Table table(Comparison comparison) {
    String against = comparison.against().code();
    return new Table(
        against,
        sentence("comparison.title." + against),
        sentence("comparison." + against),
        comparison.score(),
        comparison.fields().stream().map(this::row).toList());
  }

  private Row row(FieldPair pair) {
    return new Row(
        Sentences.field(pair.field(), language),
        said(pair.fileText(language)),
        said(pair.otherText(language)),
        pair.isEqual());
  }

  private String said(String text) {
    return text.isEmpty() ? sentence("comparison.absent") : text;
  }

  /** Why there is no comparison. */
  public String getUncompared() {
    return sentence("comparison.none");
  }

  /** The report as REST and the command line print it. */
  public String getJson() {
    return JsonWriter.plain(report.toJson());
  }
}
