package org.hufu.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hufu.bench.Result.Target;
import org.hufu.core.verification.Evidence;
import org.hufu.core.verification.Verification;
import org.hufu.core.verification.VerificationReport;
import org.hufu.core.verification.VerificationVerdict;

/**
 * Verification by the library, all ten steps and nothing remembered from one document to the next,
 * beside the bare signatures that it has to verify.
 */
record VerificationPart(Artefacts artefacts, Duration turn) {
  private static final Target TARGET = Target.atMost(3);

  List<Result> run() throws Exception {
    Evidence lists = artefacts.evidence();
    List<Result> results = new ArrayList<>();
    results.add(
        measure("credential", "certificate.jwt", lists, RawSignature.ofCredential(artefacts)));
    results.add(measure("pdf", "certificate.pdf", lists, RawSignature.ofPdf(artefacts)));
    results.add(measure("qr", "certificate.qr", lists, RawSignature.ofCredential(artefacts)));
    results.add(
        measure(
            "log-proof",
            "certificate.jwt",
            artefacts.evidenceWithLog(),
            RawSignature.ofLogProof(artefacts)));
    return results;
  }

  private Result measure(String id, String file, Evidence evidence, List<RawSignature> raw)
      throws Exception {
    Verification verification = artefacts.verifier(evidence);
    byte[] document = artefacts.bytes(file);
    List<Figures> figures =
        new Contest(turn)
            .run(() -> requireValid(verification.verify(document)), RawSignature.loop(raw));
    return Result.of(
        "verify." + id,
        file + " with its lists, beside Bouncy Castle verifying " + raw.size() + " signatures",
        TARGET,
        figures.get(0),
        figures.get(1));
  }

  static void requireValid(VerificationReport report) {
    if (report.verdict() != VerificationVerdict.VALID) {
      throw new IllegalStateException("Not valid: " + report.toJson());
    }
  }
}
