package org.hufu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hufu.core.trust.SignedTrustList;
import org.hufu.core.trust.TrustListReader;
import org.hufu.core.verification.Evidence;
import org.hufu.core.verification.Evidence.LogProof;
import org.hufu.core.verification.Verification;

/**
 * One certificate of a portal in all its forms, and all that one needs to verify it, as files.
 *
 * @param directory holds {@code certificate.pdf}, {@code .jwt}, {@code .qr} and {@code .proof},
 *     {@code trust.jws}, the status lists {@code status/*.jwt}, and {@code at}, the instant at
 *     which they are verified
 */
record Artefacts(Path directory) {
  byte[] bytes(String name) {
    try {
      return Files.readAllBytes(directory.resolve(name));
    } catch (IOException e) {
      throw new IllegalStateException("The portal's part was not run: " + name, e);
    }
  }

  String text(String name) {
    return new String(bytes(name), java.nio.charset.StandardCharsets.UTF_8).strip();
  }

  Instant at() {
    return Instant.parse(text("at"));
  }

  List<String> statusLists() throws IOException {
    List<String> lists = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory.resolve("status"))) {
      for (Path file : files.sorted().toList()) {
        lists.add(Files.readString(file).strip());
      }
    }
    return lists;
  }

  /** The trust list, believed because the bench fetched it itself. */
  SignedTrustList trust() {
    return TrustListReader.read(text("trust.jws"), Set.of(), at());
  }

  Evidence evidence() throws IOException {
    return Evidence.none()
        .withTrust(List.of(text("trust.jws")), Set.of(trust().pin()))
        .withStatus(statusLists());
  }

  Evidence evidenceWithLog() throws IOException {
    return evidence().withLog(LogProof.parse(text("certificate.proof") + "\n"));
  }

  Verification verifier(Evidence evidence) {
    return new Verification(evidence, at(), System::nanoTime);
  }
}
