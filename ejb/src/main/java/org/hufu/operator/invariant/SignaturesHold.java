package org.hufu.operator.invariant;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hufu.core.credential.Credential;
import org.hufu.core.credential.CredentialKind;
import org.hufu.core.credential.CredentialReader;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.signature.JointSignature;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.trust.KeyPurpose;
import org.hufu.core.trust.TrustedKey;
import org.hufu.operator.check.Findings;
import org.hufu.operator.check.Invariant;
import org.hufu.operator.check.Keys;
import org.hufu.operator.check.Snapshot;
import org.hufu.operator.printed.PrintedForm;
import org.hufu.operator.printed.PrintedSymbols;

/** I02. */
final class SignaturesHold implements Invariant {
  private static final String CERTIFICATES =
      "select v.number, v.content, v.credential, v.pdf, i.content as planned,"
          + " i.credential as made, i.pdf as printed, c.issued_at,"
          + " v.pdf || coalesce((select string_agg(a.appended, ''::bytea order by a.revision)"
          + "   from certificate_archive a where a.number = v.number and a.version = v.version),"
          + "   ''::bytea) as kept"
          + " from certificate_version v join certificate c on c.number = v.number"
          + " join issuance_intent i on i.decision_id = c.decision_id"
          + " order by v.number, v.version";

  private static final String REPORTS =
      "select id, laboratory, content, credential, authorised_at from test_report"
          + " where credential is not null order by id";

  private static final String JOINT =
      "select v.number, v.credential, v.joint, c.issued_at from certificate_version v"
          + " join certificate c on c.number = v.number where v.joint is not null"
          + " order by v.number, v.version";

  @Override
  public String id() {
    return "I02";
  }

  @Override
  public String statement() {
    return "Every signature of what was issued verifies with a key valid at its time, its forms say"
        + " the same, and the issued bytes are the planned ones.";
  }

  @Override
  public void check(Snapshot snapshot, Findings findings) {
    Keys keys = snapshot.keys();
    trustLists(snapshot, findings);
    snapshot.each(
        CERTIFICATES,
        row ->
            findings.look(
                "certificate",
                row.text("number"),
                object -> certificate(Issued.of(row), keys, new Place(object, findings))));
    snapshot.each(
        JOINT,
        row ->
            findings.look(
                "certificate",
                row.text("number"),
                object -> joint(row, keys, new Place(object, findings))));
    snapshot.each(
        REPORTS,
        row ->
            findings.look(
                "test report",
                row.text("id"),
                object -> report(Report.of(row), keys, new Place(object, findings))));
  }

  private static void trustLists(Snapshot snapshot, Findings findings) {
    snapshot
        .keys()
        .refusal()
        .ifPresent(why -> findings.add("published document /.well-known/trust-list.jws", why));
    snapshot.each(
        "select version, issued_at, jws from trust_list_version order by version",
        row ->
            findings.look(
                "trust list",
                row.text("version"),
                object ->
                    findings.require(
                        signed(row, snapshot.keys()),
                        object,
                        "is not signed by a root key that was valid then")));
  }

  private static boolean signed(Snapshot.Row row, Keys keys) throws SQLException {
    JsonWebSignature jws = JsonWebSignature.parse(row.text("jws"));
    return keys.signer(jws, KeyPurpose.TRUST_LIST, row.instant("issued_at")).isPresent();
  }

  /** Where a finding belongs. */
  record Place(String object, Findings findings) {
    void require(boolean holds, String sentence) {
      findings.require(holds, object, sentence);
    }
  }

  private static void certificate(Issued issued, Keys keys, Place place) {
    place.require(
        Arrays.equals(issued.content, issued.planned)
            && issued.credential.equals(issued.made)
            && issued.isAsPrinted,
        "is not, byte for byte, what was planned and signed");
    PrintedForm print = PrintedForm.of(issued.kept, keys);
    print.flaws().forEach(flaw -> place.require(false, flaw));
    print
        .credential()
        .ifPresent(
            enclosed ->
                place.require(
                    enclosed.equals(issued.credential), "encloses another credential in its PDF"));
    Credential credential = CredentialReader.read(issued.credential, CredentialKind.CERTIFICATE);
    Instant at = print.stampedAt().orElse(issued.at);
    if (print.credential().isPresent()) {
      symbols(issued.kept, credential, keys.validAt(KeyPurpose.CERTIFICATE, at), place);
    }
    place.require(
        keys.signer(credential.jws(), KeyPurpose.CERTIFICATE, at).isPresent(),
        "its credential is not signed by a key that was valid then");
    place.require(
        Arrays.equals(JsonWriter.canonical(credential.certificate().json()), issued.content),
        "its credential does not say what its content says");
  }

  private static void symbols(
      byte[] pdf, Credential credential, List<TrustedKey> keys, Place place) {
    PrintedSymbols.on(pdf).flaws(credential, keys).forEach(flaw -> place.require(false, flaw));
  }

  private static void joint(Snapshot.Row row, Keys keys, Place place) throws SQLException {
    List<JsonWebSignature> all =
        JointSignature.parse(row.text("joint").getBytes(StandardCharsets.UTF_8)).signatures();
    place.require(
        all.get(0).compact().equals(row.text("credential")),
        "has a credential that is not the first of its several signatures");
    Instant at = row.instant("issued_at");
    for (JsonWebSignature one : all) {
      place.require(
          keys.signer(one, KeyPurpose.CERTIFICATE, at).isPresent(),
          "has a signature with " + one.algorithmName() + " by no key that was valid then");
    }
  }

  private static void report(Report report, Keys keys, Place place) {
    Credential credential = CredentialReader.read(report.credential, CredentialKind.TEST_REPORT);
    place.require(
        keys.signer(credential.jws(), KeyPurpose.REPORT, report.at)
            .filter(key -> key.organisation().id().equals(report.laboratory))
            .isPresent(),
        "is not signed by a key that its laboratory had then");
    place.require(
        Arrays.equals(JsonWriter.canonical(credential.report().json()), report.content),
        "its credential does not say what its content says");
  }

  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  private record Issued(
      byte[] content,
      String credential,
      byte[] kept,
      byte[] planned,
      String made,
      boolean isAsPrinted,
      Instant at) {
    static Issued of(Snapshot.Row row) throws SQLException {
      return new Issued(
          row.bytes("content"),
          row.text("credential"),
          row.bytes("kept"),
          row.bytes("planned"),
          row.text("made"),
          Arrays.equals(row.bytes("pdf"), row.bytes("printed")),
          row.instant("issued_at"));
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  private record Report(String laboratory, byte[] content, String credential, Instant at) {
    static Report of(Snapshot.Row row) throws SQLException {
      return new Report(
          row.text("laboratory"),
          row.bytes("content"),
          row.text("credential"),
          row.findInstant("authorised_at").orElse(Instant.EPOCH));
    }
  }
}
