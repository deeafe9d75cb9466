package org.hufu.portal.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509ExtensionUtils;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;
import org.hufu.core.signature.Signer;
import org.hufu.core.signature.X509Chain;

/**
 * Issues the body's X.509 certificates: a root, and under it one for each key. Source: RFC 5280.
 *
 * @param base address of the portal, where the root and the list of fallen ones are published
 * @param rootName file name of the root that issues, for example {@code root-2}
 * @param organisation subject words of the body
 */
record X509Issuer(String base, String rootName, Subject organisation) {

  /** Path of the root's X.509 certificate below the address of the portal. */
  static String rootPath(String root) {
    return "/pki/" + root + ".cer";
  }

  /** Path of the root's list of fallen X.509 certificates. */
  static String revocationPath(String root) {
    return "/pki/" + root + ".crl";
  }

  /** Characters of a name or a common name. Source: RFC 5280, A.1. */
  private static final int MOST = 64;

  private static final DateTimeFormatter UTC_TIME =
      DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT);
  private static final DateTimeFormatter GENERALIZED_TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT);

  /**
   * Whose key it is.
   *
   * @param country ISO 3166-1 alpha-2
   */
  record Subject(String name, String country) {
    X500Name titled(String title) {
      return new X500NameBuilder(BCStyle.INSTANCE)
          .addRDN(BCStyle.C, country)
          .addRDN(BCStyle.O, shortened(MOST))
          .addRDN(BCStyle.CN, shortened(MOST - title.length() - 1) + " " + title)
          .build();
    }

    /** Names of organisations may be longer than X.509 allows. */
    private String shortened(int most) {
      return name.codePointCount(0, name.length()) <= most
          ? name
          : name.substring(0, name.offsetByCodePoints(0, most)).stripTrailing();
    }
  }

  /** What to certify. */
  record Request(PublicKey key, Purpose purpose, Subject subject, SigningKey.Period period) {}

  /** Self-signed. */
  X509Chain root(Request request, Signer own) {
    X500Name name = organisation.titled(request.purpose().title());
    var builder = builder(request, name, name);
    try {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
      builder.addExtension(
          Extension.keyUsage,
          true,
          new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign | KeyUsage.digitalSignature));
      builder.addExtension(
          Extension.subjectKeyIdentifier,
          false,
          keyIdentifiers().createSubjectKeyIdentifier(spki(request.key())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new X509Chain(List.of(X509Chain.read(encoded(builder, own))));
  }

  /** Under the root. */
  X509Chain issue(Request request, X509Chain root, Signer rootSigner) {
    X500Name issuer = X500Name.getInstance(root.leaf().getSubjectX500Principal().getEncoded());
    var builder = builder(request, issuer, request.subject().titled(request.purpose().title()));
    try {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage(request.purpose())));
      if (request.purpose() == Purpose.TIME_STAMP) {
        builder.addExtension(
            Extension.extendedKeyUsage,
            true,
            new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
      }
      addPointers(builder, request, root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new X509Chain(List.of(X509Chain.read(encoded(builder, rootSigner)), root.leaf()));
  }

  private static int usage(Purpose purpose) {
    return purpose.isOfCertificates() || purpose == Purpose.REPORT
        ? KeyUsage.digitalSignature | KeyUsage.nonRepudiation
        : KeyUsage.digitalSignature;
  }

  private void addPointers(X509v3CertificateBuilder builder, Request request, X509Chain root)
      throws IOException {
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        keyIdentifiers().createSubjectKeyIdentifier(spki(request.key())));
    builder.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        keyIdentifiers().createAuthorityKeyIdentifier(spki(root.leaf().getPublicKey())));
    DistributionPoint point =
        new DistributionPoint(
            new DistributionPointName(new GeneralNames(uri(base + revocationPath(rootName)))),
            null,
            null);
    builder.addExtension(
        Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {point}));
    builder.addExtension(
        Extension.authorityInfoAccess,
        false,
        new AuthorityInformationAccess(
            new AccessDescription(
                AccessDescription.id_ad_caIssuers, uri(base + rootPath(rootName)))));
  }

  private static GeneralName uri(String address) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, address);
  }

  private static X509v3CertificateBuilder builder(
      Request request, X500Name issuer, X500Name subject) {
    return new X509v3CertificateBuilder(
        issuer,
        new BigInteger(1, serial()),
        time(request.period().from()),
        time(request.period().until()),
        subject,
        spki(request.key()));
  }

  /** UTCTime until 2049, GeneralizedTime afterwards: RFC 5280, 4.1.2.5. */
  static Time time(Instant instant) {
    var utc = instant.atOffset(ZoneOffset.UTC);
    return utc.getYear() < 2050
        ? new Time(new DERUTCTime(UTC_TIME.format(utc)))
        : new Time(new DERGeneralizedTime(GENERALIZED_TIME.format(utc)));
  }

  /** 127 random bits; the first bit set, so that the length never varies. */
  private static byte[] serial() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    bytes[0] = (byte) ((bytes[0] & 0x7f) | 0x40);
    return bytes;
  }

  private static X509ExtensionUtils keyIdentifiers() {
    return new BcX509ExtensionUtils();
  }

  private static SubjectPublicKeyInfo spki(PublicKey key) {
    return SubjectPublicKeyInfo.getInstance(key.getEncoded());
  }

  private static byte[] encoded(X509v3CertificateBuilder builder, Signer signer) {
    try {
      return builder.build(new DerSigner(signer)).getEncoded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
