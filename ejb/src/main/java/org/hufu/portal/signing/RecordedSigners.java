package org.hufu.portal.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Digest;
import org.hufu.core.signature.Signer;
import org.hufu.portal.custody.Custody;

/** Signers that write down each use before it happens. */
@ApplicationScoped
public class RecordedSigners {
  @Inject SigningStore store;
  @Inject Custody custody;
  @Inject Clock clock;

  /**
   * What signs with the key of this thumbprint, whose turn may just have ended: for work that began
   * with it. Empty if there is none.
   */
  public Optional<Signer> of(String kid, String about) {
    return store.find(kid).map(key -> of(key, about));
  }

  /**
   * What signs with the key.
   *
   * @param about what is signed, for example {@code certificate CN01-NDP-2026-000001}
   * @throws org.hufu.portal.custody.VaultAway now or when it signs, if the key cannot be used
   */
  Signer of(SigningKey key, String about) {
    Signer signer = custody.signer(key.origin().vault(), key.algorithm(), key.kid());
    return new Signer() {
      @Override
      public Algorithm algorithm() {
        return signer.algorithm();
      }

      @Override
      public String keyId() {
        return signer.keyId();
      }

      @Override
      public byte[] sign(byte[] message) {
        store.record(key, about, Digest.sha256(message), clock.instant());
        return signer.sign(message);
      }
    };
  }
}
