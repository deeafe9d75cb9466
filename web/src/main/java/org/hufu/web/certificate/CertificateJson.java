package org.hufu.web.certificate;

import java.time.Instant;
import java.util.List;
import org.hufu.core.conformity.CertificateState;
import org.hufu.core.conformity.Text;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.json.JsonObject;
import org.hufu.portal.certificate.Certificate;
import org.hufu.portal.certificate.StatusEvent;
import org.hufu.portal.registry.RegisterEntry;
import org.hufu.web.api.TextJson;

/** Public shapes of certificates. */
final class CertificateJson {
  private CertificateJson() {}

  /** A certificate in a list. */
  public record SummaryJson(
      String number,
      String state,
      TextJson product,
      TextJson holder,
      String scheme,
      String validFrom,
      String validUntil) {

    static SummaryJson of(RegisterEntry entry, Instant now) {
      CertificateContent content = entry.content();
      return new SummaryJson(
          content.number(),
          entry.stateAt(now).code(),
          TextJson.of(content.productName()),
          TextJson.of(content.holderName()),
          content.scheme(),
          content.term().from().toString(),
          content.term().until().toString());
    }
  }

  /** A piece of the register. */
  public record ListJson(List<SummaryJson> items, String nextCursor) {}

  /** The whole certificate: its content, and beside it what the body keeps about it. */
  static JsonObject of(Certificate certificate, Instant now) {
    CertificateState state = certificate.stateAt(now);
    return JsonObject.of(
        "number", certificate.number(),
        "state", state.code(),
        "issuedAt", certificate.issuedAt().toString(),
        "content", certificate.content().json(),
        "contentDigest", certificate.forms().contentDigest(),
        "credentialDigest", certificate.forms().credentialDigest(),
        "pdfDigest", certificate.forms().pdfDigest(),
        "version", certificate.forms().version(),
        "leafIndex", certificate.forms().leafIndex(),
        "history", certificate.history().stream().map(CertificateJson::event).toList());
  }

  private static JsonObject event(StatusEvent event) {
    return JsonObject.of(
        "action", event.action(),
        "reason", event.reason(),
        "text", text(event.text()),
        "effective", event.effective().toString(),
        "recorded", event.recorded().toString(),
        "leafIndex", event.leafIndex());
  }

  private static JsonObject text(Text text) {
    return text.toJson();
  }
}
