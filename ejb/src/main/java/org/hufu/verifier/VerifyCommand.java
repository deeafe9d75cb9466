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
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.verification.Evidence;
import org.hufu.core.verification.Evidence.LogProof;
import org.hufu.core.verification.Verification;
import org.hufu.core.verification.VerificationReport;
import org.hufu.verifier.command.Command;
import org.hufu.verifier.command.Console;
import org.hufu.verifier.command.Exit;
import org.hufu.verifier.command.WrongUsage;

/** Verifies one certificate; see {@link CommandLine#USAGE}. */
final class VerifyCommand implements Command {
  @Override
  public String usage() {
    return CommandLine.USAGE;
  }

  @Override
  public int run(List<String> arguments, Console console) throws WrongUsage {
    CommandLine line = CommandLine.parse(arguments);
    byte[] document = read(line.file());
    Instant now = Instant.now();
    VerificationReport report =
        new Verification(evidence(line), line.at().orElse(now), now, System::nanoTime)
            .verify(document);
    print(report, line, console);
    return exit(report);
  }

  private static void print(VerificationReport report, CommandLine line, Console console) {
    if (line.isJson()) {
      console.out().println(JsonWriter.plain(report.toJson()));
    } else {
      new ReportPrinter(console.out(), line.language()).print(report);
    }
  }

  private static int exit(VerificationReport report) {
    return switch (report.verdict()) {
      case VALID, VALID_WITH_WARNINGS -> Exit.VALID;
      case NOT_VALID -> Exit.NOT_VALID;
      case CANNOT_TELL -> Exit.CANNOT_TELL;
    };
  }

  private static Evidence evidence(CommandLine line) throws WrongUsage {
    Evidence evidence =
        Evidence.none()
            .withTrust(texts(line.values("--trust")), Set.copyOf(line.values("--root")))
            .withStatus(texts(line.values("--status")))
            .withWitnesses(Set.copyOf(line.values("--witness")))
            .withOthers(files(line.values("--other")));
    Optional<String> log = line.value("--checkpoint").or(() -> ProofBeside.of(line.file()));
    if (log.isPresent()) {
      evidence = evidence.withLog(LogProof.parse(text(log.get())));
    }
    if (line.value("--register").isPresent()) {
      String file = line.value("--register").get();
      try {
        evidence = evidence.withRegister(JsonReader.read(read(file)));
      } catch (MalformedJson e) {
        throw new WrongUsage("Not JSON: " + file + ": " + e.getMessage());
      }
    }
    return evidence;
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
