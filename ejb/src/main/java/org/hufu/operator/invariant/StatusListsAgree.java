package org.hufu.operator.invariant;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hufu.core.conformity.CertificateState;
import org.hufu.core.credential.CredentialKind;
import org.hufu.core.credential.CredentialReader;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.status.StatusList;
import org.hufu.core.status.StatusListCredential;
import org.hufu.core.status.StatusListReader;
import org.hufu.core.status.StatusMarks;
import org.hufu.core.trust.KeyPurpose;
import org.hufu.operator.check.Findings;
import org.hufu.operator.check.Invariant;
import org.hufu.operator.check.Snapshot;

/**
 * I11. A change of status and the list that shows it commit together, so the published list must
 * show every committed change.
 */
final class StatusListsAgree implements Invariant {
  private static final String PREFIX = "/status/";
  private static final List<String> NEEDED =
      List.of(StatusEntry.REVOCATION, StatusEntry.SUSPENSION);

  /** A new list is published this long after the first certificate that needs it. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Override
  public String id() {
    return "I11";
  }

  @Override
  public String statement() {
    return "Status lists are signed and current, and say of every certificate what its history"
        + " says, as signed histories do; each certificate has one slot for ever.";
  }

  @Override
  public void check(Snapshot snapshot, Findings findings) {
    Map<Long, StatusMarks> expected = expected(snapshot);
    Set<String> seen = new HashSet<>();
    snapshot.each(
        "select path, body from published_document where path like '/status/%' order by path",
        row -> {
          String path = row.text("path");
          byte[] body = row.bytes("body");
          seen.add(path);
          findings.look(
              "status list",
              path,
              object ->
                  judge(
                      StatusListReader.read(new String(body, StandardCharsets.US_ASCII)),
                      new Judged(snapshot, path, expected),
                      findings));
        });
    slots(snapshot, findings);
    PublishedHistories.check(snapshot, findings);
    snapshot.each(
        "select status_slot, issued_at from certificate order by status_slot",
        row -> {
          Instant since = row.instant("issued_at").plus(PATIENCE);
          for (String purpose : StatusEntry.PURPOSES) {
            String path = path(purpose, row.number("status_slot"));
            if (snapshot.taken().isAfter(since) && seen.add(path)) {
              findings.add("status list " + path, "is not published");
            }
          }
        });
  }

  /**
   * Marks of each number of list as the newest event of each certificate has them; what was
   * withdrawn before it was issued has no event yet.
   */
  private static Map<Long, StatusMarks> expected(Snapshot snapshot) {
    Map<Long, List<StatusMarks.Fallen>> fallen = new HashMap<>();
    snapshot.each(
        "(select distinct on (s.number) s.state, s.reason, c.status_slot from status_event s"
            + " join certificate c on c.number = s.number order by s.number, s.position desc)"
            + " union all select 'WITHDRAWN', p.reason, i.status_slot from issuance_intent i"
            + " join status_proposal p on p.number = i.number where p.action = 'withdrawn'"
            + " and p.confirmed_at is not null and i.state <> 'PUBLISHED'",
        row -> {
          CertificateState state = CertificateState.valueOf(row.text("state"));
          long slot = row.number("status_slot");
          if (state != CertificateState.IN_FORCE) {
            fallen
                .computeIfAbsent(slot / StatusList.ENTRIES + 1, unused -> new ArrayList<>())
                .add(
                    new StatusMarks.Fallen(
                        (int) (slot % StatusList.ENTRIES), state, row.text("reason")));
          }
        });
    Map<Long, StatusMarks> marks = new HashMap<>();
    fallen.forEach((number, list) -> marks.put(number, StatusMarks.of(list)));
    return marks;
  }

  private static String path(String purpose, long slot) {
    return PREFIX + purpose + "-" + (slot / StatusList.ENTRIES + 1);
  }

  private record Judged(Snapshot snapshot, String path, Map<Long, StatusMarks> marks) {
    StatusList expected(String purpose) {
      long number = Long.parseLong(path.substring(path.lastIndexOf('-') + 1));
      return marks.getOrDefault(number, StatusMarks.of(List.of())).list(purpose);
    }
  }

  private static void judge(StatusListCredential list, Judged judged, Findings findings) {
    String object = "status list " + judged.path;
    findings.require(
        judged.path.startsWith(PREFIX + list.purpose() + "-") && list.id().endsWith(judged.path),
        object,
        "is published under another name than its own");
    findings.require(
        judged
            .snapshot
            .keys()
            .signer(list.credential().jws(), KeyPurpose.STATUS_LIST, list.validity().from())
            .isPresent(),
        object,
        "is not signed by a key that was valid then");
    findings.require(
        list.validity().includes(judged.snapshot.taken()),
        object,
        "is out of date or not valid yet");
    StatusList expected = judged.expected(list.purpose());
    for (int index = 0; index < StatusList.ENTRIES; index++) {
      int value = list.list().value(index);
      if (value != expected.value(index)) {
        findings.add(object, differs(index, value, expected));
      }
    }
  }

  private static String differs(int index, int value, StatusList expected) {
    if (expected.size() > 1) {
      return "has " + value + " at " + index + ", the history says " + expected.value(index);
    }
    return "has bit "
        + index
        + (expected.isSet(index) ? " clear, the history says set" : " set, the history says clear");
  }

  private static void slots(Snapshot snapshot, Findings findings) {
    snapshot.each(
        "select c.number, c.status_slot, v.credential from certificate c"
            + " join certificate_version v on v.number = c.number order by c.number, v.version",
        row -> {
          long slot = row.number("status_slot");
          String credential = row.text("credential");
          findings.look(
              "certificate",
              row.text("number"),
              object ->
                  findings.require(
                      names(
                          CredentialReader.read(credential, CredentialKind.CERTIFICATE).statuses(),
                          slot),
                      object,
                      "names another place in the status lists than its slot " + slot));
        });
    snapshot.violations(
        "select 'certificate ' || min(number) as object, 'shares status slot ' || status_slot"
            + " || ' with another' as sentence from certificate group by status_slot"
            + " having count(*) > 1 order by 1",
        findings);
    snapshot.violations(
        "select 'status slots' as object, 'the next is ' || n.next || ', ' || count(i.number)"
            + " || ' are taken, up to ' || coalesce(max(i.status_slot), -1) as sentence"
            + " from status_slot_counter n left join issuance_intent i on true group by n.next"
            + " having count(i.number) <> n.next or coalesce(max(i.status_slot), -1) <> n.next - 1",
        findings);
  }

  /** Certificates from before there were lists of other purposes name the two that are needed. */
  private static boolean names(List<StatusEntry> entries, long slot) {
    return entries.stream()
            .allMatch(
                entry ->
                    entry.index() == slot % StatusList.ENTRIES
                        && entry.list().endsWith(path(entry.purpose(), slot)))
        && entries.stream().map(StatusEntry::purpose).toList().containsAll(NEEDED);
  }
}
