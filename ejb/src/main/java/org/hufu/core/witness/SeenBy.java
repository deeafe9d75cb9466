package org.hufu.core.witness;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.merkle.SignedNote;

/**
 * Who of the witnesses that a reader knows has seen a checkpoint.
 *
 * @param known how many the reader knows
 * @param found what those said that have seen it
 */
public record SeenBy(int known, List<Cosignature> found) {
  public SeenBy {
    found = List.copyOf(found);
  }

  /**
   * Looks below the checkpoint.
   *
   * @param keys verifier keys; one of a later kind is left out, so that an old verifier still reads
   *     a new trust list
   */
  public static SeenBy of(SignedNote note, Collection<String> keys) {
    Set<NoteKey> known =
        keys.stream().flatMap(key -> key(key).stream()).collect(Collectors.toSet());
    return new SeenBy(known.size(), Cosignature.of(note, known));
  }

  private static Optional<NoteKey> key(String text) {
    try {
      return Optional.of(NoteKey.parse(text, NoteKey.Kind.WITNESS));
    } catch (MalformedLog e) {
      return Optional.empty();
    }
  }

  /** For example {@code 2/3}; empty if no witness is known. */
  public String count() {
    return known == 0 ? "" : found.size() + "/" + known;
  }

  /** When the first of them saw it: what it covers is at least that old. */
  public Optional<Instant> since() {
    return found.stream().map(Cosignature::time).min(Instant::compareTo);
  }
}
