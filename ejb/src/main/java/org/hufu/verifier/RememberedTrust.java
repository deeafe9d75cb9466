package org.hufu.verifier;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.hufu.core.anchor.TrustAnchor;
import org.hufu.core.trust.TrustListRefused;
import org.hufu.core.verification.Evidence;
import org.hufu.core.verification.Sentences;
import org.hufu.verifier.anchors.TrustStore;
import org.hufu.verifier.command.WrongUsage;

/** Puts the trust lists of an evidence through a trust store and says which it did not take. */
record RememberedTrust(Optional<String> directory, Locale language, PrintStream err) {

  /** The evidence with what the store holds then, or as it was if there is no store. */
  Evidence in(Evidence evidence, Instant now) throws WrongUsage {
    if (directory.isEmpty()) {
      return evidence;
    }
    TrustStore.Holding held =
        new TrustStore(path(directory.get())).take(evidence.trustLists(), evidence.roots(), now);
    for (TrustListRefused refused : held.refusals()) {
      String code = refused.reason().code();
      err.printf("%s (%s)%n", Sentences.of(code, language), code);
    }
    for (TrustAnchor unseen : held.unseen()) {
      err.printf(
          "%s%n  %s %s%n",
          Sentences.of("trust-list.pinned-unseen", language), unseen.body(), unseen.root());
    }
    return evidence.withTrust(held.lists(), held.roots());
  }

  private static Path path(String name) throws WrongUsage {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new WrongUsage("Not a path: " + name);
    }
  }
}
