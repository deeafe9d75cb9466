package org.hufu.operator.invariant;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hufu.core.credential.CredentialKind;
import org.hufu.core.credential.CredentialReader;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.status.StatusList;
import org.hufu.core.status.StatusListCredential;
import org.hufu.core.status.StatusListReader;
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
  private static final Map<String, String> STATES =
      Map.of(StatusEntry.REVOCATION, "WITHDRAWN", StatusEntry.SUSPENSION, "SUSPENDED");

  /** A new list is published this long after the first certificate that needs it. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Override
  public String id() {
    return "I11";
  }

  @Override
  public String statement() {
    return "Status lists are signed and current, and say of every certificate what its history"
        + " says; each certificate has one slot for ever.";
  }

  @Override
  public void check(Snapshot snapshot, Findings findings) {
    Map<String, BitSet> expected = expected(snapshot);
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
                      new Judged(snapshot, path, expected.getOrDefault(path, new BitSet())),
                      findings));
        });
    slots(snapshot, findings);
    snapshot.each(
        "select status_slot, issued_at from certificate order by status_slot",
        row -> {
          Instant since = row.instant("issued_at").plus(PATIENCE);
          for (String purpose : STATES.keySet()) {
            String path = path(purpose, row.number("status_slot"));
            if (snapshot.taken().isAfter(since) && seen.add(path)) {
              findings.add("status list " + path, "is not published");
            }
          }
        });
  }

  /**
   * Bits of each list as the newest event of each certificate has them; what was withdrawn before
   * it was issued has no event yet.
   */
  private static Map<String, BitSet> expected(Snapshot snapshot) {
    Map<String, BitSet> expected = new HashMap<>();
    snapshot.each(
        "(select distinct on (s.number) s.state, c.status_slot from status_event s"
            + " join certificate c on c.number = s.number order by s.number, s.position desc)"
            + " union all select 'WITHDRAWN', i.status_slot from issuance_intent i"
            + " join status_proposal p on p.number = i.number where p.action = 'withdrawn'"
            + " and p.confirmed_at is not null and i.state <> 'PUBLISHED'",
        row -> {
          for (Map.Entry<String, String> list : STATES.entrySet()) {
            if (list.getValue().equals(row.text("state"))) {
              long slot = row.number("status_slot");
              expected
                  .computeIfAbsent(path(list.getKey(), slot), unused -> new BitSet())
                  .set((int) (slot % StatusList.ENTRIES));
            }
          }
        });
    return expected;
  }

  private static String path(String purpose, long slot) {
    return PREFIX + purpose + "-" + (slot / StatusList.ENTRIES + 1);
  }

  private record Judged(Snapshot snapshot, String path, BitSet expected) {}

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
    for (int index = 0; index < StatusList.ENTRIES; index++) {
      if (list.list().isSet(index) != judged.expected.get(index)) {
        findings.add(
            object,
            "has bit "
                + index
                + (judged.expected.get(index)
                    ? " clear, the history says set"
                    : " set, the" + " history says clear"));
      }
    }
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

  private static boolean names(List<StatusEntry> entries, long slot) {
    return STATES.keySet().stream()
        .allMatch(
            purpose ->
                entries.stream()
                    .filter(entry -> entry.purpose().equals(purpose))
                    .filter(entry -> entry.index() == slot % StatusList.ENTRIES)
                    .anyMatch(entry -> entry.list().endsWith(path(purpose, slot))));
  }
}
