package org.hufu.verifier;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hufu.verifier.bundle.BundleCommand;
import org.hufu.verifier.command.Command;
import org.hufu.verifier.command.Console;
import org.hufu.verifier.command.Exit;
import org.hufu.verifier.command.WrongUsage;
import org.hufu.verifier.fsck.FsckCommand;
import org.hufu.verifier.recognition.AssessCommand;
import org.hufu.verifier.witness.WitnessCommand;

/**
 * The jar's door: the first word names a command, and without one a certificate is verified. A file
 * that has a command's name is reached as {@code ./fsck}.
 */
public final class Verifier {
  private static final Command VERIFY = new VerifyCommand();

  /** Words that are commands. */
  private static final Map<String, Command> COMMANDS =
      Map.of(
          "assess", new AssessCommand(),
          "verify", VERIFY,
          "batch", new BatchCommand(),
          "bundle", new BundleCommand(),
          "fsck", new FsckCommand(),
          "witness", new WitnessCommand());

  /** Kept, so that the setting is: PDFBox grumbles about hostile files. */
  private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

  private final Console console;

  Verifier(PrintStream out, PrintStream err) {
    this.console = new Console(out, err);
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

  int run(List<String> words) {
    Command named = words.isEmpty() ? null : COMMANDS.get(words.get(0));
    return named == null ? run(VERIFY, words) : run(named, words.subList(1, words.size()));
  }

  private int run(Command command, List<String> arguments) {
    if (arguments.contains("--help")) {
      console.out().print(command.usage());
      return arguments.size() == 1 ? Exit.VALID : Exit.WRONG_USAGE;
    }
    try {
      return command.run(arguments, console);
    } catch (WrongUsage e) {
      console.err().println(e.getMessage());
      console.err().print(command.usage());
      return Exit.WRONG_USAGE;
    }
  }
}
