package org.hufu.core.witness;

import java.util.Optional;
import org.hufu.core.merkle.Checkpoint;
import org.hufu.core.merkle.HashTiles;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.merkle.MerkleTree;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.merkle.TreeHead;

/**
 * The newest tree head that somebody outside the database remembers: a file beside it, or a
 * witness. A database that knows less than that was restored from an old copy; one that knows
 * something else was changed. Either way the log must not sign: it would show two histories.
 *
 * @param head which the log signed once
 */
public record RememberedLog(TreeHead head) {

  /** How what is stored contradicts what is remembered. */
  public enum Contradiction {
    /** Fewer entries are stored than were signed. */
    ROLLED_BACK,
    /** Other entries are stored than were signed. */
    OTHER_HISTORY
  }

  /**
   * What a checkpoint proves.
   *
   * @param key of the log; its name is the origin
   * @throws MalformedLog if it is not a checkpoint that this log signed
   */
  public static RememberedLog of(String checkpoint, NoteKey key) {
    SignedNote note = SignedNote.parse(checkpoint);
    Checkpoint said = Checkpoint.parse(note.text());
    if (!said.origin().equals(key.name()) || !note.isSignedBy(key)) {
      throw new MalformedLog("not a checkpoint of " + key.name());
    }
    return new RememberedLog(said.head());
  }

  /**
   * Compares with what is stored.
   *
   * @param size entries stored
   */
  public Optional<Contradiction> against(HashTiles tiles, long size) {
    if (head.size() > size) {
      return Optional.of(Contradiction.ROLLED_BACK);
    }
    try {
      return new MerkleTree(tiles, head.size()).head().equals(head)
          ? Optional.empty()
          : Optional.of(Contradiction.OTHER_HISTORY);
    } catch (MalformedLog e) {
      return Optional.of(Contradiction.OTHER_HISTORY);
    }
  }
}
