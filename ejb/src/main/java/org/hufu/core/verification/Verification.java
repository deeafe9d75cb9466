package org.hufu.core.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.hufu.core.signature.Digest;

/**
 * Verifies documents with what is at hand. Needs no network, no clock and no file; safe in any
 * thread. Foreign bytes never make it throw: they make a report.
 *
 * @param evidence what the verifier holds
 * @param at the instant the report speaks of
 * @param nanoseconds a rising count, for the duration of steps only
 */
public record Verification(Evidence evidence, Instant at, LongSupplier nanoseconds) {

  /**
   * The report on one document, a PDF or a credential; recognised by its content.
   *
   * @param document neither kept nor changed
   */
  public VerificationReport verify(byte[] document) {
    return new Run(document).report();
  }

  /** One document on its way through the steps. */
  private final class Run {
    private final String digest;
    private final long size;
    private final TrustedLists lists = TrustedLists.of(evidence);
    private final List<StepResult> steps = new ArrayList<>();
    private final Opening opening;

    Run(byte[] document) {
      long start = nanoseconds.getAsLong();
      digest = Digest.sha256Hex(document);
      size = document.length;
      opening = Opening.of(document, lists);
      long opened = nanoseconds.getAsLong() - start;
      steps.add(opening.format());
      steps.add(opening.integrity().took(opened));
    }

    VerificationReport report() {
      Optional<ValiditySteps> validity = opening.opened().map(this::look);
      for (Step step : Step.values()) {
        if (steps.size() < step.number()) {
          steps.add(StepResult.skipped(step));
        }
      }
      boolean intact = opening.integrity().outcome() == StepOutcome.PASSED;
      return new VerificationReport(
          at,
          new VerificationReport.Document(opening.isPdf() ? "pdf" : "credential", digest, size),
          opening.opened().filter(found -> intact).map(VerificationReport.Facts::of),
          steps,
          VerificationReport.Age.of(lists, validity));
    }

    private ValiditySteps look(Opened document) {
      SignerSteps signer = new SignerSteps(document, lists, evidence, at);
      add(signer::signer);
      add(signer::trust);
      add(signer::authority);
      add(signer::time);
      long start = nanoseconds.getAsLong();
      ValiditySteps validity = new ValiditySteps(document, evidence, at);
      StepResult status = validity.status();
      steps.add(status.took(nanoseconds.getAsLong() - start));
      add(validity::dates);
      add(validity::recognition);
      add(new RegisterStep(document, evidence, opening.isPdf() ? digest : "")::result);
      return validity;
    }

    private void add(Supplier<StepResult> step) {
      long start = nanoseconds.getAsLong();
      StepResult result = step.get();
      steps.add(result.took(nanoseconds.getAsLong() - start));
    }
  }
}
