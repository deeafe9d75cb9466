package org.hufu.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.bundle.EvidenceBundle;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.recall.Recall;
import org.hufu.core.verification.Evidence;
import org.hufu.core.verification.Evidence.LogProof;
import org.hufu.core.verification.Verification;
import org.hufu.core.verification.VerificationReport;
import org.hufu.verifier.command.Console;
import org.hufu.verifier.command.WrongUsage;

/**
 * What the options of a command line name, read once for any number of documents; safe in any
 * thread.
 *
 * @param at the instant asked about; the present if empty
 * @param recall what was verified of lists for one document need not be for the next
 */
record EvidenceFiles(
    Evidence evidence, Optional<EvidenceBundle> bundle, Optional<Instant> at, Recall recall) {

  static EvidenceFiles of(CommandLine line, Console console) throws WrongUsage {
    Evidence evidence =
        Evidence.none()
            .withTrust(texts(line.values("--trust")), Set.copyOf(line.values("--root")))
            .withStatus(texts(line.values("--status")))
            .withWitnesses(Set.copyOf(line.values("--witness")))
            .withNeededWitnesses(line.neededWitnesses())
            .withOthers(files(line.values("--other")));
    if (line.value("--checkpoint").isPresent()) {
      evidence = evidence.withLog(LogProof.parse(text(line.value("--checkpoint").get())));
    }
    if (line.value("--register").isPresent()) {
      String file = line.value("--register").get();
      try {
        evidence = evidence.withRegister(JsonReader.read(read(file)));
      } catch (MalformedJson e) {
        throw new WrongUsage("Not JSON: " + file + ": " + e.getMessage());
      }
    }
    Optional<EvidenceBundle> bundle = bundle(line.value("--bundle"));
    Evidence all = bundle.isPresent() ? bundle.get().addTo(evidence) : evidence;
    var memory = new RememberedTrust(line.value("--trust-store"), line.language(), console.err());
    return new EvidenceFiles(memory.in(all, Instant.now()), bundle, line.at(), new Recall());
  }

  private static Optional<EvidenceBundle> bundle(Optional<String> file) throws WrongUsage {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(EvidenceBundle.read(read(file.get())));
    } catch (MalformedJson e) {
      throw new WrongUsage("Not a bundle: " + file.get() + ": " + e.getMessage());
    }
  }

  /**
   * The report on one file.
   *
   * @param file path, or {@code -} for standard input
   * @throws WrongUsage if it cannot be read
   */
  VerificationReport verify(String file) throws WrongUsage {
    byte[] document = read(file);
    Optional<String> proof =
        evidence.beside().log().isPresent() ? Optional.empty() : ProofBeside.of(file);
    Evidence known =
        proof.isPresent() ? evidence.withLog(LogProof.parse(text(proof.get()))) : evidence;
    Instant now = Instant.now();
    return new Verification(known, at.orElse(now), now, System::nanoTime, recall)
        .verify(document, facts -> bundle.map(one -> one.addFor(facts, known)).orElse(known));
  }

  private static List<String> texts(List<String> files) throws WrongUsage {
    List<String> texts = new ArrayList<>();
    for (String file : files) {
      texts.add(text(file));
    }
    return texts;
  }

  private static List<byte[]> files(List<String> names) throws WrongUsage {
    List<byte[]> files = new ArrayList<>();
    for (String name : names) {
      files.add(read(name));
    }
    return files;
  }

  private static String text(String file) throws WrongUsage {
    return new String(read(file), StandardCharsets.UTF_8);
  }

  private static byte[] read(String file) throws WrongUsage {
    try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
      byte[] bytes = in.readNBytes(Verification.LARGEST_DOCUMENT + 1);
      if (bytes.length > Verification.LARGEST_DOCUMENT) {
        throw new WrongUsage("Too large to be a file of ours: " + file);
      }
      return bytes;
    } catch (IOException | InvalidPathException e) {
      throw new WrongUsage("Cannot read " + file);
    }
  }
}
