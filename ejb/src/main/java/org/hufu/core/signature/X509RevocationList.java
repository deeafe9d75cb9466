package org.hufu.core.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.asn1.x509.Time;

/**
 * A root's list of X.509 certificates that fell before their time, as it was read and not yet
 * believed. Source: RFC 5280, 5.
 */
public final class X509RevocationList {
  private final CertificateList list;

  private X509RevocationList(CertificateList list) {
    this.list = list;
  }

  /**
   * Reads one.
   *
   * @throws MalformedKey if the bytes are not exactly one revocation list
   */
  public static X509RevocationList read(byte[] der) {
    try {
      CertificateList list = CertificateList.getInstance(der);
      if (Arrays.equals(list.getEncoded("DER"), der)) {
        return new X509RevocationList(list);
      }
    } catch (IOException | RuntimeException e) {
      // The ASN.1 classes answer hostile bytes with unchecked exceptions, too.
      throw new MalformedKey("not a revocation list");
    }
    throw new MalformedKey("not exactly one revocation list");
  }

  /** Whether this root issued it, with the algorithm of its key. */
  public boolean isOf(X509Certificate root) {
    try {
      byte[] message = list.getTBSCertList().getEncoded("DER");
      byte[] value = list.getSignature().getOctets();
      return list.getSignatureAlgorithm().equals(list.getTBSCertList().getSignature())
          && Arrays.equals(
              list.getIssuer().getEncoded("DER"), root.getSubjectX500Principal().getEncoded())
          && X509Signature.find(list.getSignatureAlgorithm())
              .filter(
                  algorithm ->
                      X509Signature.verifies(algorithm, root.getPublicKey(), message, value))
              .isPresent();
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** When it was made. */
  public Instant from() {
    return list.getThisUpdate().getDate().toInstant();
  }

  /** When the next one is due; empty for a list that does not say. */
  public Optional<Instant> until() {
    return Optional.ofNullable(list.getNextUpdate())
        .map(Time::getDate)
        .map(date -> date.toInstant());
  }

  /** Whether this X.509 certificate of the root stands on it. */
  public boolean names(X509Certificate certificate) {
    BigInteger serial = certificate.getSerialNumber();
    return Arrays.stream(list.getRevokedCertificates())
        .anyMatch(entry -> entry.getUserCertificate().hasValue(serial));
  }
}
