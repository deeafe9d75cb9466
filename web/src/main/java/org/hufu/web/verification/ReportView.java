package org.hufu.web.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.conformity.Text;
import org.hufu.core.credential.CertificateFacts;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.verification.Sentences;
import org.hufu.core.verification.StepResult;
import org.hufu.core.verification.VerificationReport;
import org.hufu.portal.certificate.Certificate;

/** A verification report in one language, beside what the register says of the same number. */
public final class ReportView {
  private final VerificationReport report;
  private final Optional<Certificate> registered;
  private final Locale language;

  ReportView(VerificationReport report, Optional<Certificate> registered, Locale language) {
    this.report = report;
    this.registered = registered;
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

  /** One field, as the file and as the register have it. */
  public record Pair(String key, String file, String register) {
    public boolean isEqual() {
      return file.equals(register);
    }
  }

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

  private String sentence(String code) {
    return Sentences.of(code, language);
  }

  /** Empty when the document's number is not ours or nothing may be believed. */
  public List<Pair> getComparison() {
    CertificateFacts file = getContent();
    if (file == null || registered.isEmpty()) {
      return List.of();
    }
    CertificateFacts register = registered.get().content();
    List<Pair> pairs = new ArrayList<>();
    pairs.add(new Pair("number", file.number(), register.number()));
    pairs.add(
        new Pair("product", file.productName().in(language), register.productName().in(language)));
    file.statedHolder()
        .ifPresent(
            holder ->
                pairs.add(
                    new Pair(
                        "holder",
                        holder.in(language),
                        register.statedHolder().orElseThrow().in(language))));
    pairs.add(new Pair("scheme", file.scheme(), register.scheme()));
    pairs.add(new Pair("term", term(file), term(register)));
    pairs.add(new Pair("digest", file.contentDigest(), register.contentDigest()));
    return pairs;
  }

  private static String term(CertificateFacts content) {
    return content.term().from() + " – " + content.term().until();
  }

  /** The report as REST and the command line print it. */
  public String getJson() {
    return JsonWriter.plain(report.toJson());
  }
}
