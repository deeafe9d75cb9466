package org.hufu.verifier.witness;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hufu.core.merkle.Checkpoint;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.published.Unreadable;
import org.hufu.core.witness.Answer;
import org.hufu.verifier.command.Command;
import org.hufu.verifier.command.Console;
import org.hufu.verifier.command.DurableFile;
import org.hufu.verifier.command.Exit;
import org.hufu.verifier.command.Options;
import org.hufu.verifier.command.WrongUsage;
import org.hufu.verifier.published.Source;

/** Witnesses logs; see {@link #usage()}. */
public final class WitnessCommand implements Command {
  private static final String USAGE =
      """
      Usage: java -jar hufu-verify.jar witness key   --state DIR [--name NAME]
             java -jar hufu-verify.jar witness serve --state DIR --log KEY ... [options]
             java -jar hufu-verify.jar witness pull SOURCE --state DIR --log KEY ... [options]

        key                prints the verifier key, to be given to logs and verifiers
        serve              cosigns what logs send (C2SP tlog-witness), until it is stopped
        pull SOURCE        cosigns what a log has published: https://HOST/log/2026 or a directory
        --state DIR        what the witness has seen, and its key; one process at a time
        --name NAME        name of a new key, like witness.example/w1
        --log KEY          verifier key of a log to be watched; more than one allowed
        --trust FILE       trust list of a body whose logs are to be watched, those of coming
                           years too: the file is read again when it has changed
        --root THUMBPRINT  root key that signs such trust lists
        --listen HOST:PORT default 127.0.0.1:8390
        --out FILE         where the cosigned checkpoint goes; default: standard output

      Exit: 0 done, 1 refused: the log did not grow out of what was seen, 2 wrong usage,
      3 cannot tell. A key is made at the first use of DIR, if there is a NAME for it.
      """;

  private static final Options.Known KNOWN =
      new Options.Known(
          Set.of("--state", "--name", "--listen", "--out"),
          Set.of("--log", "--trust", "--root"),
          Set.of());
  private static final Pattern ADDRESS = Pattern.compile("([^\\s:]+|\\[[0-9a-f:]+]):([0-9]{1,5})");

  @Override
  public String usage() {
    return USAGE;
  }

  @Override
  public int run(List<String> arguments, Console console) throws WrongUsage {
    Options options = Options.parse(arguments, KNOWN);
    String word = options.words().isEmpty() ? "" : options.words().get(0);
    Path directory = Path.of(options.require("--state"));
    try (WitnessState state =
        WitnessState.open(directory)
            .orElseThrow(() -> new WrongUsage("Another process uses " + directory))) {
      WitnessKey key = key(directory, options.value("--name"));
      return switch (word + options.words().size()) {
        case "key1" -> print(key, console);
        case "serve1" -> serve(watchman(key, state, options), options, console);
        case "pull2" -> pull(watchman(key, state, options), options, console);
        default -> throw new WrongUsage("key, serve or pull SOURCE?");
      };
    } catch (IOException | MalformedLog e) {
      console.err().println("The witness cannot work: " + e.getMessage());
      return Exit.CANNOT_TELL;
    }
  }

  private static WitnessKey key(Path directory, Optional<String> name)
      throws IOException, WrongUsage {
    try {
      if (WitnessKey.exists(directory)) {
        WitnessKey key = WitnessKey.read(directory);
        if (name.isPresent() && !name.get().equals(key.key().name())) {
          throw new WrongUsage("The key has another name: " + key.key().name());
        }
        return key;
      }
      return WitnessKey.create(
          directory, name.orElseThrow(() -> new WrongUsage("A new witness needs a --name")));
    } catch (WitnessKey.Unusable e) {
      throw new WrongUsage(e.getMessage());
    }
  }

  private static int print(WitnessKey key, Console console) {
    console.out().println(key.key().text());
    return Exit.VALID;
  }

  private static Watchman watchman(WitnessKey key, WitnessState state, Options options)
      throws WrongUsage {
    List<NoteKey> logs = new ArrayList<>();
    for (String log : options.all("--log")) {
      try {
        logs.add(NoteKey.parse(log));
      } catch (MalformedLog e) {
        throw new WrongUsage("Not a log's key: " + log);
      }
    }
    if (logs.isEmpty() && !options.has("--trust")) {
      throw new WrongUsage("Missing: --log or --trust");
    }
    if (options.has("--trust") && !options.has("--root")) {
      throw new WrongUsage("--trust needs the --root that signs it");
    }
    List<Path> trust = options.all("--trust").stream().map(Path::of).toList();
    Clock clock = Clock.systemUTC();
    var watched = new WatchedLogs(logs, trust, Set.copyOf(options.all("--root")), clock);
    return new Watchman(key, state, watched, clock);
  }

  private static int serve(Watchman watchman, Options options, Console console)
      throws IOException, WrongUsage {
    Matcher address = ADDRESS.matcher(options.value("--listen").orElse("127.0.0.1:8390"));
    if (!address.matches() || Integer.parseInt(address.group(2)) > 65_535) {
      throw new WrongUsage("--listen is HOST:PORT");
    }
    InetSocketAddress place =
        new InetSocketAddress(address.group(1), Integer.parseInt(address.group(2)));
    try (WitnessServer server = new WitnessServer(watchman, place, console.err())) {
      console.out().println("Listening on port " + server.port());
      console.out().flush();
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Exit.VALID;
  }

  private static int pull(Watchman watchman, Options options, Console console)
      throws IOException, WrongUsage {
    PulledLog published = new PulledLog(Source.of(options.words().get(1)));
    try {
      SignedNote note = published.checkpoint();
      Checkpoint checkpoint = Checkpoint.parse(note.text());
      NoteKey log =
          watchman
              .log(checkpoint.origin())
              .orElseThrow(() -> new MalformedLog("a log not watched: " + checkpoint.origin()));
      long seen = watchman.seenSize(log);
      if (!note.isSignedBy(log) || checkpoint.head().size() < seen) {
        return refused(console, checkpoint, seen, note.isSignedBy(log) ? "409" : "403");
      }
      Watchman.Said said = watchman.consider(log, published.request(note, seen));
      if (said.answer() instanceof Answer.Refused refused) {
        String status = Integer.toString(refused.refusal().status());
        return refused(console, checkpoint, seen, status + " " + refused.refusal());
      }
      return write(note.with(said.line().orElseThrow()), options, console);
    } catch (MalformedLog | Unreadable e) {
      console.err().println("Cannot tell: " + e.getMessage());
      return Exit.CANNOT_TELL;
    }
  }

  private static int refused(Console console, Checkpoint checkpoint, long seen, String why) {
    console
        .err()
        .printf(
            "Refused (%s): %s shows %d entries; seen were %d%n",
            why, checkpoint.origin(), checkpoint.head().size(), seen);
    return Exit.NOT_VALID;
  }

  private static int write(SignedNote cosigned, Options options, Console console)
      throws IOException {
    if (options.has("--out")) {
      DurableFile.publish(Path.of(options.value("--out").orElseThrow()), cosigned.write());
    } else {
      console.out().print(cosigned.write());
    }
    return Exit.VALID;
  }
}
