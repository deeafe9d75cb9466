package org.hufu.portal.signing;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.Signer;
import org.hufu.core.signature.X509Chain;

/** A root and keys under it, for tests. */
public final class TestKeys {
  public static final Instant NOW = Instant.parse("2026-11-24T02:30:00Z");
  private static final SigningKey.Period PERIOD =
      new SigningKey.Period(
          Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2036-01-01T00:00:00Z"));
  private static final X509Issuer.Subject BODY =
      new X509Issuer.Subject("Example Centre for Network Security Certification", "CN");
  private static final X509Issuer ISSUER =
      new X509Issuer("https://certification.example", "root", BODY);

  public final X509Chain root;
  public final Signer rootSigner;

  /** A key in use. */
  public record Held(X509Chain chain, Signer signer) {}

  public TestKeys() {
    KeyPair pair = pair();
    rootSigner = signer(pair);
    root =
        ISSUER.root(
            new X509Issuer.Request(pair.getPublic(), Purpose.TRUST_LIST, BODY, PERIOD), rootSigner);
  }

  public Held issue(Purpose purpose) {
    KeyPair pair = pair();
    var request = new X509Issuer.Request(pair.getPublic(), purpose, BODY, PERIOD);
    return new Held(ISSUER.issue(request, root, rootSigner), signer(pair));
  }

  /** Token of an authority under the root. */
  public byte[] token(byte[] sha256) {
    Held held = issue(Purpose.TIME_STAMP);
    return new TimeStampAuthority("1.2.3.4", held.chain(), held.signer()).token(sha256, NOW);
  }

  /** The root's list of fallen X.509 certificates, with nothing in it. */
  public byte[] revocationList() {
    SigningKey key =
        new SigningKey(
            rootSigner.keyId(),
            Purpose.TRUST_LIST,
            "cn01",
            root,
            PERIOD,
            Optional.empty(),
            new SigningKey.Origin("file", Algorithm.ES256, Optional.empty()));
    return new RevocationList(key, List.of()).signed(rootSigner, NOW);
  }

  private static Signer signer(KeyPair pair) {
    return Signer.of(Algorithm.ES256, Jwk.of(pair.getPublic()).thumbprint(), pair.getPrivate());
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
