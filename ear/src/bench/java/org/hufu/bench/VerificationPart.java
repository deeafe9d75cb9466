package org.hufu.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hufu.bench.Result.Target;
import org.hufu.core.verification.Evidence;
import org.hufu.core.verification.Verification;
import org.hufu.core.verification.VerificationReport;
import org.hufu.core.verification.VerificationVerdict;

/**
 * Verification by the library, all ten steps, beside the bare signatures that it has to verify:
 * once by one who has verified others with the same lists before, where those of the document
 * itself are left, and once ({@code .anew}) by one who remembers nothing.
 */
record VerificationPart(Artefacts artefacts, Duration turn) {
  private static final Target TARGET = Target.atMost(3);

  List<Result> run() throws Exception {
    Evidence lists = artefacts.evidence();
    List<Result> results = new ArrayList<>();
    var credential = RawSignature.ofCredential(artefacts);
    var all = Stream.concat(credential.stream(), RawSignature.ofLists(artefacts).stream()).toList();
    results.addAll(measure("credential", "certificate.jwt", lists, credential, all));
    results.addAll(
        measure(
            "pdf",
            "certificate.pdf",
            lists,
            RawSignature.ofPdf(artefacts),
            RawSignature.ofPdfAnew(artefacts)));
    results.addAll(measure("qr", "certificate.qr", lists, credential, all));
    RawSignature checkpoint = RawSignature.ofCheckpoint(artefacts);
    results.addAll(
        measure(
            "log-proof",
            "certificate.jwt",
            artefacts.evidenceWithLog(),
            with(credential, checkpoint),
            with(all, checkpoint)));
    return results;
  }

  private static List<RawSignature> with(List<RawSignature> signatures, RawSignature another) {
    return Stream.concat(signatures.stream(), Stream.of(another)).toList();
  }

  private List<Result> measure(
      String id, String file, Evidence evidence, List<RawSignature> own, List<RawSignature> all)
      throws Exception {
    byte[] document = artefacts.bytes(file);
    Verification remembering = artefacts.verifier(evidence);
    return List.of(
        measure(id, file, () -> requireValid(remembering.verify(document)), own),
        measure(
            id + ".anew",
            file + " with its lists",
            () -> requireValid(artefacts.verifier(evidence).verify(document)),
            all));
  }

  private Result measure(String id, String text, Work ours, List<RawSignature> raw)
      throws Exception {
    List<Figures> figures = new Contest(turn).run(ours, RawSignature.loop(raw));
    return Result.of(
        "verify." + id,
        text + ", beside Bouncy Castle verifying " + raw.size() + " signature(s)",
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
