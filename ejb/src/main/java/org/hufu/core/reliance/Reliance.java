package org.hufu.core.reliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hufu.core.arrangement.Arrangement;
import org.hufu.core.assessment.Assessment;
import org.hufu.core.dossier.Dossier;
import org.hufu.core.recognition.Trigger;
import org.hufu.core.rule.Case;
import org.hufu.core.ruleset.RuleSet;
import org.hufu.core.source.Authenticity;
import org.hufu.core.source.Source;

/**
 * Everything one recognition relies on.
 *
 * @param edges each once
 * @param proofs when the signature of each key is proven to have existed
 * @param suspendsOnHardEvents whether the arrangement suspends at once when a hard condition may
 *     have fallen
 * @param reviewDays days within which a person must have looked
 * @param validUntil last day of the recognition
 */
public record Reliance(
    List<Edge> edges,
    List<KeyProof> proofs,
    boolean suspendsOnHardEvents,
    int reviewDays,
    LocalDate validUntil) {

  /** Days for a review where no arrangement names any. */
  private static final int USUAL_REVIEW_DAYS = 60;

  /** That a signature of this key existed at this instant. */
  public record KeyProof(String thumbprint, Instant at) {}

  public Reliance {
    edges = List.copyOf(edges);
    proofs = List.copyOf(proofs);
  }

  /** Collects what the outcome rests on; a crosswalk or laboratory nobody relied on is left out. */
  public static Reliance of(RuleSet rules, Dossier dossier, Assessment outcome) {
    List<Arrangement> arrangements = new Case(rules, dossier).arrangements();
    return new Reliance(
        Edges.of(rules, dossier, outcome),
        dossier.sources().stream().flatMap(source -> proof(source).stream()).toList(),
        arrangements.stream().anyMatch(one -> one.lifecycle().suspendsOnHardEvents()),
        arrangements.stream()
            .mapToInt(one -> one.demands().decisionDays())
            .min()
            .orElse(USUAL_REVIEW_DAYS),
        outcome.caps().validUntil());
  }

  private static Optional<KeyProof> proof(Source source) {
    Authenticity.SigningKey key = source.authenticity().key();
    return key.thumbprint()
        .flatMap(thumbprint -> key.provenAt().map(at -> new KeyProof(thumbprint, at)));
  }

  /** Whether a person must look again because of the event; empty if it is none of our business. */
  public Optional<ReviewDue> after(Event event) {
    if (!edges.contains(event.about()) || isOutlived(event)) {
      return Optional.empty();
    }
    return Optional.of(due(event.trigger(), event.about().id(), event.day()));
  }

  /** Whether the validity has run out on this day. */
  public Optional<ReviewDue> on(LocalDate day) {
    return day.isAfter(validUntil)
        ? Optional.of(due(Trigger.VALIDITY_REACHED, validUntil.toString(), day))
        : Optional.empty();
  }

  private ReviewDue due(Trigger trigger, String about, LocalDate day) {
    return new ReviewDue(
        trigger, about, trigger.isHard() && suspendsOnHardEvents, day.plusDays(reviewDays));
  }

  /** What a key signed provably before its compromise stays trusted. */
  private boolean isOutlived(Event event) {
    return event.trigger() == Trigger.KEY_COMPROMISED
        && event
            .since()
            .filter(
                since ->
                    proofs.stream()
                        .filter(proof -> proof.thumbprint().equals(event.about().id()))
                        .allMatch(proof -> proof.at().isBefore(since)))
            .isPresent()
        && proofs.stream().anyMatch(proof -> proof.thumbprint().equals(event.about().id()));
  }
}
