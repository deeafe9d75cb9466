package org.hufu.verifier.recognition;

import java.io.PrintStream;
import java.util.Locale;
import org.hufu.core.assessment.Assessment;
import org.hufu.core.assessment.CoverageItem;
import org.hufu.core.assessment.DeltaTest;
import org.hufu.core.conformity.Text;
import org.hufu.core.recognition.Objection;

/** Prints an outcome for people: proposal, figures, objections with remedies, matrix, tests. */
record OutcomePrinter(PrintStream out, Locale language) {
  void print(Assessment outcome) {
    Assessment.Totals totals = outcome.totals();
    out.printf("%s  %s%n%n", outcome.proposal().code(), in(OutcomeWords.of(outcome.proposal())));
    out.printf(
        "  %s: %d / %d%n", in(OutcomeWords.COVERED), totals.covered(), totals.requirements());
    out.printf(
        "  %s: %d (%s %s)%n",
        in(OutcomeWords.SPARED),
        totals.testsSpared(),
        totals.daysSpared().toPlainString(),
        in(OutcomeWords.DAYS));
    out.printf("  %s %s%n", in(OutcomeWords.UNTIL), outcome.caps().validUntil());
    if (!outcome.caps().level().isEmpty()) {
      out.printf("  %s %s%n", in(OutcomeWords.LEVEL), outcome.caps().level());
    }
    out.println();
    outcome.objections().forEach(this::print);
    outcome.coverage().forEach(this::print);
    out.printf(
        "%n  %s: %d (%s %s)%n",
        in(OutcomeWords.LEFT),
        totals.testsLeft(),
        totals.daysLeft().toPlainString(),
        in(OutcomeWords.DAYS));
    outcome.delta().forEach(this::print);
  }

  private void print(Objection objection) {
    out.printf(
        "  [%s] %s %s  %s%s%n      → %s%n",
        objection.certain() ? "✘" : "?",
        objection.condition(),
        objection.code().name().replace('_', '-'),
        in(objection.text()),
        objection.isWhole() ? "" : " (" + String.join(", ", objection.requirements()) + ")",
        in(objection.remedy()));
  }

  private void print(CoverageItem item) {
    out.printf(
        "  %s  %s  %s%n",
        item.state().isCovered() ? "●" : "○",
        item.requirement(),
        in(OutcomeWords.of(item.state()))
            + item.evidence()
                .map(
                    evidence ->
                        " ← "
                            + evidence.source()
                            + " "
                            + String.join(" + ", evidence.requirements()))
                .orElse(""));
  }

  private void print(DeltaTest test) {
    out.printf(
        "      %s  %s  %s%n",
        test.id(), test.days().toPlainString(), String.join(", ", test.requirements()));
  }

  private String in(Text text) {
    return text.in(language);
  }
}
