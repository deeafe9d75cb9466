package org.hufu.portal.custody;

import java.io.IOException;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.Map;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.Signer;
import org.hufu.core.signature.X509Chain;

/**
 * Keys in a PKCS#11 token: made there, not extractable, found by their thumbprint. Whatever goes
 * wrong ends the session; the next use begins a new one, unless the PIN was refused. SunPKCS11
 * knows P-256 and P-384 there and neither Ed25519 nor SM2.
 */
final class TokenVault implements Vault {
  static final String NAME = "token";

  /** Algorithm names of SunPKCS11; the signature is r and s one after the other. */
  private static final Map<Algorithm, String> NAMES =
      Map.of(
          Algorithm.ES256, "SHA256withECDSAinP1363Format",
          Algorithm.ES384, "SHA384withECDSAinP1363Format");

  private static final Map<Algorithm, String> CURVES =
      Map.of(Algorithm.ES256, "secp256r1", Algorithm.ES384, "secp384r1");

  private final TokenAddress address;
  private final TokenLogin login;
  private final Clock clock;
  private volatile VaultState state;
  private Session session;

  /** Made, but not logged in yet: one that has no token goes on looking for it by itself. */
  private Provider provider;

  /** A provider that is logged in, and the keys that it shows. */
  private record Session(Provider provider, KeyStore keys) {}

  TokenVault(TokenAddress address, LoginMark mark, Clock clock) {
    this.address = address;
    this.login = new TokenLogin(address.pinFile(), mark, clock);
    this.clock = clock;
    this.state = state(VaultState.Condition.CLOSED, "");
  }

  @Override
  public boolean holds(Algorithm algorithm) {
    return NAMES.containsKey(algorithm);
  }

  @Override
  public FreshKey make(Algorithm algorithm) {
    Session open = open();
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", open.provider());
      generator.initialize(new ECGenParameterSpec(CURVES.get(algorithm)));
      KeyPair pair = generator.generateKeyPair();
      String kid = Jwk.of(pair.getPublic()).thumbprint();
      return new FreshKey(
          NAME,
          pair.getPublic(),
          new TokenSigner(algorithm, kid, pair.getPrivate()),
          chain -> keep(kid, pair.getPrivate(), chain));
    } catch (GeneralSecurityException | ProviderException e) {
      throw away(e);
    }
  }

  private void keep(String kid, PrivateKey key, X509Chain chain) {
    try {
      open().keys().setKeyEntry(kid, key, null, new Certificate[] {chain.leaf()});
    } catch (GeneralSecurityException | ProviderException e) {
      throw away(e);
    }
  }

  @Override
  public Signer signer(Algorithm algorithm, String kid) {
    return new TokenSigner(algorithm, kid, null);
  }

  /** Finds the key when it signs, so that a session which came back in between is used. */
  private final class TokenSigner implements Signer {
    private final Algorithm algorithm;
    private final String kid;
    private final PrivateKey fresh;

    TokenSigner(Algorithm algorithm, String kid, PrivateKey fresh) {
      this.algorithm = algorithm;
      this.kid = kid;
      this.fresh = fresh;
    }

    @Override
    public Algorithm algorithm() {
      return algorithm;
    }

    @Override
    public String keyId() {
      return kid;
    }

    @Override
    public byte[] sign(byte[] message) {
      Session open = open();
      try {
        Signature signature = Signature.getInstance(NAMES.get(algorithm), open.provider());
        signature.initSign(fresh == null ? key(open) : fresh);
        signature.update(message);
        return signature.sign();
      } catch (GeneralSecurityException | ProviderException e) {
        throw away(e);
      }
    }

    private PrivateKey key(Session open) throws GeneralSecurityException {
      PrivateKey found = (PrivateKey) open.keys().getKey(kid, null);
      if (found == null) {
        throw away("KEY_MISSING", null);
      }
      return found;
    }
  }

  @Override
  public VaultState state() {
    return state;
  }

  @Override
  public synchronized void unlock() {
    login.allow();
    session = null;
    provider = null;
    state = state(VaultState.Condition.CLOSED, "");
  }

  private synchronized Session open() {
    if (session == null) {
      login.refusal().ifPresent(this::refuse);
      try {
        provider = provider == null ? address.provider() : provider;
        login.login((AuthProvider) provider);
        KeyStore keys = KeyStore.getInstance("PKCS11", provider);
        keys.load(null, null);
        session = new Session(provider, keys);
        provider = null; // the next session gets a new one
        state = state(VaultState.Condition.OPEN, "");
      } catch (TokenLogin.Refused e) {
        refuse(e.refusal());
      } catch (IllegalStateException e) {
        throw away("PIN_FILE", e);
      } catch (GeneralSecurityException
          | IOException
          | ProviderException
          | InvalidParameterException e) {
        throw away(e);
      }
    }
    return session;
  }

  private void refuse(LoginMark.Refusal refusal) {
    state = new VaultState(NAME, VaultState.Condition.LOCKED, refusal.at(), refusal.cause());
    throw new VaultAway(state);
  }

  private VaultAway away(Exception thrown) {
    return away(TokenLogin.code(thrown), thrown);
  }

  private synchronized VaultAway away(String cause, Exception thrown) {
    session = null;
    state = state(VaultState.Condition.AWAY, cause);
    return new VaultAway(state, thrown);
  }

  private VaultState state(VaultState.Condition condition, String cause) {
    return new VaultState(NAME, condition, clock.instant(), cause);
  }
}
