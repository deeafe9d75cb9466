package org.hufu.core.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** X.509 certificates of one root and those below it, valid for a year. */
public final class ChainExamples {
  public static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  public static final Instant UNTIL = FROM.plus(Duration.ofDays(365));

  private ChainExamples() {}

  /** A key that issues. */
  public record Authority(String name, PrivateKey privateKey, X509Certificate certificate) {}

  public static Authority root(String name, KeyExamples.Holder holder) {
    Authority self = new Authority(name, holder.privateKey(), null);
    return new Authority(
        name, holder.privateKey(), issue(self, name, holder.jwk().publicKey(), true));
  }

  public static X509Certificate issue(
      Authority issuer, String subject, PublicKey key, boolean mayIssue) {
    try {
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              new X500Name("CN=" + issuer.name()),
              BigInteger.valueOf(subject.hashCode()).abs().add(BigInteger.ONE),
              Date.from(FROM),
              Date.from(UNTIL),
              new X500Name("CN=" + subject),
              key);
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(mayIssue));
      builder.addExtension(
          Extension.keyUsage,
          true,
          new KeyUsage(mayIssue ? KeyUsage.keyCertSign : KeyUsage.digitalSignature));
      var signer =
          new JcaContentSignerBuilder("SHA256withECDSA")
              .setProvider(KeyKind.PROVIDER)
              .build(issuer.privateKey());
      return X509Chain.read(builder.build(signer).getEncoded());
    } catch (OperatorCreationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
