package org.hufu.verifier.bundle;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hufu.core.bundle.EvidenceBundle;
import org.hufu.core.published.Unreadable;
import org.hufu.core.trust.TrustListRefused;
import org.hufu.verifier.command.Command;
import org.hufu.verifier.command.Console;
import org.hufu.verifier.command.Exit;
import org.hufu.verifier.command.Options;
import org.hufu.verifier.command.WrongUsage;

/**
 * {@code bundle fetch}: the only command beside {@code fsck} and {@code witness} with a network.
 */
public final class BundleCommand implements Command {
  private static final Options.Known KNOWN =
      new Options.Known(Set.of("--output"), Set.of("--root", "--history"), Set.of("--histories"));

  @Override
  public String usage() {
    return """
        Usage: java -jar hufu-verify.jar bundle fetch URL|DIR... --output FILE [options]

          URL|DIR            portal of a body, like https://body.example, or a copy of its
                             published files; as many as you know
          --output FILE, -o  where the bundle is written, at once or not at all
          --root THUMBPRINT  root key that you trust; a trust list of another root is an error;
                             more than one allowed
          --histories        the status history of each certificate in the body's log, too, for
                             asking about past days with --at; at most 5000 of a body
          --history NUMBER   the history of this certificate only, which must be there; more than
                             one allowed

        Fetches trust lists, status lists, histories and checkpoints into one file for verifying
        without network: verify FILE --bundle BUNDLE --root THUMBPRINT.
        Exit: 0 all fetched, 1 a trust list is refused, 2 wrong usage, 3 something was away;
        nothing is written unless 0.
        """;
  }

  @Override
  public int run(List<String> arguments, Console console) throws WrongUsage {
    Options options =
        Options.parse(
            arguments.stream().map(word -> word.equals("-o") ? "--output" : word).toList(), KNOWN);
    List<String> words = options.words();
    if (words.size() < 2 || !words.get(0).equals("fetch")) {
      throw new WrongUsage("Say: bundle fetch URL... --output FILE");
    }
    String output = options.require("--output");
    LoggedCertificates.Wanted wanted =
        new LoggedCertificates.Wanted(
            options.has("--histories"), Set.copyOf(options.all("--history")));
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    List<EvidenceBundle.Part> parts = new ArrayList<>();
    Set<String> unknown = new TreeSet<>(wanted.numbers());
    for (String place : words.subList(1, words.size())) {
      try {
        PublishedBody.Fetched fetched =
            new PublishedBody(place, Set.copyOf(options.all("--root")), now).fetch(wanted);
        parts.add(fetched.part());
        unknown.removeAll(fetched.numbers());
        tell(place, fetched.part(), console);
      } catch (TrustListRefused e) {
        console.err().printf("%s: trust list refused: %s%n", place, e.getMessage());
        return Exit.NOT_VALID;
      } catch (Unreadable e) {
        console.err().printf("%s: %s%n", place, e.getMessage());
        return Exit.CANNOT_TELL;
      }
    }
    if (!unknown.isEmpty()) {
      console.err().println("In none of the logs: " + String.join(", ", unknown));
      return Exit.CANNOT_TELL;
    }
    return write(output, new EvidenceBundle(now, parts), console);
  }

  private static int write(String output, EvidenceBundle fetched, Console console)
      throws WrongUsage {
    byte[] bundle = fetched.write();
    if (bundle.length > EvidenceBundle.LARGEST) {
      console.err().println("Too large for one bundle; fetch fewer bodies");
      return Exit.CANNOT_TELL;
    }
    write(output, bundle);
    console
        .out()
        .printf("%s: %d bodies, %d bytes%n", output, fetched.bodies().size(), bundle.length);
    return Exit.VALID;
  }

  private static void tell(String place, EvidenceBundle.Part part, Console console) {
    console
        .err()
        .printf(
            "%s: %s, %d status lists, %d histories%n",
            place, part.body(), part.statusLists().size(), part.histories().size());
  }

  private static void write(String output, byte[] bundle) throws WrongUsage {
    try {
      Path file = Path.of(output);
      Path part = Files.write(file.resolveSibling(file.getFileName() + ".part"), bundle);
      try {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException | InvalidPathException e) {
      throw new WrongUsage("Cannot write " + output);
    }
  }
}
