package org.hufu.core.witness;

import org.hufu.core.merkle.Checkpoint;

/** What a witness answers. Source: C2SP tlog-witness, "add-checkpoint". */
public sealed interface Answer {

  /** The checkpoint grew out of what was seen before and may be cosigned once it is kept. */
  record Consistent(Checkpoint checkpoint) implements Answer {}

  /**
   * Nothing is signed.
   *
   * @param size of the tree seen last, which the log needs for its next try
   */
  record Refused(Refusal refusal, long size) implements Answer {}

  /** Why not, and the status of HTTP that says so. */
  enum Refusal {
    /** An old size above the checkpoint's. */
    BACKWARD(400),
    /** The log's key did not sign. */
    NOT_SIGNED(403),
    /** Another tree than the log believes was seen last; a rollback looks the same. */
    OTHER_SIZE(409),
    /** The size seen last with another root: the log shows two histories. */
    FORK(409),
    /** The proof does not lead from the tree seen last to this one. */
    NOT_GROWN(422);

    private final int status;

    Refusal(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }

    /** Whether the log signed something that an honest log never signs. */
    public boolean isEvidence() {
      return this == FORK;
    }
  }
}
