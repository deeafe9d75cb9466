package org.hufu.operator.invariant;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hufu.depot.PartStream;
import org.hufu.operator.check.EvidencePlace;
import org.hufu.operator.check.Findings;
import org.hufu.operator.check.Snapshot;

/** Part of I09: stored evidence is all there, opens with its key, and gives its digest. */
final class SealedEvidence {
  private static final String STORED =
      "select * from evidence_object where state = 'STORED' order by id";

  private static final String PARTS =
      "select p.object, p.start, p.length, p.key from evidence_part p join evidence_object o"
          + " on o.id = p.object where o.state = 'STORED' order by p.object, p.start";

  private final EvidencePlace place;

  SealedEvidence(EvidencePlace place) {
    this.place = place;
  }

  void check(Snapshot snapshot, Findings findings) {
    Map<String, List<PartStream.Part>> parts = new LinkedHashMap<>();
    snapshot.each(
        PARTS,
        row ->
            parts
                .computeIfAbsent(row.text("object"), unused -> new ArrayList<>())
                .add(
                    new PartStream.Part(
                        row.text("key"), row.number("start"), row.number("length"))));
    snapshot.each(
        STORED, row -> judge(row, parts.getOrDefault(row.text("id"), List.of()), findings));
    snapshot.violations(
        "select 'evidence ' || e.id as object, 'has another SHA-256 than its bytes' as sentence"
            + " from evidence e join evidence_object o on o.id = e.object"
            + " where e.sha256 <> o.sha256 or e.laboratory <> o.owner_organisation order by e.id",
        findings);
  }

  private void judge(Snapshot.Row row, List<PartStream.Part> parts, Findings findings)
      throws SQLException {
    String object = "evidence object " + row.text("id");
    long size = row.number("size_bytes");
    findings.require(
        isWhole(parts, size) && row.number("received") == size,
        object,
        "its parts are not its " + size + " bytes");
    if (!place.canRead()) {
      findings.look("evidence object not read, for want of HUFU_KEYS");
      return;
    }
    findings.look("evidence object");
    try (InputStream plain =
        place.open(row.text("id"), row.text("wrapped_key"), row.text("depot"), parts)) {
      findings.require(
          digest(plain).equals(row.text("sha256")), object, "has other bytes than its SHA-256");
    } catch (IOException | RuntimeException e) {
      findings.add(object, "cannot be read: " + e.getMessage());
    }
  }

  private static boolean isWhole(List<PartStream.Part> parts, long size) {
    long end = 0;
    for (PartStream.Part part : parts) {
      if (part.start() != end) {
        return false;
      }
      end += part.length();
    }
    return end == size;
  }

  private static String digest(InputStream plain) throws IOException {
    try {
      DigestInputStream digest = new DigestInputStream(plain, MessageDigest.getInstance("SHA-256"));
      digest.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
