package org.hufu.verifier.fsck;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.monitor.Inquiry;
import org.hufu.core.monitor.Monitor;
import org.hufu.core.monitor.MonitorReport;
import org.hufu.core.published.PublishedFiles;
import org.hufu.verifier.command.Command;
import org.hufu.verifier.command.Console;
import org.hufu.verifier.command.Exit;
import org.hufu.verifier.command.Options;
import org.hufu.verifier.command.WrongUsage;
import org.hufu.verifier.published.Source;

/** Checks what a body has published; see {@link #usage()}. */
public final class FsckCommand implements Command {
  private static final String USAGE =
      """
      Usage: java -jar hufu-verify.jar fsck URL|DIR [options]

        URL|DIR            a portal like https://HOST, or a directory with a copy of what it
                           publishes: .well-known, log, status, history, pki
        --root THUMBPRINT  root key that you trust, learned from elsewhere; more than one allowed
        --kept FILE        checkpoint or log proof kept from earlier; more than one allowed: the
                           log must have grown out of each
        --witness KEY      verifier key of a witness that you trust; more than one allowed
        --at INSTANT       instant for which lists must be valid; default now
        --entries N        most entries to be read, default 2000000
        --minutes N        most time to be taken, default 60
        --lang LANG        zh-CN or en; default from the environment
        --json             print the report as JSON
        --quiet            no progress

      Builds the log anew from its entries and compares every tile, proof, checkpoint, the trust
      list, the key set, root certificates and their revocation lists, status lists and histories.
      Exit: 0 everything agrees, 1 something is damaged or contradicts, 2 wrong usage,
      3 cannot tell. With a URL the network is used, with a directory it is not.
      """;

  private static final Options.Known KNOWN =
      new Options.Known(
          Set.of("--at", "--entries", "--minutes", "--lang"),
          Set.of("--root", "--kept", "--witness"),
          Set.of("--json", "--quiet"));
  private static final int LARGEST_KEPT = 256 << 10;
  private static final long MOST = 2_000_000;
  private static final long EVERY = 10_000;

  @Override
  public String usage() {
    return USAGE;
  }

  @Override
  public int run(List<String> arguments, Console console) throws WrongUsage {
    Options options = Options.parse(arguments, KNOWN);
    if (options.words().size() != 1) {
      throw new WrongUsage("One URL or DIR is needed");
    }
    PublishedFiles files = Source.of(options.words().get(0));
    Inquiry inquiry = inquiry(options);
    Locale language = options.language();
    Monitor.Progress progress =
        options.has("--quiet") ? FsckCommand::silent : telling(console.err());
    MonitorReport report = Monitor.check(files, inquiry, progress);
    if (options.has("--json")) {
      console.out().println(JsonWriter.plain(report.toJson()));
    } else {
      new FsckPrinter(console.out(), language).print(report);
    }
    return switch (report.verdict()) {
      case SOUND -> Exit.VALID;
      case DAMAGED -> Exit.NOT_VALID;
      case CANNOT_TELL -> Exit.CANNOT_TELL;
    };
  }

  private static Inquiry inquiry(Options options) throws WrongUsage {
    for (String root : options.all("--root")) {
      if (!root.matches("[A-Za-z0-9_-]{43}")) {
        throw new WrongUsage("Not a thumbprint: " + root);
      }
    }
    for (String witness : options.all("--witness")) {
      try {
        NoteKey.parse(witness, NoteKey.Kind.WITNESS);
      } catch (MalformedLog e) {
        throw new WrongUsage("Not a witness's key: " + witness);
      }
    }
    long end =
        System.nanoTime() + Duration.ofMinutes(options.number("--minutes", 60, 100_000)).toNanos();
    return new Inquiry(
        Set.copyOf(options.all("--root")),
        kept(options.all("--kept")),
        Set.copyOf(options.all("--witness")),
        at(options),
        options.number("--entries", MOST, 1L << 40),
        () -> System.nanoTime() - end >= 0);
  }

  private static Instant at(Options options) throws WrongUsage {
    try {
      return options.value("--at").map(Instant::parse).orElseGet(Instant::now);
    } catch (DateTimeException e) {
      throw new WrongUsage("Not an instant: " + options.require("--at"));
    }
  }

  private static List<String> kept(List<String> files) throws WrongUsage {
    List<String> texts = new ArrayList<>();
    for (String file : files) {
      try (InputStream in = Files.newInputStream(Path.of(file))) {
        texts.add(new String(in.readNBytes(LARGEST_KEPT), StandardCharsets.UTF_8));
      } catch (IOException | InvalidPathException e) {
        throw new WrongUsage("Cannot read " + file);
      }
    }
    return texts;
  }

  private static void silent(String origin, long entries, long ofEntries) {}

  private static Monitor.Progress telling(PrintStream err) {
    return (origin, entries, ofEntries) -> {
      if (entries % EVERY < 256 || entries == ofEntries) {
        err.printf("%s: %d of %d entries%n", origin, entries, ofEntries);
        err.flush();
      }
    };
  }
}
