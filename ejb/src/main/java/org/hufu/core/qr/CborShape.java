package org.hufu.core.qr;

import java.util.Arrays;

/**
 * Walks over bytes before any library reads them, and lets pass what has exactly one spelling.
 * Source: RFC 8949, 4.2.1; of the types only integers, bytes, texts, arrays, maps and null.
 */
final class CborShape {
  private static final int NULL = 22;
  private static final int INDEFINITE = 31;

  private final byte[] bytes;
  private int at;

  private CborShape(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Requires one item and nothing after it.
   *
   * @param depth how many arrays and maps may lie within each other
   */
  static void require(byte[] bytes, int depth) throws QrRefused {
    CborShape shape = new CborShape(bytes);
    shape.item(depth);
    if (shape.at < bytes.length) {
      throw shape.refused(QrFlaw.CBOR_TRAILING_BYTES);
    }
  }

  private void item(int depth) throws QrRefused {
    int head = next();
    int low = head & 0x1f;
    switch (head >>> 5) {
      case 0, 1 -> argument(low);
      case 2, 3 -> skip(argument(low));
      case 4 -> array(argument(low), inside(depth));
      case 5 -> map(argument(low), inside(depth));
      default -> {
        if (head != (7 << 5 | NULL)) {
          throw refused(QrFlaw.CBOR_TYPE_REFUSED);
        }
      }
    }
  }

  private int inside(int depth) throws QrRefused {
    if (depth == 0) {
      throw refused(QrFlaw.CBOR_TOO_DEEP);
    }
    return depth - 1;
  }

  /** A wrong count runs into the end of the bytes. */
  private void array(long count, int depth) throws QrRefused {
    for (long i = 0; i < count; i++) {
      item(depth);
    }
  }

  private void map(long count, int depth) throws QrRefused {
    int before = at;
    int beforeEnd = at;
    for (long i = 0; i < count; i++) {
      int key = at;
      item(depth);
      int order = Arrays.compareUnsigned(bytes, before, beforeEnd, bytes, key, at);
      if (order == 0) {
        throw refused(QrFlaw.CBOR_KEY_TWICE);
      }
      if (order > 0) {
        throw refused(QrFlaw.CBOR_KEY_ORDER);
      }
      before = key;
      beforeEnd = at;
      item(depth);
    }
  }

  private long argument(int low) throws QrRefused {
    if (low < 24) {
      return low;
    }
    if (low == INDEFINITE) {
      throw refused(QrFlaw.CBOR_INDEFINITE_LENGTH);
    }
    if (low > 27) {
      throw refused(QrFlaw.CBOR_TYPE_REFUSED);
    }
    int size = 1 << (low - 24);
    long value = 0;
    for (int i = 0; i < size; i++) {
      value = value << 8 | next();
    }
    if (value < 0) {
      throw refused(QrFlaw.CBOR_TYPE_REFUSED);
    }
    boolean isShort = size == 1 ? value < 24 : value >>> (4 * size) == 0;
    if (isShort) {
      throw refused(QrFlaw.CBOR_LONG_FORM);
    }
    return value;
  }

  private int next() throws QrRefused {
    if (at == bytes.length) {
      throw refused(QrFlaw.CBOR_TRUNCATED);
    }
    return bytes[at++] & 0xff;
  }

  private void skip(long count) throws QrRefused {
    if (count > bytes.length - at) {
      throw refused(QrFlaw.CBOR_TRUNCATED);
    }
    at += (int) count;
  }

  private QrRefused refused(QrFlaw flaw) {
    return new QrRefused(flaw, Integer.toString(at));
  }
}
