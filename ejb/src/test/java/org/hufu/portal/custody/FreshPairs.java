package org.hufu.portal.custody;

import java.security.KeyPair;
import org.hufu.core.signature.Algorithm;

/** Key pairs as the key file gets them. */
public final class FreshPairs {
  private FreshPairs() {}

  public static KeyPair of(Algorithm algorithm) {
    return FileVault.generate(algorithm);
  }
}
