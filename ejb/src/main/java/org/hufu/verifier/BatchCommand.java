package org.hufu.verifier;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.verification.Sentences;
import org.hufu.core.verification.StepResult;
import org.hufu.core.verification.VerificationReport;
import org.hufu.core.verification.VerificationVerdict;
import org.hufu.verifier.command.Command;
import org.hufu.verifier.command.Console;
import org.hufu.verifier.command.WrongUsage;

/** Verifies many certificates at once and says the same of each as {@link VerifyCommand}. */
final class BatchCommand implements Command {
  private static final int AHEAD = 4;

  @Override
  public String usage() {
    return """
        Usage: java -jar hufu-verify.jar batch DIR|LIST [options]

          DIR                directory; every .pdf, .jwt, .txt, .png and .jpg below is verified
          LIST               file with one path a line, from where the list lies
          --workers NUMBER   how many at the same time; default one per processor
          --json             one JSON object a line: {"file": PATH, "report": REPORT}, or
                             {"file": PATH, "error": TEXT} for a file that cannot be read
          and the options of verify, but --register and --checkpoint, which speak of one document

        Results on standard output in the order of the files, progress and summary on standard
        error. Exit, the worst of all: 1 if one is not valid, else 3 if one cannot be told or read
        or there is none, else 0; 2 wrong usage. No network is used.
        """;
  }

  @Override
  public int run(List<String> arguments, Console console) throws WrongUsage {
    CommandLine line = CommandLine.parseBatch(arguments);
    Batch batch = Batch.of(line.file());
    EvidenceFiles evidence = EvidenceFiles.of(line, console);
    Tally tally = new Tally(batch.files().size(), line, console);
    ExecutorService workers = Executors.newFixedThreadPool(line.workers());
    try {
      Queue<Future<Said>> underway = new ArrayDeque<>();
      Iterator<String> left = batch.files().iterator();
      while (left.hasNext() || !underway.isEmpty()) {
        while (left.hasNext() && underway.size() < AHEAD * line.workers()) {
          String file = left.next();
          underway.add(workers.submit(() -> said(file, evidence)));
        }
        tally.add(underway.remove().get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WrongUsage("Interrupted");
    } finally {
      workers.shutdownNow();
    }
    return tally.end();
  }

  /** Of one file; without a report it could not be read. */
  private record Said(String file, Optional<VerificationReport> report, String error) {
    VerificationVerdict verdict() {
      return report.map(VerificationReport::verdict).orElse(VerificationVerdict.CANNOT_TELL);
    }

    String json() {
      JsonObject json = JsonObject.of("file", file);
      return JsonWriter.plain(
          report
              .map(one -> json.with("report", one.toJson()))
              .orElseGet(() -> json.with("error", error)));
    }
  }

  private static Said said(String file, EvidenceFiles evidence) {
    try {
      return new Said(file, Optional.of(evidence.verify(file)), "");
    } catch (WrongUsage e) {
      return new Said(file, Optional.empty(), e.getMessage());
    }
  }

  /** Prints one result after the other and counts them. */
  private static final class Tally {
    private final int all;
    private final CommandLine line;
    private final Console console;
    private final Map<VerificationVerdict, Integer> counts =
        new EnumMap<>(VerificationVerdict.class);
    private int done;

    Tally(int all, CommandLine line, Console console) {
      this.all = all;
      this.line = line;
      this.console = console;
    }

    void add(Said said) {
      done++;
      counts.merge(said.verdict(), 1, Integer::sum);
      console.out().println(line.isJson() ? said.json() : text(said));
      console.out().flush();
      console.err().printf("%d/%d%n", done, all);
      console.err().flush();
    }

    private String text(Said said) {
      String why =
          said.report()
              .flatMap(VerificationReport::decisive)
              .map(StepResult::code)
              .map(code -> Sentences.of(code, line.language()) + " (" + code + ")")
              .orElse(said.error());
      return "%-19s  %s  %s".formatted(said.verdict(), said.file(), why).stripTrailing();
    }

    int end() {
      for (VerificationVerdict verdict : VerificationVerdict.values()) {
        console.err().printf("%s: %d%n", verdict, counts.getOrDefault(verdict, 0));
      }
      if (counts.containsKey(VerificationVerdict.NOT_VALID)) {
        return VerifyCommand.exit(VerificationVerdict.NOT_VALID);
      }
      boolean told = done > 0 && !counts.containsKey(VerificationVerdict.CANNOT_TELL);
      return VerifyCommand.exit(told ? VerificationVerdict.VALID : VerificationVerdict.CANNOT_TELL);
    }
  }
}
