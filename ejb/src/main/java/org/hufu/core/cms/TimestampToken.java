package org.hufu.core.cms;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.hufu.core.recall.Recall;
import org.hufu.core.signature.Algorithm;

/**
 * A time-stamp that was found to cover a signature value. Whether its authority may be trusted is
 * another question. Source: RFC 3161, 2.4.2 and 2.3 (critical, sole purpose timeStamping).
 *
 * @param time what the authority says, to the second or finer
 * @param authority X.509 certificate of the time-stamp authority
 * @param chain other X.509 certificates enclosed: a path upwards, whose end is not trusted for that
 * @param policy object identifier under which the time was given
 * @param algorithm with which the authority signed
 */
public record TimestampToken(
    Instant time,
    X509Certificate authority,
    List<X509Certificate> chain,
    String policy,
    Algorithm algorithm) {

  /** Version of SignedData over content of another type than data; RFC 5652, 5.1. */
  private static final int VERSION = 3;

  public TimestampToken {
    chain = List.copyOf(chain);
  }

  /**
   * Verifies a token over bytes that stand elsewhere.
   *
   * @param der the token, followed by nothing but zeros
   * @param stamped the bytes it must cover; for a signature time-stamp the signature value
   */
  public static TimestampToken verify(byte[] der, byte[] stamped) throws CmsRefused {
    return verify(der, stamped, new Recall());
  }

  /** The same for one who verifies many: X.509 certificates are verified once. */
  public static TimestampToken verify(byte[] der, byte[] stamped, Recall recall) throws CmsRefused {
    try {
      byte[] exact = CmsEnvelope.cut(der);
      TimeStampToken token = new TimeStampToken(new CMSSignedData(exact));
      var envelope = CmsEnvelope.of(token.toCMSSignedData(), VERSION, recall);
      if (token.getUnsignedAttributes() != null) {
        throw new CmsRefused(CmsFlaw.ATTRIBUTE_UNKNOWN);
      }
      requireImprint(token, stamped);
      validate(token, envelope);
      return new TimestampToken(
          token.getTimeStampInfo().getGenTime().toInstant(),
          envelope.certificate(),
          envelope.path(),
          token.getTimeStampInfo().getPolicy().getId(),
          envelope.algorithm());
    } catch (CMSException | TSPException | IOException | RuntimeException e) {
      // The ASN.1 classes answer hostile bytes with unchecked exceptions, too.
      throw new CmsRefused(CmsFlaw.MALFORMED, e);
    }
  }

  /** This token, which must not tell an earlier time than another. */
  public TimestampToken after(Instant earliest) throws CmsRefused {
    if (time.isBefore(earliest)) {
      throw new CmsRefused(CmsFlaw.TIME_BACKWARDS);
    }
    return this;
  }

  /** Last instant of the authority's X.509 certificate. */
  public Instant authorityUntil() {
    return authority.getNotAfter().toInstant();
  }

  /** SHA-256 of the authority's X.509 certificate, lowercase hex: its fingerprint. */
  public String fingerprint() {
    return CmsEnvelope.fingerprint(authority);
  }

  private static void requireImprint(TimeStampToken token, byte[] stamped) throws CmsRefused {
    var imprint = token.getTimeStampInfo();
    MessageDigest digest =
        CmsDigest.find(imprint.getMessageImprintAlgOID())
            .orElseThrow(() -> new CmsRefused(CmsFlaw.ALGORITHM_NOT_ALLOWED));
    if (!MessageDigest.isEqual(digest.digest(stamped), imprint.getMessageImprintDigest())) {
      throw new CmsRefused(CmsFlaw.IMPRINT_UNEQUAL);
    }
  }

  /** Bouncy Castle verifies the signature last, so that only a refusal asks why. */
  private static void validate(TimeStampToken token, CmsEnvelope envelope) throws CmsRefused {
    try {
      token.validate(envelope.certificateVerifier());
    } catch (TSPException e) {
      throw new CmsRefused(
          isSigned(token, envelope)
              ? CmsFlaw.AUTHORITY_NOT_FOR_TIME_STAMPS
              : CmsFlaw.SIGNATURE_WRONG,
          e);
    }
  }

  private static boolean isSigned(TimeStampToken token, CmsEnvelope envelope) throws CmsRefused {
    try {
      return token.isSignatureValid(envelope.verifier());
    } catch (TSPException e) {
      return false;
    }
  }
}
