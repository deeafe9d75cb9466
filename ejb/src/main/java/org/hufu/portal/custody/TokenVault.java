package org.hufu.portal.custody;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.Signer;
import org.hufu.core.signature.X509Chain;
import org.hufu.portal.token.LoginMark;
import org.hufu.portal.token.TokenAddress;
import org.hufu.portal.token.TokenAnswer;
import org.hufu.portal.token.TokenProcess;

/**
 * Keys in a PKCS#11 token: made there, not extractable, found by their thumbprint. Whatever goes
 * wrong ends the process that talks to it; the next use begins a new one, which knows nothing of
 * the fault, unless the PIN was refused. SunPKCS11 knows P-256 and P-384 there and neither Ed25519
 * nor SM2.
 */
final class TokenVault implements Vault {
  static final String NAME = "token";

  /** One signature takes milliseconds, a network's hiccup seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Map<Algorithm, String> DIGESTS =
      Map.of(Algorithm.ES256, "SHA-256", Algorithm.ES384, "SHA-384");

  private static final Map<Algorithm, String> CURVES =
      Map.of(Algorithm.ES256, "secp256r1", Algorithm.ES384, "secp384r1");

  private final TokenAddress address;
  private final Path mark;
  private final Duration pause;
  private final Clock clock;
  private volatile VaultState state;
  private TokenProcess process;
  private Instant notBefore = Instant.MIN;

  /**
   * Nothing is opened yet.
   *
   * @param mark file that marks a login under way
   * @param pause after a fault, so that many who wait do not start a process each
   */
  TokenVault(TokenAddress address, Path mark, Duration pause, Clock clock) {
    this.address = address;
    this.mark = mark;
    this.pause = pause;
    this.clock = clock;
    this.state = state(VaultState.Condition.CLOSED, "");
  }

  @Override
  public boolean holds(Algorithm algorithm) {
    return CURVES.containsKey(algorithm);
  }

  @Override
  public FreshKey make(Algorithm algorithm) {
    byte[] encoded = ask("make", CURVES.get(algorithm));
    PublicKey key = publicKey(encoded);
    String kid = Jwk.of(key).thumbprint();
    return new FreshKey(
        NAME,
        key,
        new TokenSigner(algorithm, kid, "sign-fresh", base64(encoded)),
        chain -> ask("keep", base64(encoded), kid, base64(encoded(chain))));
  }

  @Override
  public Signer signer(Algorithm algorithm, String kid) {
    return new TokenSigner(algorithm, kid, "sign", kid);
  }

  /** Asks for a signature of the digest; which key is found when it signs. */
  private final class TokenSigner implements Signer {
    private final Algorithm algorithm;
    private final String kid;
    private final String request;
    private final String key;

    TokenSigner(Algorithm algorithm, String kid, String request, String key) {
      this.algorithm = algorithm;
      this.kid = kid;
      this.request = request;
      this.key = key;
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
      return ask(request, key, base64(digest(message)));
    }

    private byte[] digest(byte[] message) {
      try {
        return MessageDigest.getInstance(DIGESTS.get(algorithm)).digest(message);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public VaultState state() {
    return state;
  }

  @Override
  public synchronized void unlock() {
    close();
    new LoginMark(mark).clear();
    notBefore = Instant.MIN;
    state = state(VaultState.Condition.CLOSED, "");
  }

  /** Ends the process; the next use begins another one. */
  @Override
  public synchronized void close() {
    if (process != null) {
      process.close();
      process = null;
    }
  }

  private synchronized byte[] ask(String... words) {
    begin();
    TokenAnswer answer = process.ask(PATIENCE, words);
    return switch (answer.kind()) {
      case DONE -> {
        if (state.condition() != VaultState.Condition.OPEN) {
          state = state(VaultState.Condition.OPEN, "");
        }
        yield answer.result();
      }
      case AWAY -> throw away(answer.text(), null);
      case LOCKED -> throw locked(new LoginMark.Refusal(answer.text(), answer.at()));
    };
  }

  private void begin() {
    if (process != null) {
      return;
    }
    if (clock.instant().isBefore(notBefore)) {
      throw new VaultAway(state);
    }
    var refusal = new LoginMark(mark).refusal();
    if (refusal.isPresent()) {
      throw locked(refusal.get());
    }
    try {
      process = TokenProcess.start(address, mark);
    } catch (IOException e) {
      throw away("NO_PROCESS", e);
    }
  }

  private VaultAway locked(LoginMark.Refusal refusal) {
    close();
    state = new VaultState(NAME, VaultState.Condition.LOCKED, refusal.at(), refusal.cause());
    return new VaultAway(state);
  }

  private VaultAway away(String cause, Exception thrown) {
    close();
    notBefore = clock.instant().plus(pause);
    state = state(VaultState.Condition.AWAY, cause);
    return new VaultAway(state, thrown);
  }

  private VaultState state(VaultState.Condition condition, String cause) {
    return new VaultState(NAME, condition, clock.instant(), cause);
  }

  private static PublicKey publicKey(byte[] encoded) {
    try {
      return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The token made a key that is none", e);
    }
  }

  private static byte[] encoded(X509Chain chain) {
    try {
      return chain.leaf().getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
