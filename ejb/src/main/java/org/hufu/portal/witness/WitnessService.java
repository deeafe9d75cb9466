package org.hufu.portal.witness;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.merkle.NoteSignature;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.witness.AddCheckpoint;
import org.hufu.core.witness.Cosignature;
import org.hufu.portal.account.AsBody;
import org.hufu.portal.account.Roles;
import org.hufu.portal.setting.LogSettings;
import org.hufu.portal.transparency.CheckpointService;
import org.hufu.portal.transparency.Shard;
import org.hufu.portal.witness.WitnessStore.Standing;

/**
 * Which witness is to be asked for what, and what its answer is worth. Between the two nobody holds
 * a transaction.
 */
@Stateless
@AsBody
public class WitnessService {
  private static final Duration SKEW = Duration.ofMinutes(5);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(4);
  private static final int MOST_DOUBLINGS = 6;

  @Inject CheckpointService checkpoints;
  @Inject WitnessStore store;
  @Inject LogSettings settings;
  @Inject Clock clock;

  /** Something to ask a witness for. */
  public record Task(String key, Shard shard, AddCheckpoint request) {}

  /** What is to be asked now; a witness that failed is left alone for a while. */
  @PermitAll
  public List<Task> due() {
    List<Task> tasks = new ArrayList<>();
    for (Shard shard : checkpoints.toBeWitnessed()) {
      for (LogSettings.Address address : settings.witnesses()) {
        Witness witness = Witness.of(address);
        Standing standing = store.find(shard.id(), witness.key());
        if (!isResting(standing) && !hasSigned(shard, witness)) {
          checkpoints
              .request(shard, Math.min(standing.seenSize(), shard.size()))
              .ifPresent(request -> tasks.add(new Task(address.key(), shard, request)));
        }
      }
    }
    return tasks;
  }

  private boolean hasSigned(Shard shard, Witness witness) {
    return store.signed(shard.id(), witness.key()).contains(shard.size());
  }

  private boolean isResting(Standing standing) {
    if (standing.failures() == 0) {
      return false;
    }
    int doublings = Math.min(standing.failures() - 1, MOST_DOUBLINGS);
    Instant end = standing.askedAt().plus(FIRST_PAUSE.multipliedBy(1L << doublings));
    return clock.instant().isBefore(end);
  }

  /**
   * Takes an answer in.
   *
   * @return whether the witness says that it has seen more than we have; it may be asked to show it
   */
  @PermitAll
  public boolean answered(Task task, WitnessAnswer answer) {
    Witness witness = witness(task);
    Standing before = store.find(task.shard().id(), witness.key());
    long size = task.request().checkpoint().head().size();
    Optional<NoteSignature> line = answer.status() == 200 ? line(task, answer) : Optional.empty();
    if (line.isPresent()) {
      checkpoints.cosigned(task.shard(), size, witness.key(), line.get());
      put(task, new Standing(size, Optional.of(now()), 0, now(), Optional.empty()));
      return false;
    }
    Optional<Long> seen = answer.seenSize();
    boolean isBehind = seen.filter(known -> known <= size).isPresent();
    put(
        task,
        new Standing(
            isBehind ? seen.get() : before.seenSize(),
            before.seenAt(),
            before.failures() + 1,
            // Told where it stands, it is asked again at once; told that again, it rests.
            isBehind && before.failures() == 0 ? Instant.EPOCH : now(),
            Optional.of(problem(answer, size))));
    return seen.isPresent() && !isBehind;
  }

  private static String problem(WitnessAnswer answer, long size) {
    return answer
        .seenSize()
        .filter(known -> known > size)
        .map(known -> "says that it has seen " + known + " entries; we have " + size)
        .orElseGet(answer::problem);
  }

  /** What the witness showed: only a checkpoint that our own key signed counts. */
  @PermitAll
  public void shown(Task task, WitnessAnswer answer) {
    if (answer.status() == 200) {
      checkpoints.shown(task.shard(), answer.body());
    }
  }

  /** How all witnesses stand to the part of the log that grows. */
  @RolesAllowed({Roles.TRUST_OFFICER, Roles.AUDITOR, Roles.ADMINISTRATOR})
  public List<WitnessState> states() {
    List<WitnessState> states = new ArrayList<>();
    for (Shard shard : checkpoints.toBeWitnessed()) {
      for (LogSettings.Address address : settings.witnesses()) {
        Witness witness = Witness.of(address);
        Standing standing = store.find(shard.id(), witness.key());
        states.add(
            new WitnessState(
                witness.key().name(),
                shard.key().name(),
                shard.size(),
                standing.seenSize(),
                standing.seenAt(),
                standing.problem()));
      }
    }
    return states;
  }

  private void put(Task task, Standing standing) {
    store.put(task.shard().id(), witness(task).key(), standing);
  }

  private Witness witness(Task task) {
    return settings.witnesses().stream()
        .filter(address -> address.key().equals(task.key()))
        .findFirst()
        .map(Witness::of)
        .orElseThrow();
  }

  private Instant now() {
    return clock.instant();
  }

  /** The one line among those sent that is this witness's good cosignature. */
  private Optional<NoteSignature> line(Task task, WitnessAnswer answer) {
    Witness witness = witness(task);
    String text = task.request().note().text();
    return answer
        .body()
        .lines()
        .limit(16)
        .flatMap(line -> parsed(line).stream())
        .filter(
            line ->
                Cosignature.find(SignedNote.of(text).with(line), witness.key())
                    .filter(found -> found.time().isBefore(now().plus(SKEW)))
                    .isPresent())
        .findFirst();
  }

  private static Optional<NoteSignature> parsed(String line) {
    try {
      return Optional.of(NoteSignature.parse(line));
    } catch (MalformedLog e) {
      return Optional.empty();
    }
  }
}
