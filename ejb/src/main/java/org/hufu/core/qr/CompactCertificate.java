package org.hufu.core.qr;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.binary.Base45;
import org.hufu.core.conformity.Validity;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.credential.CertificateFacts;
import org.hufu.core.credential.SignedCertificate;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.Signer;

/**
 * A certificate as the text of a QR symbol: {@code HUFU1:} and base45 of a signed CWT. Reading one
 * proves nothing; only {@link #isSignedBy} does. Source: RFC 8392; RFC 9052; RFC 9285.
 */
public final class CompactCertificate implements SignedCertificate {
  /** What a text of this format begins with; another format gets another number. */
  public static final String PREFIX = "HUFU1:";

  private static final String FAMILY = "HUFU";

  /** A text up to this length is read from paper without trouble. */
  public static final int COMFORTABLE_LENGTH = 619;

  /** Longest text read or written, in characters. */
  public static final int MAX_LENGTH = 900;

  private final CompactContent content;
  private final CoseSign1 envelope;
  private final String text;

  private CompactCertificate(CompactContent content, CoseSign1 envelope, String text) {
    this.content = content;
    this.envelope = envelope;
    this.text = text;
  }

  /**
   * Signs the short form. Where the text would be longer than comfortable, names are written with
   * two bytes a character, then only the first product digest is kept, then the longest names are
   * cut; at last the holder, and then the digest, are left out.
   *
   * @param issuer URL of the body's portal, without a slash at the end
   * @param statuses one for revocation, one for suspension, at the same place
   * @return empty if the content is longer than any symbol on paper should be
   */
  public static Optional<CompactCertificate> sign(
      CertificateContent content, String issuer, List<StatusEntry> statuses, Signer signer) {
    CompactContent whole = CompactContent.of(content, issuer, StatusPlace.of(issuer, statuses));
    CompactContent chosen = whole;
    byte[] payload = Claims.write(chosen, false);
    if (length(payload, signer) > COMFORTABLE_LENGTH) {
      chosen = fitting(whole, signer);
      payload = Claims.write(chosen, true);
    }
    if (length(payload, signer) > MAX_LENGTH) {
      return Optional.empty();
    }
    CoseSign1 envelope = CoseSign1.sign(payload, signer);
    return Optional.of(new CompactCertificate(chosen, envelope, text(envelope)));
  }

  private static CompactContent fitting(CompactContent whole, Signer signer) {
    if (fits(whole, signer)) {
      return whole;
    }
    Optional<CompactContent> cut = Optional.of(whole.withDigests(1));
    while (cut.isPresent() && !fits(cut.get(), signer)) {
      cut = cut.get().withShorterNames();
    }
    if (cut.isPresent()) {
      return cut.get();
    }
    CompactContent nameless = whole.withDigests(1).withoutHolder();
    return fits(nameless, signer) ? nameless : nameless.withoutDigests();
  }

  private static boolean fits(CompactContent content, Signer signer) {
    return length(Claims.write(content, true), signer) <= COMFORTABLE_LENGTH;
  }

  /** All but the payload has a length that is known before it is signed. */
  private static int length(byte[] payload, Signer signer) {
    return text(CoseSign1.unsigned(payload, signer)).length();
  }

  private static String text(CoseSign1 envelope) {
    byte[] encoded = Base45.builder().get().encode(envelope.bytes());
    return PREFIX + new String(encoded, StandardCharsets.US_ASCII);
  }

  /** Whether a text begins like one of ours, of whatever version. */
  public static boolean isMeant(String text) {
    return text.startsWith(FAMILY);
  }

  /**
   * Reads without believing.
   *
   * @throws QrRefused if the text is not exactly one that {@link #sign} could have written
   */
  public static CompactCertificate read(String text) throws QrRefused {
    if (!text.startsWith(PREFIX)) {
      throw new QrRefused(QrFlaw.PREFIX_UNKNOWN);
    }
    if (text.length() > MAX_LENGTH) {
      throw new QrRefused(QrFlaw.TOO_LONG, Integer.toString(text.length()));
    }
    CoseSign1 envelope = CoseSign1.parse(base45(text.substring(PREFIX.length())));
    return new CompactCertificate(Claims.read(envelope.payload()), envelope, text);
  }

  private static byte[] base45(String text) throws QrRefused {
    try {
      byte[] bytes = Base45.builder().get().decode(text.getBytes(StandardCharsets.ISO_8859_1));
      byte[] again = Base45.builder().get().encode(bytes);
      if (new String(again, StandardCharsets.US_ASCII).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw new QrRefused(QrFlaw.BASE45_MALFORMED, String.valueOf(e.getMessage()));
    }
    throw new QrRefused(QrFlaw.BASE45_MALFORMED);
  }

  /** What the symbol holds: letters, digits and signs of QR's alphanumeric mode. */
  public String text() {
    return text;
  }

  @Override
  public CertificateFacts facts() {
    return content;
  }

  @Override
  public String issuer() {
    return content.issuer();
  }

  @Override
  public Validity validity() {
    return content.validity();
  }

  @Override
  public List<StatusEntry> statuses() {
    return content.status().entries(content.issuer());
  }

  /** The first twelve characters of the thumbprint. */
  @Override
  public String keyId() {
    return envelope.keyId();
  }

  @Override
  public String algorithmName() {
    return envelope.algorithm().word();
  }

  @Override
  public String contentDigest() {
    return content.contentDigest();
  }

  @Override
  public Optional<String> credentialDigest() {
    return Optional.empty();
  }

  @Override
  public boolean isSignedBy(Jwk key) {
    return envelope.isSignedBy(key);
  }
}
