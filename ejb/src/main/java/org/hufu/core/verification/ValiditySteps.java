package org.hufu.core.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.CertificateState;
import org.hufu.core.credential.Credential;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.recall.Recall;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.status.MalformedStatusList;
import org.hufu.core.status.SignedStatusHistory;
import org.hufu.core.status.StatusHistory;
import org.hufu.core.status.StatusListCredential;
import org.hufu.core.status.StatusListReader;
import org.hufu.core.status.StatusMoment;
import org.hufu.core.trust.KeyPurpose;
import org.hufu.core.trust.TrustList;
import org.hufu.core.trust.TrustedKey;

/** Steps seven to nine: does the certificate still hold, at this instant, in this country? */
final class ValiditySteps {
  private final Opened document;
  private final Evidence evidence;
  private final Instant at;
  private final Recall recall;
  private final List<StatusListCredential> statusLists = new ArrayList<>();
  private final List<SignedStatusHistory> histories = new ArrayList<>();
  private boolean refused;

  ValiditySteps(Opened document, Evidence evidence, Instant at, Recall recall) {
    this.document = document;
    this.evidence = evidence;
    this.at = at;
    this.recall = recall;
    evidence.statusLists().forEach(text -> readStatus(text.strip()));
  }

  /**
   * Keeps a list or history that the issuer's status list key signed, and remembers that another
   * was there.
   */
  private void readStatus(String compact) {
    try {
      var question = new SignedStatus.List(compact);
      StatusListCredential read =
          recall.find(question).orElseGet(() -> StatusListReader.read(compact));
      if (isSigned(read.credential())) {
        recall.keep(question, read);
        statusLists.add(read);
        return;
      }
    } catch (MalformedStatusList e) {
      if (readHistory(compact)) {
        return;
      }
    }
    refused = true;
  }

  private boolean readHistory(String compact) {
    try {
      var question = new SignedStatus.History(compact);
      SignedStatusHistory read =
          recall.find(question).orElseGet(() -> SignedStatusHistory.read(compact));
      if (isSigned(read.credential())) {
        recall.keep(question, read);
        histories.add(read);
        return true;
      }
    } catch (MalformedStatusList e) {
      return false;
    }
    return false;
  }

  /** Nothing proves when a status was signed: whoever stole the key can write any date. */
  private boolean isSigned(Credential status) {
    JsonWebSignature jws = status.jws();
    Optional<TrustedKey> key =
        document
            .key()
            .map(listed -> listed.list().list())
            .flatMap(list -> accepted(list, jws.keyId().orElse("")));
    return status.issuer().equals(document.certificate().issuer())
        && key.isPresent()
        && key.get().validity().includes(status.validity().from())
        && key.get().compromisedAt().isEmpty()
        && recall.holds(
            new SignedStatus.Signature(key.get().jwk(), key.get().algorithm(), jws),
            () -> key.get().signed(jws));
  }

  private Optional<TrustedKey> accepted(TrustList list, String keyId) {
    return list.key(keyId, KeyPurpose.STATUS_LIST).filter(key -> list.accepts(key.algorithm(), at));
  }

  /** Lists that were believed. */
  List<StatusListCredential> statusLists() {
    return statusLists;
  }

  /**
   * A history knows more of its time than a list, which may be as old as a day; but nothing undoes
   * a withdrawal.
   */
  StepResult status() {
    StepResult lists = statusByLists();
    boolean forGood = lists.is(Finding.STATUS_WITHDRAWN) || lists.is(Finding.STATUS_ENTRY_MISSING);
    StepResult result = forGood ? lists : history().map(this::judge).orElse(lists);
    return switch (result.outcome()) {
      case PASSED -> newerVersion().orElse(result);
      case FAILED -> message().map(text -> result.with("message", text)).orElse(result);
      default -> result;
    };
  }

  private Optional<StatusHistory> history() {
    return histories.stream()
        .map(SignedStatusHistory::history)
        .filter(one -> one.publicId().equals(document.facts().publicId()))
        .filter(one -> one.number().equals(document.facts().number()))
        .filter(one -> one.covers(at))
        .max(Comparator.comparing(StatusHistory::until));
  }

  private StepResult judge(StatusHistory history) {
    Optional<StatusMoment> moment = history.momentAt(at);
    Finding finding =
        moment
            .map(StatusMoment::state)
            .map(ValiditySteps::finding)
            .orElse(Finding.STATUS_NOT_ISSUED);
    return StepResult.of(
        finding,
        "since",
        moment.map(StatusMoment::effective).map(Instant::toString).orElse(""),
        "reason",
        moment.flatMap(StatusMoment::reason).orElse(""),
        "leafIndex",
        moment.map(StatusMoment::leafIndex).map(String::valueOf).orElse(""),
        "completeUntil",
        history.until().toString());
  }

