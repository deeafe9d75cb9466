package org.hufu.core.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Text as spreadsheets save it: UTF-8 with or without byte order mark, UTF-16 with one, and
 * otherwise GB 18030, which Chinese spreadsheets still write. Bytes that are none of these are not
 * text.
 */
public final class Decoding {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private Decoding() {}

  /** Without byte order mark; empty if the bytes are not text, or hold a NUL. */
  public static Optional<String> text(byte[] bytes) {
    return strict(bytes, charset(bytes))
        .or(() -> strict(bytes, GB18030))
        .map(text -> text.startsWith("\ufeff") ? text.substring(1) : text)
        .filter(text -> text.indexOf('\0') < 0 && text.indexOf(BYTE_ORDER_MARK) < 0);
  }

  private static Charset charset(byte[] bytes) {
    if (bytes.length >= 2) {
      int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
      if (first == 0xfeff) {
        return StandardCharsets.UTF_16BE;
      }
      if (first == 0xfffe) {
        return StandardCharsets.UTF_16LE;
      }
    }
    return StandardCharsets.UTF_8;
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
