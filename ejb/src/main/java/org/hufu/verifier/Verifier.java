package org.hufu.verifier;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.verification.Evidence;
import org.hufu.core.verification.Evidence.LogProof;
import org.hufu.core.verification.Verification;
import org.hufu.core.verification.VerificationReport;
import org.hufu.verifier.CommandLine.WrongUsage;

/** Verifies one certificate and says so by its exit code; see {@link CommandLine#USAGE}. */
public final class Verifier {
  static final int VALID = 0;
  static final int NOT_VALID = 1;
  static final int WRONG_USAGE = 2;
  static final int CANNOT_TELL = 3;

  /** Kept, so that the setting is: PDFBox grumbles about hostile files. */
  private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

  private final PrintStream out;
  private final PrintStream err;

  Verifier(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    PDFBOX.setLevel(Level.OFF);
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int exit = new Verifier(out, err).run(List.of(arguments));
    out.flush();
    err.flush();
    System.exit(exit);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  int run(List<String> arguments) {
    if (arguments.contains("--help")) {
      out.print(CommandLine.USAGE);
      return arguments.size() == 1 ? VALID : WRONG_USAGE;
    }
    try {
      CommandLine line = CommandLine.parse(arguments);
      byte[] document = read(line.file());
      Instant at = line.at().orElseGet(Instant::now);
      VerificationReport report =
          new Verification(evidence(line), at, System::nanoTime).verify(document);
      print(report, line);
      return exit(report);
    } catch (WrongUsage e) {
      err.println(e.getMessage());
      err.print(CommandLine.USAGE);
      return WRONG_USAGE;
    }
  }

  private void print(VerificationReport report, CommandLine line) {
    if (line.isJson()) {
      out.println(JsonWriter.plain(report.toJson()));
    } else {
      new ReportPrinter(out, line.language()).print(report);
    }
  }

  private static int exit(VerificationReport report) {
    return switch (report.verdict()) {
      case VALID, VALID_WITH_WARNINGS -> VALID;
      case NOT_VALID -> NOT_VALID;
      case CANNOT_TELL -> CANNOT_TELL;
    };
  }

  private static Evidence evidence(CommandLine line) throws WrongUsage {
    Evidence evidence =
        Evidence.none()
            .withTrust(texts(line.values("--trust")), Set.copyOf(line.values("--root")))
            .withStatus(texts(line.values("--status")));
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
    return evidence;
  }

  private static List<String> texts(List<String> files) throws WrongUsage {
    List<String> texts = new ArrayList<>();
    for (String file : files) {
      texts.add(text(file));
    }
    return texts;
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
