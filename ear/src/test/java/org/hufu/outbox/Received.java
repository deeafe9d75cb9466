package org.hufu.outbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A mail as it came and as it reads.
 *
 * @param raw headers and body, one character for each byte
 * @param text of the body, decoded; source: RFC 2045, 6
 */
record Received(String raw, String text) {
  private static final int HEX = 16;

  static Received of(String raw) {
    int end = raw.indexOf("\r\n\r\n");
    String headers = raw.substring(0, end);
    String body = raw.substring(end + 4);
    byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
    if (headers.contains("Content-Transfer-Encoding: base64")) {
      bytes = Base64.getMimeDecoder().decode(body);
    } else if (headers.contains("Content-Transfer-Encoding: quoted-printable")) {
      bytes = unquoted(body.replace("=\r\n", ""));
    }
    return new Received(raw, new String(bytes, StandardCharsets.UTF_8));
  }

  private static byte[] unquoted(String body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < body.length(); i++) {
      if (body.charAt(i) == '=') {
        bytes.write(Integer.parseInt(body.substring(i + 1, i + 3), HEX));
        i += 2;
      } else {
        bytes.write(body.charAt(i));
      }
    }
    return bytes.toByteArray();
  }
}
