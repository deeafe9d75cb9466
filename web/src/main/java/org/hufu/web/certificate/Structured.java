package org.hufu.web.certificate;

import java.util.Locale;
import org.hufu.core.conformity.CertificateState;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;

/** A certificate as schema.org {@code Certification}, to stand inside a page. */
final class Structured {
  private Structured() {}

  /** JSON that cannot end the script element it stands in. */
  static String of(CertificateContent content, CertificateState state, Locale language) {
    boolean active = state == CertificateState.IN_FORCE;
    JsonObject json =
        JsonObject.of(
            "@context", "https://schema.org",
            "@type", "Certification",
            "certificationIdentification", content.number(),
            "certificationStatus",
                active
                    ? "https://schema.org/CertificationActive"
                    : "https://schema.org/CertificationInactive",
            "name", content.schemeName().in(language),
            "url", content.url(),
            "inLanguage", language.toLanguageTag(),
            "validFrom", content.term().from().toString(),
            "expires", content.term().until().toString(),
            "issuedBy",
                JsonObject.of("@type", "Organization", "name", content.bodyName().in(language)),
            "about",
                JsonObject.of(
                    "@type", "Product",
                    "name", content.productName().in(language),
                    "model", content.product().requireText("model"),
                    "manufacturer",
                        JsonObject.of(
                            "@type", "Organization", "name", content.holderName().in(language))));
    return JsonWriter.plain(json)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }
}
