package org.hufu.portal.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.hufu.core.document.CoveredPart;
import org.hufu.core.document.PdfExtension;
import org.hufu.core.json.JsonObject;
import org.hufu.core.signature.JointSignature;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.Signer;
import org.hufu.portal.setting.Settings;
import org.hufu.portal.signing.CmsSignature;
import org.hufu.portal.signing.Purpose;
import org.hufu.portal.signing.SigningService;

/** The signatures of a certificate's forms, the second ones among them. */
@ApplicationScoped
class IssuanceSignatures {
  @Inject SigningService signing;
  @Inject Settings settings;

  /** Both signatures over one credential, JSON; the one given first. */
  String joint(JsonWebSignature credential, Signer second) {
    JsonObject header =
        JsonObject.of(
            "typ", credential.header().requireText("typ"),
            "cty", credential.header().requireText("cty"));
    JsonWebSignature other = JsonWebSignature.sign(header, credential.payload(), second);
    return new String(
        new JointSignature(List.of(credential, other)).write(), StandardCharsets.US_ASCII);
  }

  /** Without a time-stamp. */
  byte[] cms(byte[] covered, Purpose purpose, String about) {
    var key = signing.key(purpose, settings.body().id());
    return CmsSignature.sign(covered, key.chain(), signing.signer(purpose, about));
  }

  /** With one over its value. */
  byte[] stamped(byte[] cms, String about) {
    return CmsSignature.stamped(cms, signing.timeStamp(CmsSignature.imprint(cms), about));
  }

  /** The PDF with a second signature in a revision of its own, time-stamped as the first. */
  byte[] second(byte[] pdf, Purpose purpose, Instant signedAt, String about) {
    CoveredPart room = PdfExtension.secondSignature(pdf, signedAt);
    byte[] cms = cms(room.covered(), purpose, about + " second");
    return room.filled(stamped(cms, about + " second time-stamp"));
  }
}
