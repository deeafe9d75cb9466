package org.hufu.core.cms;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.hufu.core.recall.Recall;
import org.hufu.core.signature.X509Signature;

/**
 * The parts of SignedData that no signature covers. Each may have one value only, so that a changed
 * bit is noticed even there.
 *
 * <pre>
 * SignedData ::= SEQUENCE { version, digestAlgorithms, encapContentInfo, certificates, crls, signerInfos }
 * SignerInfo ::= SEQUENCE { version, sid, digestAlgorithm, signedAttrs, signatureAlgorithm, signature,
 *                           unsignedAttrs }
 * </pre>
 *
 * Source: RFC 5652, 5.1 and 5.3.
 */
final class CmsShape {
  /** Version of a SignerInfo whose signer is named by issuer and serial number. */
  private static final int SIGNER_VERSION = 1;

  private CmsShape() {}

  static void require(CmsEnvelope envelope, int version) throws CmsRefused {
    SignedData data = SignedData.getInstance(envelope.data().toASN1Structure().getContent());
    SignerInfo signer = envelope.signer().toASN1Structure();
    boolean plain =
        CMSObjectIdentifiers.signedData.equals(envelope.data().toASN1Structure().getContentType())
            && data.getVersion().hasValue(version)
            && data.getCRLs() == null
            && hasPlainContent(data)
            && data.getCertificates().size()
                == envelope.data().getCertificates().getMatches(null).size()
            && data.getDigestAlgorithms().size() == 1
            && data.getDigestAlgorithms().getObjectAt(0).equals(signer.getDigestAlgorithm())
            && isNamed(signer, envelope.holder())
            && hasNoParameters(signer.getDigestAlgorithm());
    if (!plain) {
      throw new CmsRefused(CmsFlaw.MALFORMED);
    }
  }

  private static boolean hasPlainContent(SignedData data) {
    ASN1Encodable content = data.getEncapContentInfo().getContent();
    return content == null || content instanceof ASN1OctetString;
  }

  private static boolean isNamed(SignerInfo signer, X509CertificateHolder holder) {
    ASN1Integer version = signer.getVersion();
    ASN1Encodable name = signer.getSID().getId();
    var expected =
        new IssuerAndSerialNumber(holder.getIssuer(), holder.getSerialNumber()).toASN1Primitive();
    return version.hasValue(SIGNER_VERSION) && Arrays.equals(encoded(expected), encoded(name));
  }

  private static byte[] encoded(ASN1Encodable value) {
    try {
      return value.toASN1Primitive().getEncoded("DER");
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static boolean hasNoParameters(AlgorithmIdentifier algorithm) {
    ASN1Encodable parameters = algorithm.getParameters();
    return parameters == null || DERNull.INSTANCE.equals(parameters);
  }

  /**
   * Orders the enclosed X.509 certificates into one path from the signer upwards; each must carry
   * the one before, and none may be left over.
   */
  static List<X509Certificate> path(
      X509Certificate signer, List<X509Certificate> others, Recall recall) throws CmsRefused {
    List<X509Certificate> left = new ArrayList<>(others);
    List<X509Certificate> path = new ArrayList<>();
    X509Certificate current = signer;
    while (!left.isEmpty()) {
      X509Certificate issuer = issuer(current, left, recall);
      path.add(issuer);
      left.remove(issuer);
      current = issuer;
    }
    if (!path.isEmpty() && !carries(current, current, recall)) {
      throw new CmsRefused(CmsFlaw.CHAIN_BROKEN);
    }
    return path;
  }

  private static X509Certificate issuer(
      X509Certificate current, List<X509Certificate> candidates, Recall recall) throws CmsRefused {
    for (X509Certificate candidate : candidates) {
      if (carries(candidate, current, recall)) {
        return candidate;
      }
    }
    throw new CmsRefused(CmsFlaw.CHAIN_BROKEN);
  }

  private static boolean carries(X509Certificate issuer, X509Certificate subject, Recall recall) {
    if (!issuer.getSubjectX500Principal().equals(subject.getIssuerX500Principal())) {
      return false;
    }
    return X509Signature.isSignedBy(subject, issuer.getPublicKey(), recall);
  }
}
