package org.hufu.operator.invariant;

import java.sql.SQLException;
import java.time.Instant;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.credential.Credential;
import org.hufu.core.credential.CredentialKind;
import org.hufu.core.credential.CredentialReader;
import org.hufu.core.json.JsonReader;
import org.hufu.operator.check.Findings;
import org.hufu.operator.check.Invariant;
import org.hufu.operator.check.Snapshot;

/** I24. */
final class ExpiryNeedsNoJob implements Invariant {
  private static final String CERTIFICATES =
      "select c.number, c.ends_at, v.content, v.credential from certificate c"
          + " join certificate_version v on v.number = c.number order by c.number, v.version";

  @Override
  public String id() {
    return "I24";
  }

  @Override
  public String statement() {
    return "Expiry follows from the certified last day alone; it is stored nowhere.";
  }

  @Override
  public void check(Snapshot snapshot, Findings findings) {
    Instant now = snapshot.taken();
    snapshot.each(
        CERTIFICATES,
        row ->
            findings.look(
                "certificate",
                row.text("number"),
                object -> {
                  Ends ends = Ends.of(row);
                  findings.require(
                      now.isAfter(ends.shown) == now.isAfter(ends.certified),
                      object,
                      "is shown until " + ends.shown + " and certified until " + ends.certified);
                  findings.require(
                      ends.signed.equals(ends.certified),
                      object,
                      "its credential ends at " + ends.signed + " and not at " + ends.certified);
                }));
    snapshot.violations(
        "select 'certificate ' || number as object, 'stores its expiry as a state' as sentence"
            + " from (select number, state from certificate union select number, state"
            + " from status_event) s where state not in ('IN_FORCE', 'SUSPENDED', 'WITHDRAWN')"
            + " order by number",
        findings);
  }

  /** Last instants. */
  private record Ends(Instant shown, Instant certified, Instant signed) {
    static Ends of(Snapshot.Row row) throws SQLException {
      Credential credential =
          CredentialReader.read(row.text("credential"), CredentialKind.CERTIFICATE);
      return new Ends(
          row.instant("ends_at"),
          new CertificateContent(JsonReader.read(row.bytes("content"))).validity().until(),
          credential.validity().until());
    }
  }
}
