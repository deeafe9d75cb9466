package org.hufu.core.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.credential.StatusMessage;
import org.hufu.core.json.JsonObject;
import org.hufu.core.signature.X509Examples.Holder;
import org.hufu.core.status.SignedStatusHistory;
import org.hufu.core.status.StatusHistory;
import org.hufu.core.status.StatusMoment;

/** The life of the example certificate: suspended, reinstated and then withdrawn. */
public final class HistoryExamples {
  public static final Instant ISSUED = Instant.parse("2026-03-03T09:00:00Z");
  public static final Instant SUSPENDED = Instant.parse("2026-04-10T08:00:00Z");
  public static final Instant REINSTATED = Instant.parse("2026-05-20T10:30:00Z");
  public static final Instant WITHDRAWN = Instant.parse("2026-08-01T00:00:00Z");
  public static final Instant UNTIL = Instant.parse("2026-09-01T00:00:00Z");

  private final IssuerExamples body;

  public HistoryExamples(IssuerExamples body) {
    this.body = body;
  }

  public static List<StatusMoment> moments() {
    List<StatusMoment> moments = new ArrayList<>();
    moments.add(moment(0, "issued", ISSUED, ""));
    moments.add(moment(7, "suspended", SUSPENDED, "vulnerability"));
    moments.add(moment(9, "reinstated", REINSTATED, "corrected"));
    moments.add(moment(12, "withdrawn", WITHDRAWN, "superseded"));
    return moments;
  }

  static StatusMoment moment(long leaf, String word, Instant time, String reason) {
    JsonObject entry =
        JsonObject.of(
            "type", "certificate." + word,
            "certificate", IssuerExamples.content().requireText("number"),
            "publicId", IssuerExamples.content().requireText("publicId"),
            "time", time.toString(),
            "contentDigest", new CertificateContent(IssuerExamples.content()).digest(),
            "credentialDigest", "0".repeat(64),
            "pdfDigest", "1".repeat(64));
    JsonObject whole = reason.isEmpty() ? entry : entry.with("reason", reason);
    return StatusMoment.of(time.plusSeconds(60), leaf, whole);
  }

  public static StatusHistory history() {
    return history(UNTIL, moments());
  }

  static StatusHistory history(Instant until, List<StatusMoment> moments) {
    JsonObject content = IssuerExamples.content();
    return new StatusHistory(
        content.requireText("publicId"), content.requireText("number"), until, moments);
  }

  public String signed() {
    return signed(history(), body.statusKey);
  }

  static String signed(StatusHistory history, Holder key) {
    return SignedStatusHistory.sign(
            history,
            IssuerExamples.BASE + "/history/" + history.publicId(),
            IssuerExamples.issuer(),
            IssuerExamples.signer(key))
        .compact();
  }

  /** All lists that a credential of today names, at the place of the certificate. */
  static List<StatusEntry> entries() {
    List<StatusEntry> entries = new ArrayList<>(IssuerExamples.statuses());
    String url = IssuerExamples.BASE + "/status/";
    int slot = IssuerExamples.SLOT;
    entries.add(new StatusEntry(StatusEntry.REFRESH, slot, url + "refresh-1"));
    entries.add(
        new StatusEntry(StatusEntry.MESSAGE, slot, url + "message-1", StatusMessage.dictionary()));
    return entries;
  }
}
