package org.hufu.core.qr;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the URL beside a certificate names, for example {@code
 * https://body.example/zh-CN/certificates/CN01-NDP-2026-000001}. A name proves nothing.
 *
 * @param url all of it
 * @param base the portal, without a slash at the end
 * @param name number or public id of the certificate
 */
public record CertificateAddress(String url, String base, String name) {
  private static final int LONGEST = 300;
  private static final Pattern SHAPE =
      Pattern.compile(
          "(https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?)(?:/zh-CN|/en)?/certificates/([A-Za-z0-9-]{1,60})");

  /** Empty if a text is anything else. */
  public static Optional<CertificateAddress> of(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher matcher = SHAPE.matcher(text);
    return matcher.matches()
        ? Optional.of(new CertificateAddress(text, matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }
}
