package org.hufu.core.monitor;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hufu.core.credential.Credential;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.published.PublishedFiles;
import org.hufu.core.status.MalformedStatusList;
import org.hufu.core.status.StatusList;
import org.hufu.core.status.StatusListCredential;
import org.hufu.core.status.StatusListReader;
import org.hufu.core.trust.KeyPurpose;
import org.hufu.core.trust.TrustList;
import org.hufu.core.trust.TrustedKey;

/**
 * The published status lists: signed, valid, and hiding nothing that the log tells. The log names
 * no places in the lists, so that what is compared is how many are withdrawn or suspended.
 */
record StatusCheck(PublishedFiles files, TrustList trust, Inquiry inquiry, Findings findings) {
  private static final int LARGEST = 2 << 20;
  private static final int MOST_LISTS = 10_000;

  void check(EntryBook book) {
    for (String purpose : StatusEntry.PURPOSES) {
      long set = 0;
      int number = 1;
      while (number <= MOST_LISTS && !inquiry.isOver().getAsBoolean()) {
        String path = "/status/" + purpose + "-" + number;
        Optional<byte[]> bytes = findings.find(files, path, LARGEST);
        if (bytes.isEmpty()) {
          break;
        }
        set += set(path, purpose, bytes.get());
        number++;
      }
      requireNothingHidden(purpose, set, number > 1, book);
    }
  }

  private void requireNothingHidden(String purpose, long set, boolean isThere, EntryBook book) {
    long told =
        switch (purpose) {
          case StatusEntry.REVOCATION -> book.withdrawn();
          case StatusEntry.SUSPENSION -> book.suspended();
          default -> 0;
        };
    boolean isNeeded =
        book.issued() > 0
            && (purpose.equals(StatusEntry.REVOCATION) || purpose.equals(StatusEntry.SUSPENSION));
    findings.require(
        isThere || !isNeeded, Flaw.STATUS_LIST_MISSING, "/status/" + purpose + "-1", "");
    findings.require(
        !isThere || set >= told,
        Flaw.STATUS_LIST_HIDES,
        "/status/" + purpose + "-*",
        told + " by the log, " + set + " in the lists");
  }

  /** How many places of a list are set; 0 of one that is not to be believed. */
  private long set(String path, String purpose, byte[] bytes) {
    findings.look("status list");
    try {
      StatusListCredential list =
          StatusListReader.read(new String(bytes, StandardCharsets.US_ASCII).strip());
      if (!list.purpose().equals(purpose) || !list.id().endsWith(path)) {
        findings.add(Flaw.STATUS_LIST_REFUSED, path, "another list: " + list.id());
        return 0;
      }
      if (!isSigned(list.credential(), trust)) {
        findings.add(Flaw.STATUS_LIST_REFUSED, path, "not signed by a status list key");
        return 0;
      }
      findings.require(list.validity().includes(inquiry.at()), Flaw.STATUS_LIST_OUTDATED, path, "");
      return count(list.list());
    } catch (MalformedStatusList e) {
      findings.add(Flaw.STATUS_LIST_REFUSED, path, e.getMessage());
      return 0;
    }
  }

  private static long count(StatusList list) {
    long set = 0;
    for (int index = 0; index < StatusList.ENTRIES; index++) {
      set += list.isSet(index) ? 1 : 0;
    }
    return set;
  }

  static boolean isSigned(Credential status, TrustList trust) {
    Optional<TrustedKey> key = trust.key(status.jws().keyId().orElse(""), KeyPurpose.STATUS_LIST);
    return key.isPresent()
        && key.get().compromisedAt().isEmpty()
        && key.get().validity().includes(status.validity().from())
        && key.get().signed(status.jws());
  }
}
