package org.hufu.core.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;

/** Somebody who holds a private key: a key file, a hardware module, a remote service. */
public interface Signer {
  Algorithm algorithm();

  /** Thumbprint of the public key, RFC 7638. */
  String keyId();

  /** Signature in plain form; for ECDSA and SM2 r and s one after the other. */
  byte[] sign(byte[] message);

  /**
   * The same key in the form that signs fastest, to be kept: what is worked out from a key of
   * another provider is worked out anew for each signature, which doubles its cost. A key that
   * never leaves its module is returned as it is.
   */
  static PrivateKey prepared(PrivateKey key) {
    return KeyKind.own(key);
  }

  /**
   * Signs in memory; the same bytes each time, but for SM2.
   *
   * @throws IllegalArgumentException for an algorithm that we only verify
   */
  static Signer of(Algorithm algorithm, String keyId, PrivateKey key) {
    if (!algorithm.canSign()) {
      throw new IllegalArgumentException("We do not sign with " + algorithm.word());
    }
    return new Signer() {
      @Override
      public Algorithm algorithm() {
        return algorithm;
      }

      @Override
      public String keyId() {
        return keyId;
      }

      @Override
      public byte[] sign(byte[] message) {
        try {
          return algorithm.sign(key, message);
        } catch (GeneralSecurityException | IOException e) {
          throw new IllegalStateException("Key " + keyId + " cannot sign", e);
        }
      }
    };
  }
}
