package org.hufu.core.verification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.json.JsonObject;
import org.hufu.core.verification.Evidence.LogProof;

/**
 * One published example: a document, what is at hand, and an instant.
 *
 * @param file document, by its path below {@code vectors}; so are the others
 * @param roots thumbprints that the reader trusts
 * @param proof of the log
 */
record Vector(
    String file,
    List<String> trust,
    List<String> roots,
    List<String> status,
    Optional<String> proof,
    Instant at) {

  Vector withFile(String name) {
    return new Vector(name, trust, roots, status, proof, at);
  }

  Vector withTrust(String... lists) {
    return new Vector(file, List.of(lists), roots, status, proof, at);
  }

  Vector withRoots(String... thumbprints) {
    return new Vector(file, trust, List.of(thumbprints), status, proof, at);
  }

  Vector withStatus(String... lists) {
    return new Vector(file, trust, roots, List.of(lists), proof, at);
  }

  Vector withProof(String name) {
    return new Vector(file, trust, roots, status, Optional.of(name), at);
  }

  Vector withAt(String instant) {
    return new Vector(file, trust, roots, status, proof, Instant.parse(instant));
  }

  static Vector of(JsonObject json) {
    return new Vector(
        json.requireText("file"),
        json.texts("trust"),
        json.texts("roots"),
        json.texts("status"),
        json.text("proof"),
        json.requireInstant("at"));
  }

  VerificationReport verify(Map<String, byte[]> files) {
    Evidence evidence =
        Evidence.none()
            .withTrust(texts(trust, files), Set.copyOf(roots))
            .withStatus(texts(status, files));
    Evidence all =
        proof.isPresent() ? evidence.withLog(LogProof.parse(text(proof.get(), files))) : evidence;
    Instant now = at.isAfter(IssuerExamples.AT) ? at : IssuerExamples.AT;
    return new Verification(all, at, now, System::nanoTime).verify(files.get(file));
  }

  private static List<String> texts(List<String> names, Map<String, byte[]> files) {
    return names.stream().map(name -> text(name, files)).toList();
  }

  private static String text(String name, Map<String, byte[]> files) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }

  /** With what every verifier must find: the verdict, and the code that decided. */
  JsonObject toJson(Map<String, byte[]> files) {
    VerificationReport report = verify(files);
    JsonObject json =
        JsonObject.of(
            "file", file,
            "trust", trust,
            "roots", roots,
            "status", status,
            "at", at.toString(),
            "verdict", report.verdict().name(),
            "decisive", report.decisive().map(StepResult::code).orElse(""));
    return proof.map(name -> json.with("proof", name)).orElse(json);
  }
}
