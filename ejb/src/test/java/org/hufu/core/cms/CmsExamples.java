package org.hufu.core.cms;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.hufu.core.signature.Chance;
import org.hufu.core.signature.X509Examples;
import org.hufu.core.signature.X509Examples.Holder;

/** Detached CMS signatures with all that the profile asks for, and with each thing left out. */
public final class CmsExamples {
  private static final String ALGORITHM = "SHA256withECDSA";

  private CmsExamples() {}

  /** A signature as the profile wants it, without time-stamp. */
  public static CMSSignedData signed(byte[] content, Holder signer) {
    return signed(content, signer, ALGORITHM, certificateId(signer));
  }

  /** The same with another algorithm, as Java names it. */
  public static CMSSignedData signed(byte[] content, Holder signer, String algorithm) {
    return signed(content, signer, algorithm, certificateId(signer));
  }

  static CMSSignedData signed(
      byte[] content, Holder signer, String algorithm, ESSCertIDv2 certificateId) {
    return generate(content, false, List.of(generator(signer, algorithm, certificateId)), signer);
  }

  static CMSSignedData generate(
      byte[] content, boolean enclosed, List<SignerInfoGenerator> signers, Holder enclosing) {
    try {
      var generator = new CMSSignedDataGenerator();
      signers.forEach(generator::addSignerInfoGenerator);
      generator.addCertificates(new JcaCertStore(enclosing.path()));
      return generator.generate(new CMSProcessableByteArray(content), enclosed);
    } catch (CMSException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static SignerInfoGenerator generator(Holder signer, String algorithm, ESSCertIDv2 id) {
    try {
      var attributes = timed();
      if (id != null) {
        attributes.add(
            new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(id))));
      }
      var digests = new JcaDigestCalculatorProviderBuilder().setProvider(X509Examples.PROVIDER);
      var signing =
          new JcaContentSignerBuilder(algorithm)
              .setProvider(X509Examples.PROVIDER)
              .setSecureRandom(Chance.random());
      return new JcaSignerInfoGeneratorBuilder(digests.build())
          .setSignedAttributeGenerator(
              new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)))
          .build(signing.build(signer.key()), signer.certificate());
    } catch (OperatorCreationException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ASN1EncodableVector timed() {
    var attributes = new ASN1EncodableVector();
    attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Chance.now()))));
    return attributes;
  }

  static ESSCertIDv2 certificateId(Holder signer) {
    try {
      byte[] certificate = signer.certificate().getEncoded();
      return new ESSCertIDv2(
          (AlgorithmIdentifier) null, MessageDigest.getInstance("SHA-256").digest(certificate));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same signature with an attribute outside the signed ones. */
  public static CMSSignedData with(
      CMSSignedData signature, ASN1ObjectIdentifier type, ASN1Encodable value) {
    SignerInformation signer = signature.getSignerInfos().iterator().next();
    var attributes = new ASN1EncodableVector();
    attributes.add(new Attribute(type, new DERSet(value)));
    var changed =
        SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(attributes));
    return CMSSignedData.replaceSigners(signature, new SignerInformationStore(changed));
  }

  /** The same signature with a time-stamp over its value. */
  public static CMSSignedData stamped(CMSSignedData signature, Holder authority, Instant time) {
    byte[] value = signature.getSignerInfos().iterator().next().getSignature();
    return stamped(signature, timestamp(value, authority, time));
  }

  public static CMSSignedData stamped(CMSSignedData signature, TimeStampToken token) {
    try {
      return with(
          signature,
          PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
          ASN1Primitive.fromByteArray(token.getEncoded("DER")));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public static TimeStampToken timestamp(byte[] stamped, Holder authority, Instant time) {
    try {
      var digests =
          new JcaDigestCalculatorProviderBuilder().setProvider(X509Examples.PROVIDER).build();
      var signing =
          new JcaContentSignerBuilder(ALGORITHM)
              .setProvider(X509Examples.PROVIDER)
              .setSecureRandom(Chance.random());
      var signerInfo =
          new JcaSignerInfoGeneratorBuilder(digests)
              .setSignedAttributeGenerator(
                  new DefaultSignedAttributeTableGenerator(new AttributeTable(timed())))
              .build(signing.build(authority.key()), authority.certificate());
      var generator =
          new TimeStampTokenGenerator(
              signerInfo,
              digests.get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
              new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1"));
      generator.addCertificates(new JcaCertStore(authority.path()));
      var requests = new TimeStampRequestGenerator();
      requests.setCertReq(true);
      byte[] imprint = MessageDigest.getInstance("SHA-256").digest(stamped);
      return generator.generate(
          requests.generate(TSPAlgorithms.SHA256, imprint), BigInteger.ONE, Date.from(time));
    } catch (TSPException | OperatorCreationException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static byte[] der(TimeStampToken token) {
    return der(token.toCMSSignedData());
  }

  public static byte[] der(CMSSignedData signature) {
    try {
      return signature.getEncoded("DER");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] padded(byte[] der, int size) {
    return Arrays.copyOf(der, size);
  }
}
