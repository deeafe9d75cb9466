package org.hufu.portal.transparency;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.merkle.MerkleTree;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.merkle.NoteSignature;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.witness.AddCheckpoint;
import org.hufu.portal.account.AsBody;
import org.hufu.portal.account.Roles;
import org.hufu.portal.audit.AuditService;

/** Looks after the signed tree heads: that they are remembered elsewhere, and witnessed. */
@Stateless
@AsBody
public class CheckpointService {
  private static final System.Logger LOG = System.getLogger(CheckpointService.class.getName());
  private static final Duration SILENCE = Duration.ofHours(1);
  private static final AtomicReference<Alarm> LAST = new AtomicReference<>();

  @Inject ShardStore shards;
  @Inject LogStore log;
  @Inject LogGuard guard;
  @Inject LogParts parts;
  @Inject AuditService audit;
  @Inject Clock clock;

  private record Alarm(LogRefusal refusal, Instant at) {}

  /** Opens the next part of the log when the key or the year of the open one has ended. */
  @PermitAll
  public void turn() {
    boolean signs = shards.open().filter(open -> refusal(open).isEmpty()).isPresent();
    if (signs && parts.isTurnDue()) {
      shards.lock();
      parts.turn();
    }
  }

  /**
   * Keeps the newest tree head in the file beside the database, or raises an alarm if that file
   * tells of more than the database does.
   */
  @PermitAll
  public void remember() {
    Optional<Shard> open = shards.open();
    if (open.isEmpty()) {
      return;
    }
    Optional<LogRefusal> refusal = refusal(open.get());
    if (refusal.isPresent()) {
      alarm(refusal.get());
    } else {
      log.note(open.get().id()).ifPresent(note -> guard.remember(open.get(), note));
    }
  }

  private void alarm(LogRefusal refusal) {
    Instant now = clock.instant();
    Alarm before = LAST.get();
    boolean isNew =
        before == null
            || !before.refusal().equals(refusal)
            || before.at().plus(SILENCE).isBefore(now);
    if (isNew && LAST.compareAndSet(before, new Alarm(refusal, now))) {
      LOG.log(System.Logger.Level.ERROR, new LogRefuses(refusal).getMessage());
      audit.record(
          "log.signing-refused",
          "log",
          refusal.part(),
          Map.of(
              "code", refusal.code(),
              "remembered", Long.toString(refusal.remembered()),
              "stored", Long.toString(refusal.stored())));
    }
  }

  /** Why nothing is signed now; a part that was given up stands in nobody's way. */
  @RolesAllowed({Roles.TRUST_OFFICER, Roles.AUDITOR, Roles.ADMINISTRATOR})
  public Optional<LogRefusal> refusal() {
    return shards.open().flatMap(this::refusal);
  }

  private Optional<LogRefusal> refusal(Shard shard) {
    return parts.isAbandoned(shard) ? Optional.empty() : guard.refusal(shard);
  }

  /**
   * Parts whose newest tree head a witness may be asked to sign: the open one and the last closed.
   */
  @PermitAll
  public List<Shard> toBeWitnessed() {
    List<Shard> all = shards.list();
    return all.subList(Math.max(0, all.size() - 2), all.size()).stream()
        .filter(shard -> shard.size() > 0 && !parts.isAbandoned(shard))
        .filter(shard -> shard.end().map(end -> end.size() == shard.size()).orElse(true))
        .toList();
  }

  /**
   * What to ask a witness for: the newest tree head, with the proof that it grew.
   *
   * @param since size that the witness has seen
   */
  @PermitAll
  public Optional<AddCheckpoint> request(Shard shard, long since) {
    SignedNote note = SignedNote.parse(log.plainNote(shard.id()).orElseThrow());
    long size = parts.signed(shard).size();
    if (since > size || refusal(shard).isPresent()) {
      return Optional.empty();
    }
    MerkleTree tree = new MerkleTree(log.tiles(shard.id()), size);
    return Optional.of(new AddCheckpoint(since, tree.proveGrowth(since), note));
  }

  /** Keeps what a witness signed below the tree head of this size; its caller has verified it. */
  @PermitAll
  public void cosigned(Shard shard, long size, NoteKey witness, NoteSignature line) {
    log.cosign(shard.id(), size, witness.text(), line.line(), clock.instant());
  }

  /**
   * Believes a stranger who shows a checkpoint that our own key signed: from then on nothing is
   * signed that contradicts it.
   *
   * @return whether it tells of more than was known
   */
  @PermitAll
  public boolean shown(Shard shard, String checkpoint) {
    try {
      return guard.remember(shard, checkpoint);
    } catch (MalformedLog e) {
      return false;
    }
  }
}
