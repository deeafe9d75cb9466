package org.hufu.portal.custody;

import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Signer;

/** One place that keeps private keys. */
interface Vault {
  /** Whether keys for this algorithm can lie here. */
  boolean holds(Algorithm algorithm);

  /**
   * A new key, which lasts only if it is kept.
   *
   * @throws VaultAway if the place cannot be used now
   */
  FreshKey make(Algorithm algorithm);

  /**
   * What signs with a key that lies here.
   *
   * @throws VaultAway now or when it signs, if the place cannot be used or lacks the key
   */
  Signer signer(Algorithm algorithm, String kid);

  VaultState state();

  /** An operator's word that the PIN may be tried once more. */
  void unlock();

  /** Lets go of what it holds open; it can be used again. */
  void close();
}
