package org.hufu.core.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.hufu.core.comparison.Comparison;
import org.hufu.core.credential.CertificateFacts;
import org.hufu.core.recall.Recall;
import org.hufu.core.signature.Digest;
import org.hufu.core.trust.KeyPurpose;

/**
 * Verifies documents with what is at hand. Needs no network, no clock and no file; safe in any
 * thread. Foreign bytes never make it throw: they make a report.
 *
 * @param evidence what the verifier holds
 * @param at the instant the report speaks of
 * @param now an honest clock's time, which may be later than the instant asked about: trust lists
 *     dated later still are refused
 * @param nanoseconds a rising count, for the duration of steps and to give up on pictures
 * @param recall keeps from one document to the next what depends on the lists' bytes alone
 */
public record Verification(
    Evidence evidence, Instant at, Instant now, LongSupplier nanoseconds, Recall recall) {
  /** Bytes of the largest document that anybody here verifies; no certificate comes near. */
  public static final int LARGEST_DOCUMENT = 16 << 20;

  /** For one who asks about the present. */
  public Verification(Evidence evidence, Instant at, LongSupplier nanoseconds) {
    this(evidence, at, at, nanoseconds);
  }

  /** For one who verifies with this evidence and this instant only. */
  public Verification(Evidence evidence, Instant at, Instant now, LongSupplier nanoseconds) {
    this(evidence, at, now, nanoseconds, new Recall());
  }

  /**
   * The report on one document, a PDF, a credential, the text of a QR symbol or a picture of one;
   * recognised by its content.
   *
   * @param document neither kept nor changed
   */
  public VerificationReport verify(byte[] document) {
    return verify(document, content -> evidence);
  }

  /**
   * The same for one who has a register at hand.
   *
   * @param register asked once, if the document is as it was signed: adds what register, log and
   *     status history say of this certificate to the evidence
   */
  public VerificationReport verify(byte[] document, Function<CertificateFacts, Evidence> register) {
    return new Run(document, register).report();
  }

  /** One document on its way through the steps. */
  private final class Run {
    private final String digest;
    private final long size;
    private final TrustedLists lists = TrustedLists.of(evidence, now, recall);
    private final List<StepResult> steps = new ArrayList<>();
    private final Opening opening;
    private final Function<CertificateFacts, Evidence> register;
    private List<Comparison> comparisons = List.of();
    private Optional<List<VerificationReport.Signature>> signatures = Optional.empty();

    Run(byte[] document, Function<CertificateFacts, Evidence> register) {
      this.register = register;
      long start = nanoseconds.getAsLong();
      digest = Digest.sha256Hex(document);
      size = document.length;
      opening = Opening.of(document, lists, nanoseconds, recall);
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
      return new VerificationReport(
          at,
          new VerificationReport.Document(opening.kind(), digest, size),
          opening.opened().filter(found -> isIntact()).map(VerificationReport.Facts::of),
          steps,
          VerificationReport.Age.of(lists, validity),
          comparisons,
          signatures.orElseGet(opening::signatures));
    }

    private ValiditySteps look(Opened document) {
      Evidence known = isIntact() ? register.apply(document.facts()) : evidence;
      RegisterStep log =
          new RegisterStep(document, known, known.others().stream().map(this::open).toList());
      TimeStep time = new TimeStep(document, lists, log.loggedAt(), at);
      SignerSteps signer =
          new SignerSteps(document, lists, time, !evidence.roots().isEmpty(), at, recall);
      signatures = Optional.of(signer.signatures());
      add(signer::signer);
      add(signer::trust);
      add(signer::authority);
      add(time::result);
      long start = nanoseconds.getAsLong();
      ValiditySteps validity = new ValiditySteps(document, known, at, recall);
      StepResult status = validity.status();
      steps.add(status.took(nanoseconds.getAsLong() - start));
      add(validity::dates);
      add(validity::recognition);
      add(log::result);
      comparisons = isIntact() ? log.comparisons() : List.of();
      return validity;
    }

    /** What another form states, if a certificate key of a trust list signed it. */
    private Optional<CertificateFacts> open(byte[] other) {
      Opening form = Opening.of(other, lists, nanoseconds, recall);
      boolean believed = form.integrity().outcome() == StepOutcome.PASSED;
      return form.opened()
          .filter(
              found ->
                  believed
                      && found
                          .key()
                          .filter(key -> key.key().purpose() == KeyPurpose.CERTIFICATE)
                          .isPresent())
          .map(Opened::facts);
    }

    private boolean isIntact() {
      return opening.integrity().outcome() == StepOutcome.PASSED;
    }

    private void add(Supplier<StepResult> step) {
      long start = nanoseconds.getAsLong();
      StepResult result = step.get();
      steps.add(result.took(nanoseconds.getAsLong() - start));
    }
  }
}
