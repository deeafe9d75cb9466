package org.hufu.portal.signing;

import java.security.KeyPair;
import java.time.Instant;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.Signer;
import org.hufu.core.signature.X509Chain;
import org.hufu.portal.custody.FreshPairs;

/** A root and one key below it, both of one algorithm. */
final class SuiteKeys {
  static final SigningKey.Period PERIOD =
      new SigningKey.Period(
          Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2036-01-01T00:00:00Z"));
  private static final X509Issuer.Subject BODY =
      new X509Issuer.Subject("Example Centre for Network Security Certification", "CN");

  final KeyPair pair;
  final X509Chain chain;
  final Signer signer;

  SuiteKeys(Algorithm algorithm) {
    X509Issuer issuer = new X509Issuer("https://certification.example", "root", BODY);
    KeyPair root = FreshPairs.of(algorithm);
    Signer rootSigner = signer(algorithm, root);
    X509Chain rootChain =
        issuer.root(
            new X509Issuer.Request(root.getPublic(), Purpose.TRUST_LIST, BODY, PERIOD), rootSigner);
    pair = FreshPairs.of(algorithm);
    var request = new X509Issuer.Request(pair.getPublic(), Purpose.CERTIFICATE, BODY, PERIOD);
    chain = issuer.issue(request, rootChain, rootSigner);
    signer = signer(algorithm, pair);
  }

  private static Signer signer(Algorithm algorithm, KeyPair pair) {
    return Signer.of(algorithm, Jwk.of(pair.getPublic()).thumbprint(), pair.getPrivate());
  }
}
