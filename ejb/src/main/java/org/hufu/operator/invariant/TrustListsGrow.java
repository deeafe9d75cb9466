package org.hufu.operator.invariant;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hufu.core.anchor.TrustAnchor;
import org.hufu.core.trust.KeyPurpose;
import org.hufu.core.trust.TrustList;
import org.hufu.core.trust.TrustListReader;
import org.hufu.core.trust.TrustListRefused;
import org.hufu.operator.check.Findings;
import org.hufu.operator.check.Invariant;
import org.hufu.operator.check.Snapshot;

/** I19. Follows all lists as a verifier would who pinned the first root. */
final class TrustListsGrow implements Invariant {
  private static final Instant ANY_TIME = Instant.parse("9999-01-01T00:00:00Z");

  @Override
  public String id() {
    return "I19";
  }

  @Override
  public String statement() {
    return "Every trust list may replace the one before it, root by root, and the published one is"
        + " the last.";
  }

  @Override
  public void check(Snapshot snapshot, Findings findings) {
    List<TrustAnchor> held = new ArrayList<>();
    snapshot.each(
        "select version, jws from trust_list_version order by version",
        row ->
            findings.look(
                "trust list", row.text("version"), object -> follow(row, held, findings, object)));
    String last = held.isEmpty() ? "" : held.get(held.size() - 1).last().jws().compact();
    snapshot.each(
        "select convert_from(body, 'UTF8') as list from published_document"
            + " where path = '/.well-known/trust-list.jws'",
        row ->
            findings.require(
                row.text("list").equals(last),
                "published document /.well-known/trust-list.jws",
                "is not the last trust list"));
  }

  private static void follow(
      Snapshot.Row row, List<TrustAnchor> held, Findings findings, String object)
      throws SQLException {
    String compact = row.text("jws");
    TrustList list = TrustListReader.read(compact, Set.of(), ANY_TIME).list();
    findings.require(
        row.text("version").equals(Long.toString(list.edition().version())),
        object,
        "is version " + list.edition().version() + " in itself");
    TrustAnchor before = held.isEmpty() ? null : held.get(held.size() - 1);
    boolean anew = before == null || isFallen(before.root(), list);
    Instant issued = list.edition().issuedAt();
    try {
      held.add(anew ? TrustAnchor.first(compact, Set.of(), issued) : before.adopt(compact, issued));
    } catch (TrustListRefused e) {
      findings.add(object, "cannot replace the one before: " + e.getMessage());
    }
  }

  /** A root that fell cannot hand over: everybody begins anew with the next one. */
  private static boolean isFallen(String root, TrustList list) {
    return list.key(root, KeyPurpose.TRUST_LIST)
        .filter(key -> key.compromisedAt().isPresent())
        .isPresent();
  }
}
