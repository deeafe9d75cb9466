package org.hufu.core.qr;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A map with integer keys that names what does not fit.
 *
 * @param place where the map stands, ending in a slash; empty for the claims themselves
 */
record ClaimMap(CBORObject map, String place) {
  /** The end of the year 9999. */
  static final long LAST_SECOND = 253_402_300_799L;

  ClaimMap onlyWith(Set<Integer> known) throws QrRefused {
    if (map.getType() != CBORType.Map) {
      throw new QrRefused(QrFlaw.CLAIM_MALFORMED, place);
    }
    for (CBORObject key : map.getKeys()) {
      boolean fits = isNumber(key) && known.contains((int) key.AsInt64Value());
      if (!fits) {
        throw new QrRefused(QrFlaw.CLAIM_UNKNOWN, place + key);
      }
    }
    return this;
  }

  /** Within 32 bits. */
  private static boolean isNumber(CBORObject item) {
    return item.getType() == CBORType.Integer
        && item.CanValueFitInInt64()
        && (int) item.AsInt64Value() == item.AsInt64Value();
  }

  QrRefused malformed(int key) {
    return new QrRefused(QrFlaw.CLAIM_MALFORMED, place + key);
  }

  boolean has(int key) {
    return map.ContainsKey(CBORObject.FromObject(key));
  }

  ClaimMap map(int key) throws QrRefused {
    return new ClaimMap(item(key, CBORType.Map), place + key + "/");
  }

  String text(int key) throws QrRefused {
    String text = item(key, CBORType.TextString).AsString();
    if (text.isBlank()) {
      throw malformed(key);
    }
    return text;
  }

  /** Not negative. */
  long number(int key) throws QrRefused {
    CBORObject item = item(key, CBORType.Integer);
    if (!item.CanValueFitInInt64() || item.AsInt64Value() < 0) {
      throw malformed(key);
    }
    return item.AsInt64Value();
  }

  /** Within 32 bits. */
  int signed(int key) throws QrRefused {
    CBORObject item = item(key, CBORType.Integer);
    if (!isNumber(item)) {
      throw malformed(key);
    }
    return (int) item.AsInt64Value();
  }

  byte[] bytes(int key, int length) throws QrRefused {
    byte[] bytes = item(key, CBORType.ByteString).GetByteString();
    if (bytes.length != length) {
      throw malformed(key);
    }
    return bytes;
  }

  List<String> texts(int key) throws QrRefused {
    List<String> texts = textsOrNull(key);
    if (texts.contains(null)) {
      throw malformed(key);
    }
    return texts;
  }

  /** Texts, or UTF-16 in big-endian order as bytes where that is shorter. */
  List<String> names(int key) throws QrRefused {
    List<String> names = new ArrayList<>();
    for (CBORObject item : item(key, CBORType.Array).getValues()) {
      if (item.getType() == CBORType.ByteString) {
        names.add(packed(key, item.GetByteString()));
      } else if (item.getType() == CBORType.TextString) {
        names.add(item.AsString());
      } else {
        throw malformed(key);
      }
    }
    return names;
  }

  private String packed(int key, byte[] bytes) throws QrRefused {
    try {
      String name =
          StandardCharsets.UTF_16BE.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (Names.isShorterInUtf16(name)) {
        return name;
      }
    } catch (CharacterCodingException e) {
      throw malformed(key);
    }
    throw malformed(key);
  }

  List<String> textsOrNull(int key) throws QrRefused {
    List<String> texts = new ArrayList<>();
    for (CBORObject item : item(key, CBORType.Array).getValues()) {
      if (!item.isNull() && item.getType() != CBORType.TextString) {
        throw malformed(key);
      }
      texts.add(item.isNull() ? null : item.AsString());
    }
    return texts;
  }

  List<byte[]> byteStrings(int key, int length) throws QrRefused {
    List<byte[]> all = new ArrayList<>();
    for (CBORObject item : item(key, CBORType.Array).getValues()) {
      boolean fits = item.getType() == CBORType.ByteString && item.GetByteString().length == length;
      if (!fits) {
        throw malformed(key);
      }
      all.add(item.GetByteString());
    }
    return all;
  }

  List<Integer> numbers(int key) throws QrRefused {
    List<Integer> numbers = new ArrayList<>();
    for (CBORObject item : item(key, CBORType.Array).getValues()) {
      if (!isNumber(item) || item.AsInt64Value() < 0) {
        throw malformed(key);
      }
      numbers.add((int) item.AsInt64Value());
    }
    return numbers;
  }

  private CBORObject item(int key, CBORType type) throws QrRefused {
    if (!has(key)) {
      throw new QrRefused(QrFlaw.CLAIM_MISSING, place + key);
    }
    CBORObject item = map.get(CBORObject.FromObject(key));
    if (item.getType() != type) {
      throw malformed(key);
    }
    return item;
  }
}
