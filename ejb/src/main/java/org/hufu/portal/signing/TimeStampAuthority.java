package org.hufu.portal.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;
import org.hufu.core.signature.Signer;
import org.hufu.core.signature.X509Chain;

/**
 * The embedded time-stamp authority. Serial numbers are 128 random bits, so that two nodes never
 * give out the same. Source: RFC 3161; RFC 5816 (SHA-256 in the signer's reference).
 *
 * @param policy object identifier under which it works
 */
record TimeStampAuthority(String policy, X509Chain chain, Signer signer) {

  private static final int SERIAL_BITS = 128;

  /**
   * Stamps a digest.
   *
   * @param sha256 of what is stamped
   * @return DER of the token
   */
  byte[] token(byte[] sha256, Instant now) {
    try {
      DigestCalculator digest =
          new BcDigestCalculatorProvider()
              .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256));
      TimeStampTokenGenerator generator =
          new TimeStampTokenGenerator(
              new SignerInfoGeneratorBuilder(new BcDigestCalculatorProvider())
                  .build(new DerSigner(signer), CmsSignature.holder(chain.leaf())),
              digest,
              new ASN1ObjectIdentifier(policy));
      generator.addCertificates(
          new CollectionStore<>(chain.certificates().stream().map(CmsSignature::holder).toList()));
      TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
      asking.setCertReq(true);
      TimeStampRequest request = asking.generate(TSPAlgorithms.SHA256, sha256);
      BigInteger serial = new BigInteger(SERIAL_BITS, new SecureRandom());
      return generator
          .generate(
              request,
              serial.setBit(SERIAL_BITS - 1),
              GregorianCalendar.from(now.atZone(ZoneOffset.UTC)).getTime())
          .toCMSSignedData()
          .getEncoded("DER");
    } catch (OperatorCreationException | TSPException e) {
      throw new IllegalStateException("Time-stamp cannot be made", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
