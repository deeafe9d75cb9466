package org.hufu.core.witness;

import org.hufu.core.merkle.Checkpoint;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.merkle.TreeHead;
import org.hufu.core.witness.Answer.Refusal;

/**
 * A log as a witness knows it. The caller keeps an accepted tree head before it signs, and lets
 * nobody else decide between the two.
 *
 * @param key of the log; its name is the origin of its checkpoints
 * @param last tree head cosigned last, the empty tree's if none
 */
public record WitnessedLog(NoteKey key, TreeHead last) {

  /** Source: C2SP tlog-witness, "add-checkpoint", in its order. */
  public Answer consider(AddCheckpoint request) {
    Checkpoint checkpoint = request.checkpoint();
    TreeHead head = checkpoint.head();
    if (!checkpoint.origin().equals(key.name()) || !request.note().isSignedBy(key)) {
      return refuse(Refusal.NOT_SIGNED);
    }
    if (request.oldSize() > head.size()) {
      return refuse(Refusal.BACKWARD);
    }
    if (request.oldSize() != last.size()) {
      return refuse(Refusal.OTHER_SIZE);
    }
    if (head.size() == last.size() && !head.equals(last)) {
      return refuse(Refusal.FORK);
    }
    return request.growth().connects(last, head)
        ? new Answer.Consistent(checkpoint)
        : refuse(Refusal.NOT_GROWN);
  }

  private Answer refuse(Refusal refusal) {
    return new Answer.Refused(refusal, last.size());
  }
}
