package org.hufu.verifier.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.trust.TrustListReader;
import org.hufu.core.trust.TrustListRefused;
import org.hufu.core.trust.TrustedLog;

/**
 * Which logs are watched: those named one by one, and those of bodies whose trust lists lie in
 * files. A file is read again when it has changed and an unknown log asks, so that a body's next
 * year needs no restart.
 */
final class WatchedLogs {
  private final List<Path> trustLists;
  private final Set<String> roots;
  private final Clock clock;
  private final Map<Path, Long> readAt = new HashMap<>();
  private final Map<String, NoteKey> logs = new HashMap<>();

  /**
   * Reads nothing yet.
   *
   * @param named keys of single logs
   * @param roots thumbprints of the roots that may have signed the trust lists
   */
  WatchedLogs(List<NoteKey> named, List<Path> trustLists, Set<String> roots, Clock clock) {
    named.forEach(log -> logs.put(log.name(), log));
    this.trustLists = List.copyOf(trustLists);
    this.roots = Set.copyOf(roots);
    this.clock = clock;
  }

  synchronized Optional<NoteKey> find(String origin) {
    if (!logs.containsKey(origin)) {
      trustLists.forEach(this::readIfChanged);
    }
    return Optional.ofNullable(logs.get(origin));
  }

  /** The log whose origin has this id. */
  synchronized Optional<NoteKey> findById(String id) {
    return logs.values().stream().filter(log -> WitnessState.id(log.name()).equals(id)).findFirst();
  }

  private void readIfChanged(Path file) {
    try {
      long changed = Files.getLastModifiedTime(file).toMillis();
      if (!readAt.getOrDefault(file, -1L).equals(changed)) {
        readAt.put(file, changed);
        read(file);
      }
    } catch (IOException | TrustListRefused | MalformedLog e) {
      // what was known before still holds; the log that asks is not among it
    }
  }

  private void read(Path file) throws IOException {
    byte[] bytes;
    try (var in = Files.newInputStream(file)) {
      bytes = in.readNBytes(TrustListReader.MAX_LENGTH + 1);
    }
    String compact = new String(bytes, StandardCharsets.US_ASCII).strip();
    Optional<TrustedLog> log = TrustListReader.read(compact, roots, clock.instant()).list().log();
    List<NoteKey> found = new ArrayList<>();
    log.ifPresent(
        one -> {
          found.add(NoteKey.parse(one.key()));
          one.former().forEach(part -> found.add(NoteKey.parse(part.key())));
        });
    // A key once watched stays: a list that changes it must not make us forget what was seen.
    found.forEach(key -> logs.putIfAbsent(key.name(), key));
  }
}
