package org.hufu.verifier;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The log proof that somebody saved together with a document. */
final class ProofBeside {
  private static final String ENDING = ".tlog-proof";

  private ProofBeside() {}

  /**
   * {@code a.pdf.tlog-proof} or {@code a.tlog-proof} for {@code a.pdf}.
   *
   * @param file document; {@code -} for standard input, which has nothing beside it
   */
  static Optional<String> of(String file) {
    if (file.equals("-")) {
      return Optional.empty();
    }
    return Stream.of(file + ENDING, file.replaceFirst("\\.[A-Za-z0-9]{1,8}$", "") + ENDING)
        .filter(ProofBeside::isFile)
        .findFirst();
  }

  private static boolean isFile(String path) {
    try {
      return Files.isRegularFile(Path.of(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
