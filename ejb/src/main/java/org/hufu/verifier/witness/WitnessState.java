package org.hufu.verifier.witness;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.hufu.core.merkle.Hash;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.merkle.TreeHead;
import org.hufu.core.signature.Digest;
import org.hufu.core.witness.RememberedLog;
import org.hufu.verifier.command.DurableFile;

/**
 * What a witness keeps, in a directory that one process uses at a time:
 *
 * <pre>
 * lock
 * key
 * seen/ID        newest checkpoint cosigned of each log; ID is SHA-256 of its origin, hex
 * evidence/ID    checkpoints that the log's key signed and that contradict what was seen
 * </pre>
 */
final class WitnessState implements AutoCloseable {
  private static final int MOST_EVIDENCE = 1000;

  private final Path directory;
  private final FileChannel lock;

  private WitnessState(Path directory, FileChannel lock) {
    this.directory = directory;
    this.lock = lock;
  }

  /** Empty if another process has it. */
  static Optional<WitnessState> open(Path directory) throws IOException {
    DurableFile.createDirectories(directory);
    DurableFile.createDirectories(directory.resolve("seen"));
    DurableFile.createDirectories(directory.resolve("evidence"));
    FileChannel channel =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return Optional.of(new WitnessState(directory, channel));
      }
    } catch (OverlappingFileLockException e) {
      // in this very process
    }
    channel.close();
    return Optional.empty();
  }

  static String id(String origin) {
    return Digest.sha256Hex(origin.getBytes(StandardCharsets.UTF_8));
  }

  /** Newest checkpoint cosigned, as it was kept. */
  Optional<String> seen(String id) throws IOException {
    Path file = directory.resolve("seen").resolve(id);
    return Files.exists(file)
        ? Optional.of(Files.readString(file, StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /**
   * Its tree head, the empty tree's if none.
   *
   * @throws org.hufu.core.merkle.MalformedLog if the file is not what this witness once kept
   */
  TreeHead last(NoteKey log) throws IOException {
    return seen(id(log.name()))
        .map(note -> RememberedLog.of(note, log).head())
        .orElse(new TreeHead(0, Hash.OF_EMPTY_TREE));
  }

  /** On disk for good when this returns. */
  void keep(String origin, SignedNote note) throws IOException {
    DurableFile.write(directory.resolve("seen").resolve(id(origin)), note.write());
  }

  /** Keeps a contradiction for a person to look at; a thousand suffice. */
  void keepEvidence(SignedNote note) throws IOException {
    Path evidence = directory.resolve("evidence");
    Path file = evidence.resolve(id(note.write()));
    try (Stream<Path> files = Files.list(evidence)) {
      if (!Files.exists(file) && files.count() < MOST_EVIDENCE) {
        DurableFile.write(file, note.write());
      }
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
