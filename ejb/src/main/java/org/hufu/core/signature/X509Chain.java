package org.hufu.core.signature;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.recall.Question;
import org.hufu.core.recall.Recall;

/**
 * X.509 certificates from a key's own upwards, without or with the root at the end. Reading a chain
 * proves nothing; see {@link #leadsTo}. Source: RFC 7515, 4.1.6; RFC 5280, 6.
 */
public record X509Chain(List<X509Certificate> certificates) {
  private static final int MAX_LENGTH = 8;

  public X509Chain {
    certificates = List.copyOf(certificates);
    if (certificates.isEmpty() || certificates.size() > MAX_LENGTH) {
      throw new MalformedKey("a chain has 1 to " + MAX_LENGTH + " X.509 certificates");
    }
  }

  /**
   * Reads a JOSE chain.
   *
   * @param x5c DER in base64, not base64url
   * @throws MalformedKey if one is not exactly one X.509 certificate
   */
  public static X509Chain read(List<String> x5c) {
    List<X509Certificate> certificates = new ArrayList<>();
    for (String one : x5c) {
      try {
        certificates.add(read(Base64.getDecoder().decode(one)));
      } catch (IllegalArgumentException e) {
        throw new MalformedKey("an X.509 certificate is not base64");
      }
    }
    return new X509Chain(certificates);
  }

  /**
   * Reads one.
   *
   * @throws MalformedKey if the bytes are not exactly one X.509 certificate
   */
  public static X509Certificate read(byte[] der) {
    try {
      var certificate = factory().generateCertificate(new ByteArrayInputStream(der));
      if (certificate instanceof X509Certificate x509
          && x509.getPublicKey() != null
          && Arrays.equals(x509.getEncoded(), der)) {
        return x509;
      }
    } catch (GeneralSecurityException | IllegalArgumentException | IllegalStateException e) {
      throw new MalformedKey("not an X.509 certificate");
    }
    throw new MalformedKey("not exactly one X.509 certificate");
  }

  /** DER in base64, from the key's own upwards. */
  public List<String> x5c() {
    return certificates.stream().map(X509Chain::base64).toList();
  }

  public X509Certificate leaf() {
    return certificates.get(0);
  }

  /** First instant at which the key's own X.509 certificate is valid. */
  public Instant validFrom() {
    return leaf().getNotBefore().toInstant();
  }

  /** Last instant at which the key's own X.509 certificate is valid. */
  public Instant validUntil() {
    return leaf().getNotAfter().toInstant();
  }

  /**
   * Whether every X.509 certificate is signed by the next and the last by the root, all valid at
   * that instant and allowed to do so. Revocation is not looked at: the trust list says when a key
   * fell.
   */
  public boolean leadsTo(X509Certificate root, Instant at) {
    return leadsTo(root, at, new Recall());
  }

  /** The same for one who asks again and again: signatures are verified once, dates each time. */
  public boolean leadsTo(X509Certificate root, Instant at, Recall recall) {
    return recall
        .of(new Path(this, root), () -> term(root))
        .filter(term -> term.includes(at))
        .isPresent();
  }

  /** From the latest beginning to the earliest end of some X.509 certificates. */
  private record Term(Instant from, Instant until) {
    boolean includes(Instant at) {
      return !at.isBefore(from) && !at.isAfter(until);
    }

    Term and(X509Certificate certificate) {
      Instant begin = certificate.getNotBefore().toInstant();
      Instant end = certificate.getNotAfter().toInstant();
      return new Term(begin.isAfter(from) ? begin : from, end.isBefore(until) ? end : until);
    }
  }

  /** When a path leads to this root; empty if it never does. */
  private record Path(X509Chain chain, X509Certificate root) implements Question<Optional<Term>> {
    @Override
    public int weight() {
      return KeyKind.X509_BYTES * (chain.certificates.size() + 1);
    }
  }

  /** At all instants at which all of it is valid the answer is the same: asked once for one. */
  private Optional<Term> term(X509Certificate root) {
    Term term = new Term(root.getNotBefore().toInstant(), root.getNotAfter().toInstant());
    for (X509Certificate certificate : certificates) {
      term = term.and(certificate);
    }
    return Optional.of(term).filter(all -> isPathTo(root, all.from()));
  }

  private boolean isPathTo(X509Certificate root, Instant at) {
    try {
      PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(at));
      CertPathValidator.getInstance("PKIX", KeyKind.PROVIDER).validate(path(root), parameters);
      return isSignedUpTo(root);
    } catch (CertPathValidatorException | java.security.cert.CertificateException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Bouncy Castle's path check takes any algorithm that it knows; ours takes the key's own. */
  private boolean isSignedUpTo(X509Certificate root) {
    for (int at = 0; at < certificates.size(); at++) {
      X509Certificate issuer = at + 1 < certificates.size() ? certificates.get(at + 1) : root;
      boolean isRootItself = certificates.get(at).equals(root);
      if (!isRootItself && !X509Signature.isSignedBy(certificates.get(at), issuer.getPublicKey())) {
        return false;
      }
    }
    return true;
  }

  private CertPath path(X509Certificate root) throws GeneralSecurityException {
    boolean ends =
        certificates.size() > 1 && certificates.get(certificates.size() - 1).equals(root);
    return factory()
        .generateCertPath(ends ? certificates.subList(0, certificates.size() - 1) : certificates);
  }

  private static CertificateFactory factory() throws GeneralSecurityException {
    return CertificateFactory.getInstance("X.509", KeyKind.PROVIDER);
  }

  private static String base64(X509Certificate certificate) {
    try {
      return Base64.getEncoder().encodeToString(certificate.getEncoded());
    } catch (java.security.cert.CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
