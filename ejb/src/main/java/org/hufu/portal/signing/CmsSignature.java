package org.hufu.portal.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Provider;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.CollectionStore;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Digest;
import org.hufu.core.signature.Signer;
import org.hufu.core.signature.X509Chain;

/**
 * A detached CAdES signature as it stands in a PDF, first without, then with a time-stamp over its
 * value. No signing time inside: only the time-stamp tells the time. The same key and content give
 * the same bytes. Sources: RFC 5652; RFC 5035; ETSI EN 319 142-1, 6.3.
 */
public final class CmsSignature {
  private static final Provider PROVIDER = new BouncyCastleProvider();

  private CmsSignature() {}

  /** What the content and the signer's X.509 certificate are named by. Source: RFC 9882, 3.3. */
  private static AlgorithmIdentifier digest(Algorithm algorithm) {
    return new AlgorithmIdentifier(
        switch (algorithm) {
          case ES256 -> NISTObjectIdentifiers.id_sha256;
          case ES384 -> NISTObjectIdentifiers.id_sha384;
          case SM2_SM3 -> GMObjectIdentifiers.sm3;
          default -> NISTObjectIdentifiers.id_sha512;
        });
  }

  /**
   * Signs; level B.
   *
   * @param chain of the signer, from its own X.509 certificate upwards
   * @return DER
   */
  public static byte[] sign(byte[] content, X509Chain chain, Signer signer) {
    try {
      var generator = new CMSSignedDataGenerator();
      var digests = new JcaDigestCalculatorProviderBuilder().setProvider(PROVIDER).build();
      var infos = new SignerInfoGeneratorBuilder(digests);
      infos.setContentDigest(digest(signer.algorithm()));
      infos.setSignedAttributeGenerator(
          attributes(chain.leaf(), digests.get(digest(signer.algorithm()))));
      generator.addSignerInfoGenerator(infos.build(new DerSigner(signer), holder(chain.leaf())));
      generator.addCertificates(
          new CollectionStore<>(chain.certificates().stream().map(CmsSignature::holder).toList()));
      return generator.generate(new CMSProcessableByteArray(content), false).getEncoded("DER");
    } catch (CMSException | OperatorCreationException e) {
      throw new IllegalStateException("CMS cannot be made", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SHA-256 of the signature value: what the time-stamp is asked for. */
  public static byte[] imprint(byte[] cms) {
    return Digest.sha256(only(parsed(cms)).getSignature());
  }

  /**
   * Adds the time-stamp; level T.
   *
   * @param token DER of the time-stamp token over {@link #imprint}
   */
  public static byte[] stamped(byte[] cms, byte[] token) {
    try {
      CMSSignedData signed = parsed(cms);
      ASN1EncodableVector attributes = new ASN1EncodableVector();
      attributes.add(
          new Attribute(
              PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
              new DERSet(ASN1Primitive.fromByteArray(token))));
      SignerInformation stamped =
          SignerInformation.replaceUnsignedAttributes(only(signed), new AttributeTable(attributes));
      return CMSSignedData.replaceSigners(signed, new SignerInformationStore(List.of(stamped)))
          .getEncoded("DER");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CMSAttributeTableGenerator attributes(
      X509Certificate certificate, DigestCalculator digest) throws IOException {
    digest.getOutputStream().write(encoded(certificate));
    ESSCertIDv2 id = new ESSCertIDv2(digest.getAlgorithmIdentifier(), digest.getDigest());
    ASN1EncodableVector own = new ASN1EncodableVector();
    own.add(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new DERSet(new SigningCertificateV2(id))));
    return new DefaultSignedAttributeTableGenerator(new AttributeTable(own)) {
      @Override
      @SuppressWarnings({"rawtypes", "JdkObsolete"}) // as Bouncy Castle declares it
      protected Hashtable createStandardAttributeTable(Map parameters) {
        Hashtable table = super.createStandardAttributeTable(parameters);
        ASN1ObjectIdentifier time = CMSAttributes.signingTime;
        table.remove(time);
        return table;
      }
    };
  }

  private static CMSSignedData parsed(byte[] cms) {
    try {
      return new CMSSignedData(cms);
    } catch (CMSException e) {
      throw new IllegalArgumentException("Not a CMS signature", e);
    }
  }

  private static SignerInformation only(CMSSignedData signed) {
    return signed.getSignerInfos().getSigners().iterator().next();
  }

  static X509CertificateHolder holder(X509Certificate certificate) {
    try {
      return new X509CertificateHolder(encoded(certificate));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
