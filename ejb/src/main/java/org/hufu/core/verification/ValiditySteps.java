package org.hufu.core.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.status.MalformedStatusList;
import org.hufu.core.status.StatusListCredential;
import org.hufu.core.status.StatusListReader;
import org.hufu.core.trust.KeyPurpose;
import org.hufu.core.trust.TrustList;
import org.hufu.core.trust.TrustedKey;

/** Steps seven to nine: does the certificate still hold, at this instant, in this country? */
final class ValiditySteps {
  private final Opened document;
  private final Evidence evidence;
  private final Instant at;
  private final List<StatusListCredential> statusLists = new ArrayList<>();
  private boolean refused;

  ValiditySteps(Opened document, Evidence evidence, Instant at) {
    this.document = document;
    this.evidence = evidence;
    this.at = at;
    evidence.statusLists().forEach(this::readStatusList);
  }

  /**
   * Keeps a list that the issuer's status list key signed, and remembers that another was there.
   */
  private void readStatusList(String compact) {
    try {
      StatusListCredential read = StatusListReader.read(compact.strip());
      if (document.key().map(key -> isSigned(read, key.list().list())).orElse(false)) {
        statusLists.add(read);
        return;
      }
    } catch (MalformedStatusList e) {
      refused = true;
    }
    refused = true;
  }

  /** Nothing proves when a list was signed: whoever stole the key can write any date. */
  private boolean isSigned(StatusListCredential status, TrustList list) {
    JsonWebSignature jws = status.credential().jws();
    Optional<TrustedKey> key = list.key(jws.keyId().orElse(""), KeyPurpose.STATUS_LIST);
    return status.credential().issuer().equals(document.certificate().issuer())
        && key.isPresent()
        && key.get().validity().includes(status.validity().from())
        && key.get().compromisedAt().isEmpty()
        && key.get().signed(jws);
  }

  /** Lists that were believed. */
  List<StatusListCredential> statusLists() {
    return statusLists;
  }

  StepResult status() {
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
