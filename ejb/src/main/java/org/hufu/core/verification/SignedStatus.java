package org.hufu.core.verification;

import org.hufu.core.recall.Question;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.Jwk;
import org.hufu.core.status.SignedStatusHistory;
import org.hufu.core.status.StatusListCredential;

/** What stays as it is of a status list or history: what its text says, and who signed it. */
final class SignedStatus {
  private SignedStatus() {}

  /** What a list says; kept once a key that is trusted has signed it. */
  record List(String compact) implements Question<StatusListCredential> {
    /** Its bits unpacked. */
    private static final int BITS = 64 << 10;

    @Override
    public int weight() {
      return BITS + 4 * compact.length();
    }
  }

  /** What a history says; kept once a key that is trusted has signed it. */
  record History(String compact) implements Question<SignedStatusHistory> {
    @Override
    public int weight() {
      return 8 * compact.length();
    }
  }

  /** Whether this key signed it with this algorithm. */
  record Signature(Jwk key, Algorithm algorithm, JsonWebSignature jws)
      implements Question<Boolean> {
    @Override
    public int weight() {
      return 2 * jws.compact().length();
    }
  }
}
