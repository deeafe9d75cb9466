package org.hufu.portal.idempotency;

import java.io.Serializable;

/** What is known about a request that carries an idempotency key. */
public sealed interface Claim extends Serializable {

  /** Never seen: do it, and store the answer in the same transaction. */
  record Fresh() implements Claim {}

  /** Done before: give the same answer again. */
  record Replayed(StoredAnswer answer) implements Claim {}

  /** The key belongs to another request of this account. */
  record Reused() implements Claim {}
}
