package org.hufu.core.verification;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.credential.CredentialWriter;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.credential.StatusMessage;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.qr.CompactCertificate;
import org.hufu.core.signature.Chance;
import org.hufu.core.signature.Signer;
import org.hufu.core.status.StatusList;
import org.hufu.core.status.StatusListWriter;

/** Writes the signed files under {@code src/test/resources/vectors/status}. */
final class StatusVectors {
  private static final int OTHER = 3;
  private static final int SLOT = IssuerExamples.SLOT;

  private final Map<String, String> files = new TreeMap<>();

  private StatusVectors() {}

  /** The same texts in each run, each with one line end. */
  static Map<String, String> written() {
    StatusVectors all = new StatusVectors();
    Chance.fixed(
        "hufu status vectors 1", IssuerExamples.SIGNED_AT, () -> all.write(new IssuerExamples()));
    return all.files;
  }

  private void write(IssuerExamples body) {
    CertificateContent content = new CertificateContent(IssuerExamples.content());
    List<StatusEntry> places = HistoryExamples.entries();
    Signer signer = IssuerExamples.signer(body.certificateKey);
    put(
        "certificate.jwt",
        CredentialWriter.certificate(content, IssuerExamples.issuer(), places, signer).compact());
    put(
        "certificate.txt",
        CompactCertificate.sign(content, IssuerExamples.BASE, places, signer).orElseThrow().text());
    put("trust-list.jws", body.trustList());
    put("root.txt", body.pin());
    put("revocation-clear.jwt", body.statusList(StatusEntry.REVOCATION, OTHER));
    put("revocation-set.jwt", body.statusList(StatusEntry.REVOCATION, SLOT));
    put("suspension-clear.jwt", body.statusList(StatusEntry.SUSPENSION, OTHER));
    put("suspension-set.jwt", body.statusList(StatusEntry.SUSPENSION, OTHER, SLOT));
    put("refresh-set.jwt", body.statusList(StatusEntry.REFRESH, SLOT));
    put("message-set.jwt", messages(body));
    put("history.jwt", new HistoryExamples(body).signed());
    JsonObject product = content.product().with("firmwareVersion", "1.3");
    put(
        "register-amended.json",
        new String(
            JsonWriter.canonical(content.json().with("product", product)), StandardCharsets.UTF_8));
  }

  private static String messages(IssuerExamples body) {
    Map<Integer, Integer> values =
        Map.of(OTHER, StatusMessage.NONCONFORMITY.value(), SLOT, StatusMessage.SUPERSEDED.value());
    return StatusListWriter.write(
            new StatusListWriter.Name(
                IssuerExamples.BASE + "/status/message-1",
                StatusEntry.MESSAGE,
                IssuerExamples.issuer()),
            StatusList.of(StatusMessage.BITS, values),
            IssuerExamples.validity(IssuerExamples.AT.minusSeconds(3600)),
            IssuerExamples.signer(body.statusKey))
        .compact();
  }

  private void put(String name, String text) {
    files.put(name, text + "\n");
  }
}
