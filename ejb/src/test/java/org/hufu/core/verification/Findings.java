package org.hufu.core.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hufu.core.verification.IssuerExamples.AT;
import static org.hufu.core.verification.IssuerExamples.SIGNED_AT;
import static org.hufu.core.verification.IssuerExamples.key;
import static org.hufu.core.verification.IssuerExamples.signer;
import static org.hufu.core.verification.IssuerExamples.validity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.cms.CMSSignedData;
import org.hufu.core.cms.CmsExamples;
import org.hufu.core.conformity.Validity;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.document.SignedPdfExamples;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.recall.Recall;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.X509Examples.Holder;
import org.hufu.core.trust.KeyPurpose;
import org.hufu.core.trust.TrustedKey;

/** The body of the tests, and a record of which findings its documents produced. */
final class Findings {
  static final IssuerExamples BODY = new IssuerExamples();
  static final String CREDENTIAL = BODY.credential();
  static final byte[] PDF = BODY.pdf();
  static final Evidence EVIDENCE = BODY.evidence();
  private static final Recall REMEMBERED = new Recall();

  private final Set<Finding> shown = EnumSet.noneOf(Finding.class);

  Set<Finding> shown() {
    return shown;
  }

  /** A finding that no test produces is one that nobody knows to work. */
  void assertAllShownOf(Step... steps) {
    assertThat(shown)
        .containsAll(
            Stream.of(Finding.values())
                .filter(finding -> List.of(steps).contains(finding.step()))
                .toList());
  }

  static byte[] sign(byte[] signed) {
    CMSSignedData signature = CmsExamples.signed(signed, BODY.certificateKey);
    return CmsExamples.der(CmsExamples.stamped(signature, BODY.clock, SIGNED_AT));
  }

  static byte[] stamped(java.util.function.UnaryOperator<CMSSignedData> stamping) {
    return SignedPdfExamples.signed(
        CREDENTIAL,
        signed -> CmsExamples.der(stamping.apply(CmsExamples.signed(signed, BODY.certificateKey))));
  }

  static String revocation(Validity validity, Holder key) {
    return IssuerExamples.statusList(StatusEntry.REVOCATION, validity, key);
  }

  static JsonObject payload() {
    return JsonWebSignature.parse(CREDENTIAL).payloadJson();
  }

  static String resigned(JsonObject payload) {
    return JsonWebSignature.sign(
            JsonObject.of("typ", "vc+jwt", "cty", "vc"),
            JsonWriter.canonical(payload),
            signer(BODY.certificateKey))
        .compact();
  }

  static String altered(String base64) {
    return (base64.charAt(0) == 'A' ? 'B' : 'A') + base64.substring(1);
  }

  static Evidence with(TrustedKey key) {
    List<TrustedKey> keys = BODY.keys();
    keys.add(key);
    return BODY.evidence(BODY.trustList(keys));
  }

  /** The good list, but for the key of the certificates. */
  static Evidence listing(KeyPurpose purpose, Validity validity, Instant compromisedAt) {
    List<TrustedKey> keys = BODY.keys();
    keys.removeIf(one -> one.purpose() == KeyPurpose.CERTIFICATE);
    keys.add(key(BODY.certificateKey, purpose, validity, Optional.ofNullable(compromisedAt)));
    return BODY.evidence(BODY.trustList(keys));
  }

  void assertCannotTell(Finding finding, List<String> statusLists) {
    var report = assertFinds(finding, PDF, EVIDENCE.withStatus(statusLists));
    assertThat(report.verdict()).isEqualTo(VerificationVerdict.CANNOT_TELL);
  }

  VerificationReport assertFinds(Finding finding, byte[] document, Evidence evidence) {
    VerificationReport report = verify(document, evidence, AT);
    show(report, finding);
    return report;
  }

  void show(VerificationReport report, Finding finding) {
    shown.add(finding);
    StepResult result = report.step(finding.step());
    assertThat(result.code()).isEqualTo(finding.code());
    assertThat(result.outcome()).isEqualTo(finding.outcome());
    if (finding.outcome() == StepOutcome.FAILED) {
      assertThat(report.verdict()).isEqualTo(VerificationVerdict.NOT_VALID);
    }
  }

  VerificationReport verify(byte[] document, Evidence evidence, Instant at) {
    VerificationReport report =
        new Verification(evidence, at, at.isAfter(AT) ? at : AT, () -> 0).verify(document);
    assertThat(
            new Verification(evidence, at, at.isAfter(AT) ? at : AT, () -> 0, REMEMBERED)
                .verify(document)
                .toJson())
        .as("by one who remembers all that was verified before")
        .isEqualTo(report.toJson());
    for (StepResult step : report.steps()) {
      Stream.of(Finding.values())
          .filter(finding -> finding.code().equals(step.code()))
          .forEach(shown::add);
    }
    return report;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
