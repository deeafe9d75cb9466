package org.hufu.core.monitor;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * What the one who checks brings along.
 *
 * @param roots thumbprints of root keys that are trusted; empty if nobody compared any
 * @param kept checkpoints and log proofs kept from earlier, as texts: the published log must have
 *     grown out of each of them
 * @param witnesses verifier keys of witnesses that are trusted beside those of the trust list
 * @param at instant for which lists must be valid
 * @param mostEntries of all parts of the log together; a log that never ends is not read for ever
 * @param isOver asked often; true when there is no more time
 */
public record Inquiry(
    Set<String> roots,
    List<String> kept,
    Set<String> witnesses,
    Instant at,
    long mostEntries,
    BooleanSupplier isOver) {

  public Inquiry {
    roots = Set.copyOf(roots);
    kept = List.copyOf(kept);
    witnesses = Set.copyOf(witnesses);
  }
}
