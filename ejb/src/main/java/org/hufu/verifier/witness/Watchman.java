package org.hufu.verifier.witness;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.merkle.NoteSignature;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.witness.AddCheckpoint;
import org.hufu.core.witness.Answer;
import org.hufu.core.witness.Answer.Refusal;
import org.hufu.core.witness.WitnessedLog;

/**
 * The witness itself. One request at a time: between the look at what was seen and the note of what
 * is seen now nobody else may come.
 */
final class Watchman {
  private final WitnessKey key;
  private final WitnessState state;
  private final WatchedLogs logs;
  private final Clock clock;

  Watchman(WitnessKey key, WitnessState state, WatchedLogs logs, Clock clock) {
    this.key = key;
    this.state = state;
    this.logs = logs;
    this.clock = clock;
  }

  /**
   * What came of a request.
   *
   * @param line cosignature, if the checkpoint is consistent
   */
  record Said(Answer answer, Optional<NoteSignature> line) {}

  /** The log with this origin, if it is watched. */
  Optional<NoteKey> log(String origin) {
    return logs.find(origin);
  }

  /** How much of a log was seen. */
  synchronized long seenSize(NoteKey log) throws IOException {
    return state.last(log).size();
  }

  /** Newest checkpoint cosigned of the log with this id, with the cosignature. */
  synchronized Optional<String> seen(String id) throws IOException {
    return logs.findById(id).isPresent() ? state.seen(id) : Optional.empty();
  }

  /** Decides, keeps, then signs. */
  synchronized Said consider(NoteKey log, AddCheckpoint request) throws IOException {
    Answer answer = new WitnessedLog(log, state.last(log)).consider(request);
    if (answer instanceof Answer.Refused refused) {
      if (refused.refusal() == Refusal.FORK || refused.refusal() == Refusal.NOT_GROWN) {
        state.keepEvidence(request.note());
      }
      return new Said(answer, Optional.empty());
    }
    SignedNote note = request.note();
    NoteSignature line = key.cosign(note.text(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
    state.keep(log.name(), logOnly(note, log).with(line));
    return new Said(answer, Optional.of(line));
  }

  /** Without what strangers put below the note. */
  private static SignedNote logOnly(SignedNote note, NoteKey log) {
    return new SignedNote(
        note.text(), note.signatures().stream().filter(one -> one.names(log)).limit(1).toList());
  }
}
