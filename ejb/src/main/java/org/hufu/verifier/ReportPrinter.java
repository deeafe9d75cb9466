package org.hufu.verifier;

import java.io.PrintStream;
import java.util.Locale;
import org.hufu.core.comparison.Comparison;
import org.hufu.core.comparison.FieldPair;
import org.hufu.core.conformity.Text;
import org.hufu.core.credential.CertificateFacts;
import org.hufu.core.verification.Sentences;
import org.hufu.core.verification.StepOutcome;
import org.hufu.core.verification.StepResult;
import org.hufu.core.verification.VerificationReport;

/** Prints a report for people: verdict, facts, ten steps with marks. */
record ReportPrinter(PrintStream out, Locale language) {
  void print(VerificationReport report) {
    out.printf("%s  %s%n", report.verdict(), sentence(Sentences.key(report.verdict())));
    report
        .decisive()
        .ifPresent(step -> out.printf("  %s (%s)%n", sentence(step.code()), step.code()));
    out.println();
    out.printf("  %s: %s%n", sentence("fact.at"), report.at());
    report.asOf().ifPresent(instant -> fact("fact.as-of", instant.toString()));
    report.facts().ifPresent(facts -> print(facts.content()));
    out.println();
    report.steps().forEach(this::print);
    out.println();
    report.signatures().forEach(this::print);
    report.comparisons().forEach(this::print);
    if (report.comparisons().isEmpty() && report.facts().isPresent()) {
      out.printf("  %s%n", sentence("comparison.none"));
    }
  }

  /** What is equal once, what differs twice. */
  private void print(Comparison comparison) {
    String against = comparison.against().code();
    out.printf("  %s (%s)%n", sentence("comparison.title." + against), comparison.score());
    for (FieldPair pair : comparison.fields()) {
      String name = Sentences.field(pair.field(), language);
      if (pair.isEqual()) {
        out.printf("  [=] %s: %s%n", name, pair.fileText(language));
      } else {
        out.printf("  [≠] %s%n", name);
        out.printf("        %s: %s%n", sentence("comparison.file"), said(pair.fileText(language)));
        out.printf(
            "        %s: %s%n", sentence("comparison." + against), said(pair.otherText(language)));
      }
    }
  }

  private String said(String text) {
    return text.isEmpty() ? sentence("comparison.absent") : text;
  }

  private void print(CertificateFacts content) {
    fact("fact.number", content.number());
    fact("fact.product", text(content.productName()));
    content.statedHolder().ifPresent(name -> fact("fact.holder", text(name)));
    fact("fact.issuer", content.statedBody().map(this::text).orElse(content.body()));
    fact("fact.scheme", content.statedScheme().map(this::text).orElse(content.scheme()));
    fact("fact.validity", content.term().from() + " … " + content.term().until());
  }

  private void fact(String key, String value) {
    out.printf("  %s: %s%n", sentence(key), value);
  }

  private void print(StepResult step) {
    String title = sentence("step." + step.step().name().toLowerCase(Locale.ROOT));
    int number = step.step().number();
    out.printf("  %-4s%2d %-26s %s%n", mark(step.outcome()), number, title, sentence(step.code()));
    step.details().forEach((name, value) -> out.printf("            %s: %s%n", name, value));
  }

  /** One line each: where it stands, its algorithm, what is to be said of it. */
  private void print(VerificationReport.Signature signature) {
    String place = sentence("signature." + signature.form()) + " " + signature.algorithm();
    out.printf(
        "  %-4s %s: %s%n", mark(signature.outcome()), place.strip(), sentence(signature.code()));
  }

  private static String mark(StepOutcome outcome) {
    return switch (outcome) {
      case PASSED -> "[✔]";
      case WARNING -> "[!]";
      case FAILED -> "[✘]";
      case NOT_CHECKED -> "[?]";
      case NOT_APPLICABLE -> "[–]";
    };
  }

  private String sentence(String key) {
    return Sentences.of(key, language);
  }

  private String text(Text text) {
    return language.getLanguage().equals("zh") ? text.zh() : text.en();
  }
}
