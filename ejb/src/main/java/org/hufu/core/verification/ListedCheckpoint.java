package org.hufu.core.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.merkle.Checkpoint;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.trust.KeyPurpose;
import org.hufu.core.trust.TrustList;
import org.hufu.core.trust.TrustedKey;
import org.hufu.core.trust.TrustedLog;
import org.hufu.core.witness.SeenBy;

/**
 * A checkpoint, held against what the body's trust list says of its log and of the keys of that.
 *
 * @param log as the list has it
 */
record ListedCheckpoint(
    TrustList list, TrustedLog log, SignedNote note, Checkpoint said, SeenBy witnesses) {

  /**
   * Reads it.
   *
   * @param known verifier keys of the reader's own witnesses
   * @throws org.hufu.core.merkle.MalformedLog if it is no checkpoint
   */
  static ListedCheckpoint of(String text, TrustList list, TrustedLog log, Set<String> known) {
    SignedNote note = SignedNote.parse(text);
    List<String> witnesses = new ArrayList<>(log.witnesses());
    witnesses.addAll(known);
    return new ListedCheckpoint(
        list, log, note, Checkpoint.parse(note.text()), SeenBy.of(note, witnesses));
  }

  /** What speaks against it; empty if it proves what it says. */
  Optional<Finding> objection() {
    Optional<NoteKey> key = key();
    if (key.isEmpty()) {
      return Optional.of(
          isByKeyOfAnyPart() ? Finding.REGISTER_LOG_PART_UNKNOWN : Finding.REGISTER_NOT_IN_LOG);
    }
    if (!note.isSignedBy(key.get()) || isBeyondTheEnd()) {
      return Optional.of(Finding.REGISTER_NOT_IN_LOG);
    }
    boolean carries = compromisedAt().isEmpty() || isEnd() || seenBeforeCompromise().isPresent();
    return carries ? Optional.empty() : Optional.of(Finding.REGISTER_LOG_KEY_COMPROMISED);
  }

  private Optional<NoteKey> key() {
    return log.key(said.origin()).map(NoteKey::parse);
  }

  /** A part that was opened after this list was issued, with a key that it announced. */
  private boolean isByKeyOfAnyPart() {
    return list.keys(KeyPurpose.LOG).stream()
        .filter(key -> key.algorithm() == Algorithm.EDDSA && key.compromisedAt().isEmpty())
        .anyMatch(key -> note.isSignedBy(new NoteKey(said.origin(), key.jwk())));
  }

  /** A part of the log that is closed never grows again, and ends as the trust list says. */
  private boolean isBeyondTheEnd() {
    long size = said.head().size();
    return log.former(said.origin())
        .map(end -> size > end.size() || (size == end.size() && !isEnd()))
        .orElse(false);
  }

  /** The root vouches for the end of a closed part, whoever may have had the part's key. */
  private boolean isEnd() {
    return log.former(said.origin())
        .map(
            end ->
                end.size() == said.head().size() && end.root().equals(said.head().root().base64()))
        .orElse(false);
  }

  private Optional<Instant> compromisedAt() {
    return key()
        .flatMap(key -> list.key(key.key().thumbprint(), KeyPurpose.LOG))
        .flatMap(TrustedKey::compromisedAt);
  }

  private Optional<Instant> seenBeforeCompromise() {
    return witnesses.since().filter(seen -> compromisedAt().filter(seen::isBefore).isPresent());
  }

  /**
   * When what it covers was there, if that is proven: whoever stole the log's key can write any
   * time, but not in the name of a witness.
   *
   * @param stated time in the entry
   */
  Optional<Instant> since(Optional<Instant> stated) {
    return compromisedAt().isEmpty() ? stated : seenBeforeCompromise();
  }
}
