package org.hufu.portal.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.hufu.core.signature.Signer;

/** The root's list of X.509 certificates that fell before their time. Source: RFC 5280, 5. */
record RevocationList(SigningKey root, List<SigningKey> keys) {

  private static final Duration VALIDITY = Duration.ofDays(30);

  byte[] signed(Signer rootSigner, Instant now) {
    X500Name issuer =
        X500Name.getInstance(root.chain().leaf().getSubjectX500Principal().getEncoded());
    X509v2CRLBuilder builder = new X509v2CRLBuilder(issuer, X509Issuer.time(now));
    builder.setNextUpdate(X509Issuer.time(now.plus(VALIDITY)));
    for (SigningKey key : keys.stream().filter(this::isIssued).toList()) {
      key.compromisedAt()
          .ifPresent(
              at ->
                  builder.addCRLEntry(
                      key.chain().leaf().getSerialNumber(),
                      calendar(at).getTime(),
                      CRLReason.keyCompromise));
    }
    try {
      builder.addExtension(
          Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.getEpochSecond())));
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(root.chain().leaf()));
      return builder.build(new DerSigner(rootSigner)).getEncoded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean isIssued(SigningKey key) {
    var certificates = key.chain().certificates();
    return certificates.size() > 1
        && certificates.get(certificates.size() - 1).equals(root.chain().leaf());
  }

  private static GregorianCalendar calendar(Instant at) {
    return GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
  }
}
