package org.hufu.core.cms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.hufu.core.recall.Question;
import org.hufu.core.recall.Recall;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Digest;

/** What signatures and time-stamps have in common: one signer, bound to its X.509 certificate. */
record CmsEnvelope(
    SignerInformation signer, X509CertificateHolder holder, CMSSignedData data, Recall recall) {
  /** Ours alone; never added to {@link java.security.Security}. */
  static final Provider PROVIDER = new BouncyCastleProvider();

  private static final int SEQUENCE = 0x30;
  private static final int LONG_FORM = 0x80;

  static CmsEnvelope of(CMSSignedData data, int version, Recall recall) throws CmsRefused {
    if (data.getSignerInfos().size() != 1) {
      throw new CmsRefused(CmsFlaw.SIGNER_COUNT);
    }
    SignerInformation signer = data.getSignerInfos().iterator().next();
    List<X509CertificateHolder> candidates = new ArrayList<>();
    for (X509CertificateHolder enclosed : data.getCertificates().getMatches(null)) {
      if (signer.getSID().match(enclosed)) {
        candidates.add(enclosed);
      }
    }
    if (candidates.size() != 1) {
      throw new CmsRefused(CmsFlaw.SIGNER_CERTIFICATE_MISSING);
    }
    var envelope = new CmsEnvelope(signer, candidates.get(0), data, recall);
    CmsShape.require(envelope, version);
    envelope.algorithm();
    envelope.requireSigningCertificate();
    return envelope;
  }

  /**
   * The algorithm, bound to the digest and to the kind of the key, so that none can be swapped for
   * a weaker one.
   */
  Algorithm algorithm() throws CmsRefused {
    var signature = signer.toASN1Structure().getDigestEncryptionAlgorithm();
    PublicKey key = certificate().getPublicKey();
    return CmsAlgorithm.find(signature, signer.getDigestAlgorithmID().getAlgorithm())
        .filter(found -> found.fits(key))
        .orElseThrow(() -> new CmsRefused(CmsFlaw.ALGORITHM_NOT_ALLOWED));
  }

  /** What tells whether the signature value is right. */
  SignerInformationVerifier verifier() throws CmsRefused {
    return verifier(Optional.empty());
  }

  /** The same, where dates and purpose of the signer's X.509 certificate matter, too. */
  SignerInformationVerifier certificateVerifier() throws CmsRefused {
    return verifier(Optional.of(holder));
  }

  private SignerInformationVerifier verifier(Optional<X509CertificateHolder> certificate)
      throws CmsRefused {
    try {
      return CmsAlgorithm.verifier(algorithm(), certificate().getPublicKey(), certificate);
    } catch (OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** RFC 5035, 3: the first entry names the signer's X.509 certificate by its digest. */
  private void requireSigningCertificate() throws CmsRefused {
    ASN1Encodable value =
        single(signer.getSignedAttributes(), PKCSObjectIdentifiers.id_aa_signingCertificateV2)
            .orElseThrow(() -> new CmsRefused(CmsFlaw.SIGNING_CERTIFICATE_UNBOUND));
    ESSCertIDv2[] named = SigningCertificateV2.getInstance(value).getCerts();
    if (named.length == 0 || !CmsAlgorithm.isSound(named[0].getHashAlgorithm().getAlgorithm())) {
      throw new CmsRefused(CmsFlaw.SIGNING_CERTIFICATE_UNBOUND);
    }
    try {
      MessageDigest digest =
          CmsDigest.find(named[0].getHashAlgorithm().getAlgorithm()).orElseThrow();
      if (!MessageDigest.isEqual(digest.digest(holder.getEncoded()), named[0].getCertHash())) {
        throw new CmsRefused(CmsFlaw.SIGNING_CERTIFICATE_UNBOUND);
      }
    } catch (IOException e) {
      throw new CmsRefused(CmsFlaw.SIGNING_CERTIFICATE_UNBOUND, e);
    }
  }

  /** The only value of an attribute that occurs once; empty when it is missing or ambiguous. */
  static Optional<ASN1Encodable> single(AttributeTable table, ASN1ObjectIdentifier type) {
    if (table == null || table.getAll(type).size() != 1) {
      return Optional.empty();
    }
    Attribute attribute = table.get(type);
    ASN1Encodable[] values = attribute.getAttributeValues();
    return values.length == 1 ? Optional.of(values[0]) : Optional.empty();
  }

  X509Certificate certificate() throws CmsRefused {
    return x509(holder);
  }

  /** Every other X.509 certificate that is enclosed, from the signer upwards. */
  List<X509Certificate> path() throws CmsRefused {
    List<X509Certificate> others = new ArrayList<>();
    for (X509CertificateHolder other : data.getCertificates().getMatches(null)) {
      if (!other.equals(holder)) {
        others.add(x509(other));
      }
    }
    return CmsShape.path(certificate(), others, recall);
  }

  /** The X.509 certificate that these bytes are. */
  private record Enclosed(ByteBuffer der) implements Question<X509Certificate> {
    @Override
    public int weight() {
      return 8 * der.remaining();
    }
  }

  private X509Certificate x509(X509CertificateHolder enclosed) throws CmsRefused {
    try {
      byte[] der = enclosed.getEncoded();
      Enclosed question = new Enclosed(ByteBuffer.wrap(der));
      Optional<X509Certificate> known = recall.find(question);
      if (known.isPresent()) {
        return known.get();
      }
      var read =
          (X509Certificate)
              CertificateFactory.getInstance("X.509", PROVIDER)
                  .generateCertificate(new ByteArrayInputStream(der));
      if (read.getPublicKey() == null) {
        throw new CmsRefused(CmsFlaw.MALFORMED);
      }
      recall.keep(question, read);
      return read;
    } catch (CertificateException | IOException | IllegalStateException e) {
      throw new CmsRefused(CmsFlaw.MALFORMED, e);
    }
  }

  /**
   * Cuts one DER structure out of a space that is filled up with zeros, as a PDF reserves it.
   *
   * <p>{@code SEQUENCE} tag, definite length, value; the encoding must be the DER one, so that no
   * byte within can be changed without the digest or the signature noticing.
   */
  static byte[] cut(byte[] padded) throws CmsRefused {
    int end = end(padded);
    for (int at = end; at < padded.length; at++) {
      if (padded[at] != 0) {
        throw new CmsRefused(CmsFlaw.PADDING_NOT_ZERO);
      }
    }
    byte[] exact = Arrays.copyOf(padded, end);
    requireDer(exact);
    return exact;
  }

  private static int end(byte[] padded) throws CmsRefused {
    if (padded.length < 2 || padded[0] != SEQUENCE) {
      throw new CmsRefused(CmsFlaw.MALFORMED);
    }
    int first = padded[1] & 0xff;
    int lengthBytes = first < LONG_FORM ? 0 : first - LONG_FORM;
    boolean indefinite = first == LONG_FORM;
    if (indefinite || lengthBytes > 3 || padded.length < 2 + lengthBytes) {
      throw new CmsRefused(CmsFlaw.MALFORMED);
    }
    int length = lengthBytes == 0 ? first : 0;
    for (int at = 2; at < 2 + lengthBytes; at++) {
      length = (length << 8) | (padded[at] & 0xff);
    }
    if (length > padded.length - 2 - lengthBytes) {
      throw new CmsRefused(CmsFlaw.MALFORMED);
    }
    return 2 + lengthBytes + length;
  }

  private static void requireDer(byte[] exact) throws CmsRefused {
    try {
      if (!Arrays.equals(exact, ASN1Primitive.fromByteArray(exact).getEncoded("DER"))) {
        throw new CmsRefused(CmsFlaw.MALFORMED);
      }
    } catch (IOException | RuntimeException e) {
      // The ASN.1 reader answers hostile bytes with unchecked exceptions, too.
      throw new CmsRefused(CmsFlaw.MALFORMED, e);
    }
  }

  /** SHA-256 of the DER bytes, lowercase hex. */
  static String fingerprint(X509Certificate certificate) {
    try {
      return Digest.sha256Hex(certificate.getEncoded());
    } catch (CertificateException e) {
      throw new IllegalStateException("A certificate that was read can be written", e);
    }
  }
}
