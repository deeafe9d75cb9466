package org.hufu.portal.transparency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.hufu.core.merkle.HashTiles;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.witness.RememberedLog;
import org.hufu.core.witness.RememberedLog.Contradiction;

/** Holds what is stored against what is remembered elsewhere. */
@ApplicationScoped
class LogGuard {
  @Inject LogMemory memory;
  @Inject LogStore log;

  /** Why this part of the log must not sign; empty if nothing contradicts it. */
  Optional<LogRefusal> refusal(Shard shard) {
    return refusal(shard, log.tiles(shard.id()));
  }

  Optional<LogRefusal> refusal(Shard shard, HashTiles stored) {
    Optional<RememberedLog> remembered;
    try {
      remembered = remembered(shard);
    } catch (MalformedLog e) {
      return Optional.of(new LogRefusal("log.memory-unreadable", shard.name(), 0, shard.size()));
    }
    return remembered.flatMap(
        seen ->
            seen.against(stored, shard.size())
                .map(found -> LogRefusal.of(code(found), shard, seen.head())));
  }

  /** Throws {@link LogRefuses}. */
  void require(Shard shard) {
    refusal(shard)
        .ifPresent(
            found -> {
              throw new LogRefuses(found);
            });
  }

  /** What the file beside the database says. */
  Optional<RememberedLog> remembered(Shard shard) {
    return memory.read(shard).map(note -> RememberedLog.of(note, shard.key()));
  }

  /**
   * Keeps a checkpoint that our key signed, if it tells of more than the one kept so far.
   *
   * @return whether it did
   */
  boolean remember(Shard shard, String checkpoint) {
    RememberedLog told = RememberedLog.of(checkpoint, shard.key());
    long known = remembered(shard).map(seen -> seen.head().size()).orElse(-1L);
    if (told.head().size() <= known) {
      return false;
    }
    memory.write(shard, checkpoint);
    return true;
  }

  private static String code(Contradiction found) {
    return switch (found) {
      case ROLLED_BACK -> "log.rolled-back";
      case OTHER_HISTORY -> "log.other-history";
    };
  }
}
