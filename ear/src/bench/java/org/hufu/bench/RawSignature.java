package org.hufu.bench;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.hufu.core.document.CertificatePdfReader;
import org.hufu.core.document.PdfReading;
import org.hufu.core.document.SignedPdf;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.X509Chain;
import org.hufu.core.trust.KeyPurpose;
import org.hufu.core.trust.SignedTrustList;
import org.hufu.core.trust.TrustedKey;

/**
 * What is left of a signature when everything around it is done: key, bytes and value.
 *
 * @param name of the algorithm in Bouncy Castle
 */
@SuppressWarnings("ArrayRecordComponent") // shared by nobody
record RawSignature(String name, PublicKey key, byte[] message, byte[] value) {
  private static final Provider PROVIDER = new BouncyCastleProvider();
  private static final String PLAIN = "SHA256withPLAIN-ECDSA";
  private static final String DER = "SHA256withECDSA";

  /** Bouncy Castle's verification and nothing else. */
  void verify() throws GeneralSecurityException {
    Signature verifier = Signature.getInstance(name, PROVIDER);
    verifier.initVerify(key);
    verifier.update(message);
    if (!verifier.verify(value)) {
      throw new SecurityException("A signature that must be right is wrong");
    }
  }

  /** One loop over several. */
  static Work loop(List<RawSignature> signatures) {
    return () -> {
      for (RawSignature one : signatures) {
        one.verify();
      }
    };
  }

  /** The credential's own. */
  static List<RawSignature> ofCredential(Artefacts artefacts) {
    return List.of(of(artefacts.text("certificate.jwt"), artefacts.trust()));
  }

  /** Trust list, status lists, and the X.509 certificate of the key that signed the credential. */
  static List<RawSignature> ofLists(Artefacts artefacts) throws Exception {
    SignedTrustList trust = artefacts.trust();
    List<RawSignature> all = new ArrayList<>();
    all.add(of(artefacts.text("trust.jws"), trust));
    for (String list : artefacts.statusLists()) {
      all.add(of(list, trust));
    }
    X509Chain chain = key(artefacts.text("certificate.jwt"), trust).chain().orElseThrow();
    all.add(of(chain.leaf(), trust.rootCertificate().orElseThrow()));
    return all;
  }

  /** The credential's, the CMS signature, its time-stamp, and each token of the archive. */
  static List<RawSignature> ofPdf(Artefacts artefacts) throws Exception {
    SignedTrustList trust = artefacts.trust();
    List<RawSignature> all = new ArrayList<>(ofCredential(artefacts));
    SignedPdf pdf = pdf(artefacts);
    SignerInformation signer = signer(pdf.signature());
    all.add(of(signer, key(artefacts.text("certificate.jwt"), trust).jwk().publicKey()));
    PublicKey clock = trust.list().keys(KeyPurpose.TIME_STAMP).get(0).jwk().publicKey();
    all.add(of(token(signer), clock));
    for (SignedPdf.Archive one : pdf.archive()) {
      all.add(of(signer(one.timeStamp().contents()), clock));
    }
    return all;
  }

  /**
   * The same, those of the lists, the path of the authority's key, and the archive's revocation
   * lists.
   */
  static List<RawSignature> ofPdfAnew(Artefacts artefacts) throws Exception {
    SignedTrustList trust = artefacts.trust();
    List<RawSignature> all = new ArrayList<>(ofPdf(artefacts));
    all.addAll(ofLists(artefacts));
    X509Certificate root = trust.rootCertificate().orElseThrow();
    TrustedKey clock = trust.list().keys(KeyPurpose.TIME_STAMP).get(0);
    all.add(of(clock.chain().orElseThrow().leaf(), root));
    all.add(of(root, root));
    for (SignedPdf.Archive one : pdf(artefacts).archive()) {
      for (byte[] list : one.data().revocationLists()) {
        all.add(ofRevocationList(list, root));
      }
    }
    return all;
  }

  private static SignedPdf pdf(Artefacts artefacts) {
    return ((PdfReading.Accepted) CertificatePdfReader.read(artefacts.bytes("certificate.pdf")))
        .document();
  }

  /** An Ed25519 signature as a log's checkpoint has it, by a key made for this. */
  static RawSignature ofCheckpoint(Artefacts artefacts) throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519", PROVIDER).generateKeyPair();
    byte[] note = artefacts.bytes("certificate.proof");
    Signature signer = Signature.getInstance("Ed25519", PROVIDER);
    signer.initSign(pair.getPrivate());
    signer.update(note);
    return new RawSignature("Ed25519", pair.getPublic(), note, signer.sign());
  }

  private static RawSignature of(String compact, SignedTrustList trust) {
    JsonWebSignature jws = JsonWebSignature.parse(compact);
    return new RawSignature(
        PLAIN, key(compact, trust).jwk().publicKey(), jws.signingInput(), jws.signature());
  }

  private static TrustedKey key(String compact, SignedTrustList trust) {
    String keyId = JsonWebSignature.parse(compact).keyId().orElseThrow();
    return trust.list().keys().stream()
        .filter(one -> one.keyId().equals(keyId))
        .findFirst()
        .orElseThrow();
  }

  private static RawSignature of(X509Certificate certificate, X509Certificate issuer)
      throws GeneralSecurityException {
    return new RawSignature(
        DER, issuer.getPublicKey(), certificate.getTBSCertificate(), certificate.getSignature());
  }

  private static RawSignature ofRevocationList(byte[] der, X509Certificate issuer)
      throws GeneralSecurityException {
    var list =
        (X509CRL)
            CertificateFactory.getInstance("X.509", PROVIDER)
                .generateCRL(new ByteArrayInputStream(der));
    return new RawSignature(DER, issuer.getPublicKey(), list.getTBSCertList(), list.getSignature());
  }

  private static RawSignature of(SignerInformation signer, PublicKey key) throws Exception {
    return new RawSignature(DER, key, signer.getEncodedSignedAttributes(), signer.getSignature());
  }

  private static SignerInformation token(SignerInformation signer) throws Exception {
    Attribute attribute =
        signer.getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
    return signer(attribute.getAttributeValues()[0].toASN1Primitive().getEncoded("DER"));
  }

  /** The zeros behind a structure would be refused. */
  private static SignerInformation signer(byte[] padded) throws CMSException {
    var signed = new CMSSignedData(new ByteArrayInputStream(padded));
    return signed.getSignerInfos().iterator().next();
  }
}
