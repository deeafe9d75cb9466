package org.hufu.operator.invariant;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.json.JsonReader;
import org.hufu.operator.check.Findings;
import org.hufu.operator.check.Invariant;
import org.hufu.operator.check.Snapshot;

/** I22. Content with a member that we do not know is refused by its reader, so none can leak. */
final class RegisterIsProjection implements Invariant {
  private static final Pattern PUBLIC_PATH =
      Pattern.compile("/(\\.well-known|status|history|log|rules|contexts|schemas|pki)/.*");

  private static final String CERTIFICATES =
      "select c.number, c.public_id, c.holder, c.scheme, c.valid_from, c.valid_until,"
          + " a.owner_organisation, v.content,"
          + " c.words @@ plainto_tsquery('simple',"
          + "   regexp_replace(c.number, '[^[:alnum:]]+', ' ', 'g')) as found"
          + " from certificate c left join certificate_version v on v.number = c.number"
          + " left join issuance_intent i on i.decision_id = c.decision_id"
          + " left join application a on a.id = i.application order by c.number, v.version";

  @Override
  public String id() {
    return "I22";
  }

  @Override
  public String statement() {
    return "The public register shows what was certified, nothing else, and nothing confidential.";
  }

  @Override
  public void check(Snapshot snapshot, Findings findings) {
    snapshot.each(
        CERTIFICATES,
        row ->
            findings.look(
                "certificate",
                row.text("number"),
                object -> shown(row).forEach(flaw -> findings.add(object, flaw))));
    snapshot.each(
        "select path from published_document order by path",
        row -> {
          findings.look("published document");
          findings.require(
              PUBLIC_PATH.matcher(row.text("path")).matches(),
              "published document " + row.text("path"),
              "is of no kind that may be published");
        });
    snapshot.violations(
        "select 'published document ' || p.path as object, 'is not the newest trust list' as"
            + " sentence from published_document p left join (select jws from trust_list_version"
            + " order by version desc limit 1) t on true where p.path ="
            + " '/.well-known/trust-list.jws' and convert_to(t.jws, 'UTF8') is distinct from p.body",
        findings);
  }

  private static List<String> shown(Snapshot.Row row) throws SQLException {
    byte[] bytes = row.bytes("content");
    if (bytes == null) {
      return List.of("is in the register without any content");
    }
    CertificateContent content = new CertificateContent(JsonReader.read(bytes));
    return Stream.of(
            flaw("number", content.number(), row.text("number")),
            flaw("public id", content.publicId(), row.text("public_id")),
            flaw("scheme", content.scheme(), row.text("scheme")),
            flaw("first day", content.term().from(), row.day("valid_from")),
            flaw("last day", content.term().until(), row.day("valid_until")),
            flaw("holder", row.findText("owner_organisation").orElse(""), row.text("holder")),
            flaw("search words", true, row.flag("found")))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> flaw(String name, Object certified, Object shown) {
    return certified.equals(shown)
        ? Optional.empty()
        : Optional.of(
            "its " + name + " in the register is " + shown + ", certified is " + certified);
  }
}
