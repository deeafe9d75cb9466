package org.hufu.portal.certificate;

import java.security.SecureRandom;

/** The two names of a certificate: the printed number and the id that nobody can guess. */
final class CertificateNumbers {
  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int PUBLIC_ID_LENGTH = 32; // 160 bits

  private CertificateNumbers() {}

  /**
   * Fills a template such as <code>{body}-{scheme}-{year}-{serial}</code>.
   *
   * @param scheme short code, for example {@code NDP}
   */
  static String number(String template, String body, String scheme, Serial serial) {
    return template
        .replace("{body}", body)
        .replace("{scheme}", scheme)
        .replace("{year}", Integer.toString(serial.year()))
        .replace("{serial}", "%06d".formatted(serial.number()));
  }

  /** Place in the series of a scheme and year, counted from 1. */
  record Serial(int year, long number) {}

  static String publicId(SecureRandom random) {
    StringBuilder id = new StringBuilder(PUBLIC_ID_LENGTH);
    for (int i = 0; i < PUBLIC_ID_LENGTH; i++) {
      id.append(BASE32.charAt(random.nextInt(BASE32.length())));
    }
    return id.toString();
  }
}
