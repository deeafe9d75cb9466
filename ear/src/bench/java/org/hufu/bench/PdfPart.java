package org.hufu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hufu.bench.Result.Target;
import org.hufu.core.json.JsonObject;
import org.hufu.core.trust.KeyPurpose;
import org.hufu.core.trust.SignedTrustList;
import org.hufu.core.trust.TrustedKey;
import org.hufu.core.verification.Verification;
import org.hufu.core.verification.VerificationVerdict;

/**
 * The same PDF verified by the library, by EU DSS in a process of its own and by poppler's {@code
 * pdfsig}; and what each says of the same file changed.
 *
 * @param dss home of EU DSS
 */
record PdfPart(Artefacts artefacts, Path dss, Duration turn) {
  private static final int ROUNDS = 5;
  private static final int WARMING = 3;

  /** Behind the end it changes nothing that one sees. */
  private static final byte[] COMMENT = {'%', 'x', 'x', 'x', 'x', '\n'};

  List<Result> run() throws Exception {
    Path file = artefacts.directory().resolve("certificate.pdf");
    Verification verification = artefacts.verifier(artefacts.evidence());
    byte[] pdf = artefacts.bytes("certificate.pdf");
    Work ours = () -> VerificationPart.requireValid(verification.verify(pdf));
    List<Result> results = new ArrayList<>();
    try (DssProcess peer = new DssProcess(dss, anchors())) {
      results.add(verdicts(peer, verification, pdf));
      results.add(beside(peer, file, ours));
    }
    if (PdfSig.isThere()) {
      results.add(besidePdfSig(file, ours));
    }
    return results;
  }

  /** As our trust list does, it is told the keys of signer and time-stamp authority themselves. */
  private List<Path> anchors() throws Exception {
    SignedTrustList trust = artefacts.trust();
    List<Path> files = new ArrayList<>();
    for (KeyPurpose purpose : List.of(KeyPurpose.CERTIFICATE, KeyPurpose.TIME_STAMP)) {
      for (TrustedKey key : trust.list().keys(purpose)) {
        Path file = artefacts.directory().resolve(key.keyId() + ".der");
        Files.write(file, key.chain().orElseThrow().leaf().getEncoded());
        files.add(file);
      }
    }
    return files;
  }

  private Result beside(DssProcess peer, Path file, Work ours) throws Exception {
    List<long[]> theirs = new ArrayList<>();
    double processor = 0;
    List<Figures> mine = new ArrayList<>();
    for (int round = -WARMING; round < ROUNDS; round++) {
      mine.add(new Contest(turn.dividedBy(8)).run(ours).get(0));
      DssProcess.Turn said = peer.validate(file, turn.multipliedBy(2));
      if (said.signatures() == 0 || !said.verdict().equals("TOTAL_PASSED")) {
        throw new IllegalStateException("EU DSS does not find what it must: " + said.verdict());
      }
      if (round >= 0) {
        theirs.add(said.nanos());
        processor += said.processor() / 1e3 / ROUNDS;
      }
    }
    Figures product = mine.get(mine.size() - 1);
    Figures dssFigures = Figures.of(theirs, processor);
    return new Result(
        "pdf.dss",
        "a PDF by EU DSS 6.4 in its own process, by ours: how many times faster we are",
        dssFigures.processor() / product.processor(),
        Target.atLeast(10),
        Result.details(product, dssFigures));
  }

  private Result besidePdfSig(Path file, Work ours) throws Exception {
    Figures product = new Contest(turn).run(ours).get(0);
    List<long[]> theirs = new ArrayList<>();
    double before = PdfSig.childrenMicros();
    int runs = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long[] nanos = new long[8];
      for (int i = 0; i < nanos.length; i++) {
        long start = System.nanoTime();
        if (!PdfSig.verdict(file).equals("Signature is Valid.")) {
          throw new IllegalStateException("pdfsig does not find what it must");
        }
        nanos[i] = System.nanoTime() - start;
        runs++;
      }
      theirs.add(nanos);
    }
    Figures peer = Figures.of(theirs, (PdfSig.childrenMicros() - before) / runs);
    return new Result(
        "pdf.pdfsig",
        "a PDF by a process of pdfsig, by ours within a process: how many times faster we are",
        peer.processor() / product.processor(),
        Target.none(),
        Result.details(product, peer));
  }

  /** No peer may refuse what we take for valid. */
  private Result verdicts(DssProcess peer, Verification verification, byte[] pdf)
      throws IOException {
    Map<String, JsonObject> said = new LinkedHashMap<>();
    int laxer = 0;
    for (Map.Entry<String, byte[]> one : variants(pdf).entrySet()) {
      Path file = artefacts.directory().resolve(one.getKey() + ".pdf");
      Files.write(file, one.getValue());
      boolean valid = verification.verify(one.getValue()).verdict() == VerificationVerdict.VALID;
      String dssVerdict = peer.validate(file, Duration.ZERO).verdict();
      String poppler = PdfSig.isThere() ? PdfSig.verdict(file) : "";
      laxer += valid && !dssVerdict.equals("TOTAL_PASSED") ? 1 : 0;
      laxer += valid && !poppler.isEmpty() && !poppler.equals("Signature is Valid.") ? 1 : 0;
      said.put(
          one.getKey(),
          JsonObject.of(
              "ours", valid ? "VALID" : "NOT_VALID", "dss", dssVerdict, "pdfsig", poppler));
    }
    return new Result(
        "pdf.verdicts",
        "files that we take for valid and a peer does not",
        laxer,
        Target.atMost(0),
        said);
  }

  /** The file, and how it must not be. */
  private static Map<String, byte[]> variants(byte[] pdf) {
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("genuine", pdf);
    byte[] changed = pdf.clone();
    changed[pdf.length / 2] ^= 1;
    all.put("one-bit-changed", changed);
    byte[] longer = Arrays.copyOf(pdf, pdf.length + COMMENT.length);
    System.arraycopy(COMMENT, 0, longer, pdf.length, COMMENT.length);
    all.put("bytes-appended", longer);
    all.put("cut-short", Arrays.copyOf(pdf, pdf.length - 100));
    return all;
  }
}