  private static Finding finding(CertificateState state) {
    return switch (state) { // no default: a new state must be thought through here
      case IN_FORCE, EXPIRED -> Finding.STATUS_HELD;
      case SUSPENDED -> Finding.STATUS_SUSPENDED;
      case WITHDRAWN -> Finding.STATUS_WITHDRAWN;
    };
  }

  /** For good, as a withdrawal, and no reason to refuse. */
  private Optional<StepResult> newerVersion() {
    return find(StatusEntry.REFRESH)
        .filter(place -> place.list().isSet(place.entry()))
        .map(
            place ->
                StepResult.of(Finding.STATUS_NEWER_VERSION, details(place.list(), place.entry())));
  }

  private Optional<String> message() {
    return find(StatusEntry.MESSAGE)
        .filter(place -> !at.isAfter(place.list().validity().until()))
        .filter(place -> place.list().isSet(place.entry()))
        .map(place -> place.entry().messages().get(place.list().value(place.entry())));
  }

  /** An entry, and the newest list from before the instant that answers it. */
  private record Place(StatusEntry entry, StatusListCredential list) {}

  private Optional<Place> find(String purpose) {
    return document.certificate().statuses().stream()
        .filter(entry -> entry.purpose().equals(purpose))
        .flatMap(
            entry ->
                statusLists.stream()
                    .filter(list -> list.answers(entry))
                    .map(list -> new Place(entry, list)))
        .filter(place -> !at.isBefore(place.list().validity().from()))
        .max(Comparator.comparing(place -> place.list().validity().from()));
  }

  private StepResult statusByLists() {
    StepResult revocation = status(StatusEntry.REVOCATION, Finding.STATUS_WITHDRAWN);
    if (revocation.outcome() == StepOutcome.FAILED) {
      return revocation;
    }
    StepResult suspension = status(StatusEntry.SUSPENSION, Finding.STATUS_SUSPENDED);
    boolean suspensionDecides =
        suspension.outcome() != StepOutcome.PASSED
            && (suspension.outcome() == StepOutcome.FAILED
                || revocation.outcome() == StepOutcome.PASSED);
    return suspensionDecides ? suspension : revocation;
  }

  private StepResult status(String purpose, Finding whenSet) {
    List<StatusEntry> entries =
        document.certificate().statuses().stream()
            .filter(entry -> entry.purpose().equals(purpose))
            .toList();
    if (entries.size() != 1) {
      return StepResult.of(Finding.STATUS_ENTRY_MISSING, "purpose", purpose);
    }
    StatusEntry entry = entries.get(0);
    Optional<StatusListCredential> answer =
        statusLists.stream()
            .filter(list -> list.answers(entry))
            .max(Comparator.comparing(list -> list.validity().from()));
    return answer
        .map(list -> StepResult.of(judge(list, entry, whenSet), details(list, entry)))
        .orElseGet(
            () ->
                StepResult.of(
                    refused ? Finding.STATUS_LIST_REFUSED : Finding.STATUS_NO_LIST,
                    "purpose",
                    purpose,
                    "list",
                    entry.list()));
  }

  private static String[] details(StatusListCredential list, StatusEntry entry) {
    return new String[] {
      "list", list.id(),
      "index", Integer.toString(entry.index()),
      "validFrom", list.validity().from().toString(),
      "validUntil", list.validity().until().toString()
    };
  }

  /** A withdrawal is for good, so that even an old list proves it. */
  private Finding judge(StatusListCredential list, StatusEntry entry, Finding whenSet) {
    boolean forGood = whenSet == Finding.STATUS_WITHDRAWN;
    if (at.isBefore(list.validity().from())) {
      return Finding.STATUS_LIST_NOT_YET;
    }
    if (at.isAfter(list.validity().until()) && !(forGood && list.isSet(entry))) {
      return Finding.STATUS_LIST_TOO_OLD;
    }
    return list.isSet(entry) ? whenSet : Finding.STATUS_GOOD;
  }

  StepResult dates() {
    var validity = document.certificate().validity();
    Finding finding = Finding.DATES_CURRENT;
    if (at.isBefore(validity.from())) {
      finding = Finding.DATES_NOT_YET;
    } else if (at.isAfter(validity.until())) {
      finding = Finding.DATES_EXPIRED;
    }
    return StepResult.of(
        finding,
        "validFrom",
        validity.from().toString(),
        "validUntil",
        validity.until().toString(),
        "at",
        at.toString());
  }

  StepResult recognition() {
    String body = document.facts().body();
    boolean foreign = evidence.home().isPresent() && !evidence.home().get().equals(body);
    return StepResult.of(
        foreign ? Finding.RECOGNITION_FOREIGN : Finding.RECOGNITION_DOMESTIC, "body", body);
  }
}
