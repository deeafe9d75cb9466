package org.hufu.core.accreditation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.conformity.Reason;

/**
 * That an accreditation body attests an organisation's competence within a scope.
 *
 * @param organisation id of the accredited laboratory or certification body
 * @param history in the order in which it was recorded
 * @param scope ended entries included
 * @param version row version this value was read at, for optimistic locking
 */
public record Accreditation(
    String id,
    String organisation,
    Head head,
    List<StatusChange> history,
    List<ScopeEntry> scope,
    int version)
    implements Serializable {

  public Accreditation {
    history = List.copyOf(history);
    scope = List.copyOf(scope);
  }

  /**
   * What stands on the accreditation certificate.
   *
   * @param accreditationBody id of its organisation
   * @param number as the accreditation body writes it, for example {@code CNAS L0001}
   */
  public record Head(String accreditationBody, String number, Norm norm, DateRange term)
      implements Serializable {}

  /** The status on that day: of all changes that had begun, the one recorded last. */
  public Optional<StatusChange> statusOn(LocalDate day) {
    return history.stream()
        .filter(change -> !change.from().isAfter(day))
        .reduce((earlier, later) -> later);
  }

  /** Whether any line of its scope, ended or not, is of the scheme. */
  public boolean names(String scheme) {
    return scope.stream().anyMatch(entry -> entry.scheme().equals(scheme));
  }

  public Optional<ScopeEntry> entry(String entryId) {
    return scope.stream().filter(entry -> entry.id().equals(entryId)).findFirst();
  }

  /** Line of the scope that answers the question, whether or not the accreditation is in force. */
  Optional<ScopeEntry> covering(Question question) {
    return matching(question).stream()
        .filter(entry -> entry.term().includes(question.day()))
        .findFirst();
  }

  /** Every objection to relying on this accreditation; none if it covers the question. */
  List<Reason> objections(Question question) {
    List<Reason> reasons = new ArrayList<>(force(question.day()));
    if (covering(question).isEmpty()) {
      reasons.addAll(outside(question));
    }
    return reasons;
  }

  private List<Reason> force(LocalDate day) {
    List<Reason> reasons = new ArrayList<>();
    if (day.isBefore(head.term().from())) {
      reasons.add(Reason.of("accreditation.not-yet-valid", head.number(), head.term().from()));
    }
    if (day.isAfter(head.term().until())) {
      reasons.add(Reason.of("accreditation.expired", head.number(), head.term().until()));
    }
    if (statusOn(day).isEmpty()) {
      reasons.add(Reason.of("accreditation.not-granted", head.number(), day));
    }
    sanction(day).ifPresent(reasons::add);
    return reasons;
  }

  /** That it is suspended or withdrawn on that day. */
  public Optional<Reason> sanction(LocalDate day) {
    return statusOn(day)
        .filter(change -> change.status() != AccreditationStatus.GRANTED)
        .map(
            change ->
                Reason.of(
                    change.status() == AccreditationStatus.SUSPENDED
                        ? "accreditation.suspended"
                        : "accreditation.withdrawn",
                    head.number(),
                    change.from()));
  }

  private List<Reason> outside(Question question) {
    List<ScopeEntry> ofScheme =
        scope.stream().filter(entry -> entry.scheme().equals(question.scheme())).toList();
    if (ofScheme.isEmpty()) {
      return List.of(Reason.of("accreditation.scheme-outside", head.number(), question.scheme()));
    }
    List<Reason> reasons = new ArrayList<>();
    if (ofScheme.stream().noneMatch(entry -> entry.category().equals(question.category()))) {
      reasons.add(Reason.of("accreditation.category-outside", head.number(), question.category()));
    }
    if (ofScheme.stream().noneMatch(entry -> entry.isOfStandard(question))) {
      reasons.add(Reason.of("accreditation.standard-outside", head.number(), question.standard()));
    }
    if (ofScheme.stream().noneMatch(entry -> entry.isByMethod(question))) {
      reasons.add(Reason.of("accreditation.method-outside", head.number(), question.method()));
    }
    if (ofScheme.stream().noneMatch(entry -> entry.isAtSite(question))) {
      reasons.add(Reason.of("accreditation.site-outside", head.number(), question.site()));
    }
    return reasons.isEmpty() ? List.of(notThatDay(question)) : reasons;
  }

  private Reason notThatDay(Question question) {
    List<ScopeEntry> matching = matching(question);
    if (matching.isEmpty()) {
      return Reason.of(
          "accreditation.combination-outside",
          head.number(),
          question.category(),
          question.standard());
    }
    return Reason.of("accreditation.entry-not-in-force", head.number(), question.day());
  }

  private List<ScopeEntry> matching(Question question) {
    return scope.stream()
        .filter(entry -> entry.scheme().equals(question.scheme()))
        .filter(entry -> entry.category().equals(question.category()))
        .filter(entry -> entry.isOfStandard(question))
        .filter(entry -> entry.isByMethod(question))
        .filter(entry -> entry.isAtSite(question))
        .toList();
  }

  /** Days on which something about it changes: ends and beginnings of term, status and entries. */
  Stream<LocalDate> turns() {
    Stream<DateRange> terms =
        Stream.concat(Stream.of(head.term()), scope.stream().map(ScopeEntry::term));
    return Stream.concat(
        history.stream().map(StatusChange::from),
        terms.flatMap(
            term ->
                term.isOpen()
                    ? Stream.of(term.from())
                    : Stream.of(term.from(), term.until().plusDays(1))));
  }
}
