package org.hufu.core.verification;

import static org.hufu.core.verification.Findings.BODY;
import static org.hufu.core.verification.Findings.CREDENTIAL;
import static org.hufu.core.verification.IssuerExamples.SIGNED_AT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.cms.CMSSignedData;
import org.hufu.core.cms.CmsExamples;
import org.hufu.core.conformity.Validity;
import org.hufu.core.document.CoveredPart;
import org.hufu.core.document.PdfExtension;
import org.hufu.core.json.JsonObject;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.JointSignature;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.KeyExamples;
import org.hufu.core.signature.X509Examples;
import org.hufu.core.signature.X509Examples.Holder;
import org.hufu.core.trust.KeyPurpose;
import org.hufu.core.trust.TrustList.Accepted;
import org.hufu.core.trust.TrustedKey;
import org.hufu.core.trust.TrustedParty;

/** The body of the tests with keys of further algorithms, and lists that accept some of them. */
final class AlgorithmExamples {
  static final Holder SM2 = X509Examples.onCurve(BODY.root, "National", "sm2p256v1");
  static final KeyExamples.Holder ML_DSA = KeyExamples.holder(Algorithm.ML_DSA_65);

  private AlgorithmExamples() {}

  static Accepted accepted(Algorithm algorithm) {
    return new Accepted(algorithm.word(), Optional.empty());
  }

  static Accepted until(Algorithm algorithm, Instant end) {
    return new Accepted(algorithm.word(), Optional.of(end));
  }

  static List<TrustedKey> keys() {
    List<TrustedKey> keys = new ArrayList<>(BODY.keys());
    keys.add(IssuerExamples.key(SM2, KeyPurpose.CERTIFICATE));
    keys.add(
        new TrustedKey(
            ML_DSA.jwk(),
            new TrustedParty(IssuerExamples.BODY, IssuerExamples.NAME),
            KeyPurpose.CERTIFICATE,
            Optional.empty(),
            new Validity(X509Examples.START, X509Examples.END),
            Optional.empty()));
    return keys;
  }

  /** What a reader has whose list names all keys and accepts these algorithms. */
  static Evidence accepting(Accepted... algorithms) {
    return BODY.evidence(
        BODY.trustList(keys(), Stream.of(algorithms).map(AlgorithmExamples::json).toList()));
  }

  private static JsonObject json(Accepted one) {
    JsonObject json = JsonObject.of("name", one.name());
    return one.until().map(end -> json.with("acceptedUntil", end.toString())).orElse(json);
  }

  /** The credential, signed with ML-DSA-65 alone. */
  static JsonWebSignature quantumSafe() {
    JsonWebSignature credential = JsonWebSignature.parse(CREDENTIAL);
    return JsonWebSignature.sign(
        JsonObject.of("typ", "vc+jwt", "cty", "vc"), credential.payload(), ML_DSA.signer());
  }

  /** The credential with both signatures. */
  static byte[] joint() {
    return new JointSignature(List.of(JsonWebSignature.parse(CREDENTIAL), quantumSafe())).write();
  }

  /** The PDF with a second signature by SM2. */
  static byte[] national(byte[] pdf) {
    CoveredPart second = PdfExtension.secondSignature(pdf, SIGNED_AT);
    CMSSignedData signature = CmsExamples.signed(second.covered(), SM2, "SM3withSM2");
    return second.filled(CmsExamples.der(CmsExamples.stamped(signature, BODY.clock, SIGNED_AT)));
  }
}
