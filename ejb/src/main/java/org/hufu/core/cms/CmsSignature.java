package org.hufu.core.cms;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.hufu.core.recall.Recall;
import org.hufu.core.signature.Algorithm;

/**
 * A detached CMS signature that was found to be right. Says nothing about whether its signer may be
 * trusted. Source: RFC 5652, 5; ETSI EN 319 122-1, 5 (the signed attributes of CAdES).
 */
public final class CmsSignature {
  /** Version of SignedData over content of type data; RFC 5652, 5.1. */
  private static final int VERSION = 1;

  private final X509Certificate signer;
  private final List<X509Certificate> chain;
  private final Algorithm algorithm;
  private final byte[] value;
  private final byte[] timestamp;
  private final Recall recall;
  private Optional<TimestampToken> verified = Optional.empty();

  private CmsSignature(CmsEnvelope envelope, byte[] timestamp, Recall recall) throws CmsRefused {
    this.signer = envelope.certificate();
    this.chain = envelope.path();
    this.algorithm = envelope.algorithm();
    this.value = envelope.signer().getSignature();
    this.timestamp = timestamp;
    this.recall = recall;
  }

  /**
   * Verifies a signature over bytes that stand elsewhere.
   *
   * @param padded the DER structure, followed by nothing but zeros
   * @param signed exactly the signed bytes
   * @throws CmsRefused for whatever is not in order; never another exception for foreign bytes
   */
  public static CmsSignature verify(byte[] padded, byte[] signed) throws CmsRefused {
    return verify(padded, signed, new Recall());
  }

  /** The same for one who verifies many: X.509 certificates are verified once. */
  public static CmsSignature verify(byte[] padded, byte[] signed, Recall recall) throws CmsRefused {
    byte[] exact = CmsEnvelope.cut(padded);
    try {
      requireDetached(new CMSSignedData(exact));
      var envelope =
          CmsEnvelope.of(
              new CMSSignedData(new CMSProcessableByteArray(signed), exact), VERSION, recall);
      byte[] timestamp = timestamp(envelope.signer());
      verifySignature(envelope);
      return new CmsSignature(envelope, timestamp, recall);
    } catch (CMSException | RuntimeException e) {
      // The ASN.1 classes answer hostile bytes with unchecked exceptions, too.
      throw new CmsRefused(CmsFlaw.MALFORMED, e);
    }
  }

  private static void requireDetached(CMSSignedData data) throws CmsRefused {
    var content = SignedData.getInstance(data.toASN1Structure().getContent()).getEncapContentInfo();
    if (content.getContent() != null
        || !CMSObjectIdentifiers.data.equals(content.getContentType())) {
      throw new CmsRefused(CmsFlaw.CONTENT_NOT_DETACHED);
    }
  }

  /** The one attribute outside the signature that the profile knows is the time-stamp token. */
  private static byte[] timestamp(SignerInformation signer) throws CmsRefused {
    var table = signer.getUnsignedAttributes();
    if (table == null || table.size() == 0) {
      return new byte[0];
    }
    for (Attribute attribute : table.toASN1Structure().getAttributes()) {
      if (!PKCSObjectIdentifiers.id_aa_signatureTimeStampToken.equals(attribute.getAttrType())) {
        throw new CmsRefused(CmsFlaw.ATTRIBUTE_UNKNOWN);
      }
    }
    try {
      return CmsEnvelope.single(table, PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)
          .orElseThrow(() -> new CmsRefused(CmsFlaw.ATTRIBUTE_UNKNOWN))
          .toASN1Primitive()
          .getEncoded("DER");
    } catch (IOException e) {
      throw new CmsRefused(CmsFlaw.MALFORMED, e);
    }
  }

  private static void verifySignature(CmsEnvelope envelope) throws CmsRefused {
    try {
      if (!envelope.signer().verify(envelope.verifier())) {
        throw new CmsRefused(CmsFlaw.SIGNATURE_WRONG);
      }
    } catch (CMSSignerDigestMismatchException e) {
      throw new CmsRefused(CmsFlaw.CONTENT_CHANGED, e);
    } catch (CMSException e) {
      throw new CmsRefused(CmsFlaw.SIGNATURE_WRONG, e);
    }
  }

  /** The X.509 certificate whose key made the signature. */
  public X509Certificate signer() {
    return signer;
  }

  /** The algorithm, which is the signer's key's. */
  public Algorithm algorithm() {
    return algorithm;
  }

  /** The other X.509 certificates enclosed: a path upwards, whose end is not trusted for that. */
  public List<X509Certificate> chain() {
    return chain;
  }

  /** SHA-256 of the signer's X.509 certificate, lowercase hex: its fingerprint. */
  public String fingerprint() {
    return CmsEnvelope.fingerprint(signer);
  }

  /**
   * Verifies the enclosed signature time-stamp; empty when none is enclosed. One that is in order
   * is verified once.
   *
   * @throws CmsRefused when one is enclosed that is not in order
   */
  public Optional<TimestampToken> verifyTimestamp() throws CmsRefused {
    if (timestamp.length > 0 && verified.isEmpty()) {
      verified = Optional.of(TimestampToken.verify(timestamp, value, recall));
    }
    return verified;
  }

  /** Whether the signer's key certificate is byte for byte the given one. */
  public boolean isSignedBy(byte[] certificate) {
    try {
      return Arrays.equals(signer.getEncoded(), certificate);
    } catch (CertificateException e) {
      throw new IllegalStateException("A certificate that was read can be written", e);
    }
  }
}
