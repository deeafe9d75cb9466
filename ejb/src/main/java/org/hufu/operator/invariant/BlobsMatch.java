package org.hufu.operator.invariant;

import java.sql.SQLException;
import java.util.List;
import org.hufu.core.signature.Digest;
import org.hufu.operator.check.EvidencePlace;
import org.hufu.operator.check.Findings;
import org.hufu.operator.check.Invariant;
import org.hufu.operator.check.Snapshot;

/** I09. */
final class BlobsMatch implements Invariant {
  /** Columns: kind, key, bytes, digest, length (null where none is stored). */
  private static final List<String> STORED =
      List.of(
          "select 'application document' as kind, id as key, bytes, sha256 as digest,"
              + " size_bytes as length from application_document order by id",
          "select 'result import' as kind, id as key, bytes, sha256 as digest, null::bigint as"
              + " length from result_import order by id",
          "select 'test report content' as kind, id as key, content as bytes, content_digest as"
              + " digest, null::bigint as length from test_report where content is not null"
              + " order by id",
          "select 'test report credential' as kind, id as key, convert_to(credential, 'UTF8') as"
              + " bytes, credential_digest as digest, null::bigint as length from test_report"
              + " where credential is not null order by id",
          "select 'planned content' as kind, number as key, content as bytes, content_digest as"
              + " digest, null::bigint as length from issuance_intent order by number",
          "select 'certificate content' as kind, number as key, content as bytes, content_digest"
              + " as digest, null::bigint as length from certificate_version"
              + " order by number, version",
          "select 'certificate credential' as kind, number as key, convert_to(credential, 'UTF8')"
              + " as bytes, credential_digest as digest, null::bigint as length"
              + " from certificate_version order by number, version",
          "select 'certificate PDF' as kind, number as key, pdf as bytes, pdf_digest as digest,"
              + " null::bigint as length from certificate_version order by number, version",
          "select 'certificate archive' as kind, a.number || ' ' || a.revision as key, v.pdf ||"
              + " (select string_agg(b.appended, ''::bytea order by b.revision)"
              + "   from certificate_archive b where b.number = a.number"
              + "   and b.version = a.version and b.revision <= a.revision) as bytes,"
              + " a.file_digest as digest, null::bigint as length from certificate_archive a"
              + " join certificate_version v on v.number = a.number and v.version = a.version"
              + " order by a.number, a.version, a.revision",
          "select 'published document' as kind, path as key, body as bytes, etag as digest,"
              + " null::bigint as length from published_document order by path");

  private final SealedEvidence evidence;

  BlobsMatch(EvidencePlace place) {
    this.evidence = new SealedEvidence(place);
  }

  @Override
  public String id() {
    return "I09";
  }

  @Override
  public String statement() {
    return "Every stored document and piece of evidence has the SHA-256 and the length that were stored with it.";
  }

  @Override
  public void check(Snapshot snapshot, Findings findings) {
    for (String stored : STORED) {
      snapshot.each(stored, row -> judge(row, findings));
    }
    snapshot.violations(
        "select 'test report ' || id as object, 'is authorised without content or credential' as"
            + " sentence from test_report where authorised_at is not null"
            + " and (content is null or credential is null) order by id",
        findings);
    snapshot.violations(
        "select 'certificate ' || v.number as object, 'has no archive that counts its revisions'"
            + " as sentence from certificate_version v left join archive_head h"
            + " on h.number = v.number and h.version = v.version"
            + " where h.revision is distinct from (select count(*) from certificate_archive a"
            + "   where a.number = v.number and a.version = v.version) order by v.number",
        findings);
    evidence.check(snapshot, findings);
  }

  private static void judge(Snapshot.Row row, Findings findings) throws SQLException {
    String kind = row.text("kind");
    byte[] bytes = row.bytes("bytes");
    findings.look(kind);
    findings.require(
        Digest.sha256Hex(bytes).equals(row.text("digest")),
        kind + " " + row.text("key"),
        "has other bytes than those whose SHA-256 was stored");
    boolean fits =
        row.findText("length").map(length -> length.equals("" + bytes.length)).orElse(true);
    findings.require(fits, kind + " " + row.text("key"), "has another length than stored");
  }
}
