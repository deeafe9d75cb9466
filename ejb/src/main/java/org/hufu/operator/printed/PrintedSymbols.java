package org.hufu.operator.printed;

import java.util.ArrayList;
import java.util.List;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.credential.Credential;
import org.hufu.core.document.CertificatePdfReader;
import org.hufu.core.json.JsonObject;
import org.hufu.core.qr.CompactCertificate;
import org.hufu.core.qr.PaintedSymbols;
import org.hufu.core.qr.QrRefused;
import org.hufu.core.trust.TrustedKey;

/**
 * The QR symbols on a certificate's page: its address, and its short form unless that is too long.
 *
 * @param texts in the order in which they were painted
 */
public record PrintedSymbols(List<String> texts) {
  public PrintedSymbols {
    texts = List.copyOf(texts);
  }

  /** Of a PDF that our profile accepts. */
  public static PrintedSymbols on(byte[] pdf) {
    return new PrintedSymbols(
        CertificatePdfReader.page(pdf).map(PaintedSymbols::read).orElse(List.of()));
  }

  /**
   * What they say that the credential does not.
   *
   * @param keys that could sign certificates at that time
   * @return sentences; empty if they agree
   */
  public List<String> flaws(Credential credential, List<TrustedKey> keys) {
    List<String> flaws = new ArrayList<>();
    CertificateContent content = credential.certificate();
    if (!texts.contains(content.url())) {
      flaws.add("its PDF shows no symbol with its address");
    }
    for (String text : texts) {
      if (CompactCertificate.isMeant(text)) {
        compact(text, credential, keys, flaws);
      } else if (!text.equals(content.url())) {
        flaws.add("its PDF shows a symbol with another text");
      }
    }
    return flaws;
  }

  private static void compact(
      String text, Credential credential, List<TrustedKey> keys, List<String> flaws) {
    CompactCertificate read;
    try {
      read = CompactCertificate.read(text);
    } catch (QrRefused e) {
      flaws.add("its PDF shows an offline symbol that is none of ours: " + e.flaw().code());
      return;
    }
    JsonObject content = credential.certificate().json();
    if (!read.facts().comparable().equals(read.facts().comparable(content))
        || !read.issuer().equals(credential.issuer())
        || !read.statuses().containsAll(credential.statuses())) {
      flaws.add("its PDF shows an offline symbol that says something else than its credential");
    }
    if (keys.stream()
        .noneMatch(key -> key.keyId().startsWith(read.keyId()) && read.isSignedBy(key.jwk()))) {
      flaws.add("its PDF shows an offline symbol that no key signed that was valid then");
    }
  }
}
