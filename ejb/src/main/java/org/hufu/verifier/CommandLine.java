package org.hufu.verifier;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.merkle.NoteKey;
import org.hufu.verifier.command.WrongUsage;

/**
 * What was asked for.
 *
 * @param file the document
 * @param options values by name; only {@code --trust}, {@code --root}, {@code --status}, {@code
 *     --witness} and {@code --other} may come more than once
 */
record CommandLine(String file, Map<String, List<String>> options) {
  static final String USAGE =
      """
      Usage: java -jar hufu-verify.jar FILE [options]

        FILE               certificate as PDF, credential (vc+jwt), text of its QR code, or a
                           photo or scan of it (PNG, JPEG);
                           - reads standard input
        --trust FILE       signed trust list; more than one allowed
        --root THUMBPRINT  root key that you trust, learned from elsewhere; more than one allowed
        --trust-store DIR  directory that keeps the root and the last good list of each body: new
                           lists are taken in by --trust, older and forked ones refused; the
                           first list of a body pins its root, so give --root with it
        --status FILE      signed status list, one for revocation and one for suspension, or
                           the signed status history of the certificate, for a past instant;
                           more than one allowed
        --checkpoint FILE  log checkpoint, or log proof of the certificate; default: the file
                           beside it that has its name and .tlog-proof, or its name with that
                           ending instead
        --witness KEY      verifier key of a witness that you trust; more than one allowed
        --require-witnesses N
                           cannot tell unless N of the known witnesses, those of the trust list and
                           of --witness, cosigned the log proof
        --register FILE    certificate content from the register, JSON
        --other FILE       another form of the same certificate, to be compared field by field;
                           more than one allowed
        --bundle FILE      trust lists, status lists, status histories and checkpoints of many
                           bodies in one file, see: bundle --help
        --at INSTANT       instant to verify for, like 2026-11-24T12:00:00Z; default now
        --lang LANG        zh-CN or en; default from the environment
        --json             print the report as JSON
        --help             print this

      Exit: 0 valid, 1 not valid, 2 wrong usage, 3 cannot tell. No network is used.
      Further commands, each with --help: assess, batch, bundle, fsck, witness.
      """;

  private static final Set<String> REPEATED =
      Set.of("--trust", "--root", "--status", "--witness", "--other");
  private static final Set<String> SINGLE =
      Set.of(
          "--checkpoint",
          "--register",
          "--bundle",
          "--at",
          "--lang",
          "--trust-store",
          "--require-witnesses");

  /** Of many documents at once; what speaks of one document does not count there. */
  private static final Set<String> SINGLE_IN_BATCH =
      Set.of("--bundle", "--at", "--lang", "--trust-store", "--require-witnesses", "--workers");

  private static final int MOST_WORKERS = 256;

  private static final Set<String> FLAGS = Set.of("--json");

  static CommandLine parse(List<String> arguments) throws WrongUsage {
    return parse(arguments, SINGLE);
  }

  static CommandLine parseBatch(List<String> arguments) throws WrongUsage {
    return parse(arguments, SINGLE_IN_BATCH);
  }

  private static CommandLine parse(List<String> arguments, Set<String> single) throws WrongUsage {
    Deque<String> left = new ArrayDeque<>(arguments);
    Map<String, List<String>> options = new HashMap<>();
    Optional<String> file = Optional.empty();
    while (!left.isEmpty()) {
      String argument = left.remove();
      if (!argument.startsWith("--")) {
        if (file.isPresent()) {
          throw new WrongUsage("More than one FILE: " + argument);
        }
        file = Optional.of(argument);
      } else {
        readOption(argument, left, new Known(options, single));
      }
    }
    CommandLine read =
        new CommandLine(file.orElseThrow(() -> new WrongUsage("FILE is missing")), options);
    read.requireShapes();
    return read;
  }

  private record Known(Map<String, List<String>> options, Set<String> single) {
    boolean has(String name) {
      return REPEATED.contains(name) || single.contains(name) || FLAGS.contains(name);
    }
  }

  private static void readOption(String name, Deque<String> left, Known known) throws WrongUsage {
    if (!known.has(name)) {
      throw new WrongUsage("Unknown option: " + name);
    }
    List<String> values = known.options.computeIfAbsent(name, key -> new ArrayList<>());
    if (!values.isEmpty() && !REPEATED.contains(name)) {
      throw new WrongUsage("Given twice: " + name);
    }
    if (FLAGS.contains(name)) {
      values.add("true");
    } else if (left.isEmpty() || left.peek().startsWith("--")) {
      throw new WrongUsage("Value is missing: " + name);
    } else {
      values.add(left.remove());
    }
  }

  private void requireShapes() throws WrongUsage {
    try {
      value("--at").ifPresent(Instant::parse);
    } catch (DateTimeException e) {
      throw new WrongUsage("Not an instant: " + value("--at").orElseThrow());
    }
    Optional<String> language = value("--lang");
    if (language.isPresent() && !Set.of("zh-CN", "en").contains(language.get())) {
      throw new WrongUsage("Not a language of ours: " + language.get());
    }
    for (String root : values("--root")) {
      if (!root.matches("[A-Za-z0-9_-]{43}")) {
        throw new WrongUsage("Not a thumbprint: " + root);
      }
    }
    Optional<String> workers = value("--workers");
    if (workers.isPresent() && !workers.get().matches("[1-9][0-9]{0,2}")) {
      throw new WrongUsage("Not a number of workers: " + workers.get());
    }
    Optional<String> needed = value("--require-witnesses");
    if (needed.isPresent() && !needed.get().matches("[1-9][0-9]?")) {
      throw new WrongUsage("Not a number of witnesses: " + needed.get());
    }
    for (String witness : values("--witness")) {
      try {
        NoteKey.parse(witness, NoteKey.Kind.WITNESS);
      } catch (MalformedLog e) {
        throw new WrongUsage("Not a witness's key: " + witness);
      }
    }
  }

  List<String> values(String name) {
    return options.getOrDefault(name, List.of());
  }

  Optional<String> value(String name) {
    return values(name).stream().findFirst();
  }

  Optional<Instant> at() {
    return value("--at").map(Instant::parse);
  }

  /** How many documents are verified at the same time. */
  int workers() {
    int processors = Runtime.getRuntime().availableProcessors();
    return Math.min(MOST_WORKERS, value("--workers").map(Integer::parseInt).orElse(processors));
  }

  int neededWitnesses() {
    return value("--require-witnesses").map(Integer::parseInt).orElse(0);
  }

  boolean isJson() {
    return options.containsKey("--json");
  }

  Locale language() {
    return value("--lang").map(Locale::forLanguageTag).orElseGet(Locale::getDefault);
  }
}
