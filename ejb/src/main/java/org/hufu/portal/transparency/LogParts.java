package org.hufu.portal.transparency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.merkle.Checkpoint;
import org.hufu.core.merkle.Hash;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.merkle.Tiles;
import org.hufu.core.merkle.TreeHead;
import org.hufu.core.witness.LogGrowth;
import org.hufu.core.witness.RememberedLog;
import org.hufu.portal.audit.AuditService;
import org.hufu.portal.setting.LogSettings;
import org.hufu.portal.setting.Settings;
import org.hufu.portal.signing.RecordedSigners;

/**
 * Opens, closes and grows the parts of the log. A part ends with its year, with its key, or when
 * the operator gives it up; the first entry of the next one names its last tree head.
 */
@ApplicationScoped
class LogParts {
  /** Type of a part's first entry. */
  static final String OPENED = "log.opened";

  @Inject ShardStore shards;
  @Inject LogStore log;
  @Inject LogGuard guard;
  @Inject RecordedSigners signers;
  @Inject Settings settings;
  @Inject LogSettings logSettings;
  @Inject AuditService audit;
  @Inject Clock clock;

  /** The part that takes entries now; the caller holds the lock. */
  Shard current() {
    Optional<Shard> open = shards.open();
    if (open.isPresent() && fits(open.get())) {
      return open.get();
    }
    return open.map(this::follow).orElseGet(() -> open(1, Integer.toString(year()), 0));
  }

  /**
   * Ends a part whose year or key has ended and opens the next one, without waiting for an entry;
   * the caller holds the lock. Does nothing before the first entry.
   */
  void turn() {
    shards.open().filter(open -> !fits(open)).ifPresent(this::follow);
  }

  /** Whether the open part must end before anything else is appended. */
  boolean isTurnDue() {
    return shards.open().filter(open -> !fits(open)).isPresent();
  }

  /** The part that an entry would go to, without opening it. */
  Shard announced() {
    return shards.open().orElseGet(() -> planned(1, Integer.toString(year()), 0));
  }

  private boolean fits(Shard shard) {
    return shard.year() >= year()
        && shard.key().equals(shards.key(shard.key().name()))
        && !isAbandoned(shard);
  }

  boolean isAbandoned(Shard shard) {
    return logSettings.abandoned().equals(Optional.of(shard.name()));
  }

  private int year() {
    return clock.instant().atOffset(ZoneOffset.UTC).getYear();
  }

  private Shard follow(Shard before) {
    TreeHead end = end(before);
    shards.close(before, end);
    Shard opened = open(before.id() + 1, before.next(year()), before.first() + before.size());
    append(
        opened,
        List.of(
            JsonWriter.canonical(
                JsonObject.of(
                    "type",
                    OPENED,
                    "log",
                    opened.key().name(),
                    "previous",
                    JsonObject.of(
                        "origin", before.key().name(),
                        "size", end.size(),
                        "root", end.root().base64()),
                    "time",
                    clock.instant().truncatedTo(ChronoUnit.SECONDS).toString()))));
    audit.record(
        "log.part-opened",
        "log",
        opened.key().name(),
        Map.of("previous", before.key().name(), "size", Long.toString(end.size())));
    return shards.open().orElseThrow();
  }

  /** The last tree head signed; of a part given up, the last one that anybody remembers. */
  private TreeHead end(Shard shard) {
    if (isAbandoned(shard)) {
      TreeHead stored = signed(shard);
      return guard
          .remembered(shard)
          .map(RememberedLog::head)
          .filter(head -> head.size() >= stored.size())
          .orElse(stored);
    }
    guard.require(shard);
    return signed(shard);
  }

  private Shard planned(int id, String name, long first) {
    URI base = settings.base();
    NoteKey key = shards.key(base.getAuthority() + "/log/" + name);
    return new Shard(id, name, key, first, 0, Optional.empty());
  }

  private Shard open(int id, String name, long first) {
    Shard shard = planned(id, name, first);
    shards.insert(shard, clock.instant());
    sign(shard, new TreeHead(0, Hash.OF_EMPTY_TREE));
    return shard;
  }

  /** The tree head signed last, by its note. */
  TreeHead signed(Shard shard) {
    String note = log.plainNote(shard.id()).orElseThrow();
    return RememberedLog.of(note, shard.key()).head();
  }

  /**
   * Appends to a part and signs its new tree head, one for all of the entries, once what was stored
   * proved to be right.
   *
   * @return position of the first of them over all parts
   */
  long append(Shard shard, List<byte[]> entries) {
    guard.require(shard);
    TreeHead before = signed(shard);
    if (before.size() != shard.size()) {
      throw new MalformedLog(
          shard.name() + " holds " + shard.size() + " entries and signed " + before.size());
    }
    long position = shard.first() + shard.size();
    List<Hash> leaves = entries.stream().map(Hash::ofLeaf).toList();
    for (int at = 0; at < leaves.size(); at++) {
      log.insert(position + at, leaves.get(at), entries.get(at), clock.instant());
    }
    List<Hash> stored = log.entries(position, leaves.size()).stream().map(Hash::ofLeaf).toList();
    log.write(shard.id(), Tiles.grow(log.tiles(shard.id()), shard.size(), leaves));
    sign(shard, LogGrowth.proven(before, log.tiles(shard.id()), stored));
    shards.grow(shard, leaves.size());
    return position;
  }

  /** With the key of the part, even if the next one's turn began a moment ago. */
  private void sign(Shard shard, TreeHead head) {
    String note =
        SignedNote.of(Checkpoint.of(shard.key().name(), head).text())
            .sign(
                shard.key(),
                signers
                    .of(
                        shard.key().key().thumbprint(),
                        "checkpoint " + shard.name() + " " + head.size())
                    .orElseThrow())
            .write();
    log.sign(shard.id(), head, note, clock.instant());
  }
}
