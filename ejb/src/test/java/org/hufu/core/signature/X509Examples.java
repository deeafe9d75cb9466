package org.hufu.core.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jce.spec.ECNamedCurveSpec;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys with X.509 certificates, made on the spot and worth nothing outside a test. */
public final class X509Examples {
  public static final Provider PROVIDER = new BouncyCastleProvider();
  public static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
  public static final Instant END = Instant.parse("2036-01-01T00:00:00Z");
  private static final AtomicLong SERIAL = new AtomicLong(1000);

  /** A key and the path from its X.509 certificate up to the root. */
  public record Holder(PrivateKey key, List<X509Certificate> path) {
    public X509Certificate certificate() {
      return path.get(0);
    }
  }

  private X509Examples() {}

  public static Holder root(String name) {
    return root(name, "P-256");
  }

  /** The same on another curve, for example {@code sm2p256v1}. */
  public static Holder root(String name, String curve) {
    KeyPair pair = pair(curve);
    Holder self = new Holder(pair.getPrivate(), List.of());
    return new Holder(pair.getPrivate(), List.of(certificate(self, pair, name, name, "CA")));
  }

  public static Holder signer(Holder issuer, String name) {
    return issued(issuer, name, "P-256", "");
  }

  public static Holder timestampAuthority(Holder issuer, String name) {
    return issued(issuer, name, "P-256", "TSA");
  }

  public static Holder onCurve(Holder issuer, String name, String curve) {
    return issued(issuer, name, curve, "");
  }

  private static Holder issued(Holder issuer, String name, String curve, String use) {
    KeyPair pair = pair(curve);
    String issuerName = issuer.certificate().getSubjectX500Principal().getName();
    X509Certificate certificate = certificate(issuer, pair, issuerName, "CN=" + name, use);
    return new Holder(pair.getPrivate(), List.of(certificate, issuer.path().get(0)));
  }

  private static X509Certificate certificate(
      Holder issuer, KeyPair pair, String issuerName, String name, String use) {
    try {
      X500Name issuerX500 =
          issuer.path().isEmpty()
              ? new X500Name("CN=" + issuerName)
              : X500Name.getInstance(issuer.certificate().getSubjectX500Principal().getEncoded());
      X500Name subject = issuer.path().isEmpty() ? issuerX500 : new X500Name(name);
      var builder =
          new JcaX509v3CertificateBuilder(
              issuerX500, serial(), Date.from(START), Date.from(END), subject, pair.getPublic());
      extend(builder, use);
      var signer =
          new JcaContentSignerBuilder(isSm2(issuer) ? "SM3withSM2" : "SHA256withECDSA")
              .setProvider(PROVIDER)
              .setSecureRandom(Chance.random())
              .build(issuer.key());
      return new JcaX509CertificateConverter()
          .setProvider(PROVIDER)
          .getCertificate(builder.build(signer));
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isSm2(Holder issuer) {
    return issuer.key() instanceof ECPrivateKey key
        && key.getParams() instanceof ECNamedCurveSpec curve
        && curve.getName().equals("sm2p256v1");
  }

  /** The list of fallen X.509 certificates of an issuer, with nothing in it. */
  public static byte[] revocationList(Holder issuer) {
    try {
      var builder = new JcaX509v2CRLBuilder(issuer.certificate(), Date.from(START));
      builder.setNextUpdate(Date.from(END));
      var signer =
          new JcaContentSignerBuilder("SHA256withECDSA")
              .setProvider(PROVIDER)
              .setSecureRandom(Chance.random())
              .build(issuer.key());
      return builder.build(signer).getEncoded();
    } catch (OperatorCreationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static BigInteger serial() {
    return Chance.isFixed()
        ? new BigInteger(64, Chance.random()).add(BigInteger.ONE)
        : BigInteger.valueOf(SERIAL.incrementAndGet());
  }

  private static void extend(JcaX509v3CertificateBuilder builder, String use)
      throws CertIOException {
    if ("CA".equals(use)) {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(1));
    }
    if ("TSA".equals(use)) {
      builder.addExtension(
          Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    }
  }

  private static KeyPair pair(String curve) {
    try {
      var generator = KeyPairGenerator.getInstance("EC", PROVIDER);
      generator.initialize(new ECGenParameterSpec(curve), Chance.random());
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
