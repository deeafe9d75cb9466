package org.hufu.core.cms;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hufu.core.recall.Question;
import org.hufu.core.recall.Recall;

/**
 * What is kept beside signatures so that they can be judged for ever. Nothing in it is believed:
 * the trust list says when a key fell; but nothing else may hide there.
 */
public final class ValidationMaterial {
  private final Set<X509Certificate> known;
  private final Recall recall;

  /**
   * Material for some signatures.
   *
   * @param known every X.509 certificate that these signatures and their time-stamps enclose
   * @param recall keeps what was verified of revocation lists
   */
  public ValidationMaterial(Collection<X509Certificate> known, Recall recall) {
    this.known = Set.copyOf(known);
    this.recall = recall;
  }

  /**
   * Requires that all of it belongs to the signatures.
   *
   * @param certificates DER; each one of the known
   * @param revocationLists DER; each signed by one of the known
   */
  public void requireOwn(List<byte[]> certificates, List<byte[]> revocationLists)
      throws CmsRefused {
    for (byte[] certificate : certificates) {
      if (known.stream().noneMatch(one -> Arrays.equals(encoded(one), certificate))) {
        throw new CmsRefused(CmsFlaw.VALIDATION_DATA_FOREIGN);
      }
    }
    for (byte[] list : revocationLists) {
      X509CRL crl = list(list);
      if (known.stream()
          .noneMatch(one -> recall.holds(new Signed(crl, one), () -> isSignedBy(crl, one)))) {
        throw new CmsRefused(CmsFlaw.VALIDATION_DATA_FOREIGN);
      }
    }
  }

  private record Signed(X509CRL list, X509Certificate issuer) implements Question<Boolean> {
    private static final int BYTES = 16 << 10;

    @Override
    public int weight() {
      return BYTES;
    }
  }

  private static X509CRL list(byte[] der) throws CmsRefused {
    try {
      var read =
          CertificateFactory.getInstance("X.509", CmsEnvelope.PROVIDER)
              .generateCRL(new ByteArrayInputStream(der));
      if (read instanceof X509CRL list && Arrays.equals(list.getEncoded(), der)) {
        return list;
      }
      throw new CmsRefused(CmsFlaw.VALIDATION_DATA_FOREIGN);
    } catch (GeneralSecurityException | RuntimeException e) {
      // The ASN.1 classes answer hostile bytes with unchecked exceptions, too.
      throw new CmsRefused(CmsFlaw.VALIDATION_DATA_FOREIGN, e);
    }
  }

  private static boolean isSignedBy(X509CRL list, X509Certificate issuer) {
    if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
      return false;
    }
    try {
      list.verify(issuer.getPublicKey(), CmsEnvelope.PROVIDER);
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A certificate that was read can be written", e);
    }
  }
}
