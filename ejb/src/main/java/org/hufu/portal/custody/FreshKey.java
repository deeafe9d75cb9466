package org.hufu.portal.custody;

import java.security.PublicKey;
import java.util.function.Consumer;
import org.hufu.core.signature.Signer;
import org.hufu.core.signature.X509Chain;

/**
 * A key just made.
 *
 * @param vault name of the place where it was made and will stay
 * @param signer signs with it before it is kept, as a root must
 * @param keeping takes its X.509 certificate and puts it away for good; whoever forgets this loses
 *     the key
 */
public record FreshKey(
    String vault, PublicKey publicKey, Signer signer, Consumer<X509Chain> keeping) {

  public String kid() {
    return signer.keyId();
  }

  /** One writer at a time; the caller holds a lock. */
  public void keep(X509Chain chain) {
    keeping.accept(chain);
  }
}
