package org.hufu.verifier;

import java.util.List;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.verification.VerificationReport;
import org.hufu.core.verification.VerificationVerdict;
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
    VerificationReport report = EvidenceFiles.of(line, console).verify(line.file());
    if (line.isJson()) {
      console.out().println(JsonWriter.plain(report.toJson()));
    } else {
      new ReportPrinter(console.out(), line.language()).print(report);
    }
    return exit(report.verdict());
  }

  static int exit(VerificationVerdict verdict) {
    return switch (verdict) {
      case VALID, VALID_WITH_WARNINGS -> Exit.VALID;
      case NOT_VALID -> Exit.NOT_VALID;
      case CANNOT_TELL -> Exit.CANNOT_TELL;
    };
  }
}
