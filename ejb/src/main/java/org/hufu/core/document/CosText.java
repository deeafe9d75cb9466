package org.hufu.core.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * Writes PDF objects as text, one character per byte, the same for the same object: no blank that
 * could be left out, strings in hexadecimal, members in their order. Source: ISO 32000-1, 7.3.
 */
final class CosText {
  private static final String DELIMITERS = "()<>[]{}/%#";

  private CosText() {}

  /**
   * The object itself, or its reference.
   *
   * @throws IllegalArgumentException for a stream or what is no object of a file
   */
  static String of(COSBase item) {
    if (item instanceof COSObject reference) {
      return reference.getKey().getNumber() + " " + reference.getKey().getGeneration() + " R";
    }
    if (item instanceof COSName name) {
      return name(name.getName());
    }
    if (item instanceof COSString string) {
      return "<" + HexFormat.of().formatHex(string.getBytes()) + ">";
    }
    if (item instanceof COSInteger number) {
      return Long.toString(number.longValue());
    }
    if (item instanceof COSFloat number) {
      return number(number);
    }
    if (item instanceof COSBoolean bool) {
      return Boolean.toString(bool.getValue());
    }
    return collection(item);
  }

  private static String collection(COSBase item) {
    if (item instanceof COSArray array) {
      StringBuilder text = new StringBuilder("[");
      array.forEach(one -> text.append(text.length() > 1 ? " " : "").append(of(one)));
      return text.append(']').toString();
    }
    if (item instanceof COSDictionary dictionary && !(item instanceof COSStream)) {
      return of(dictionary, Map.of());
    }
    throw new IllegalArgumentException("No plain object");
  }

  /**
   * A dictionary with some members replaced or added.
   *
   * @param others texts of the values by the names of members
   */
  static String of(COSDictionary dictionary, Map<String, String> others) {
    Map<String, String> members = new LinkedHashMap<>();
    dictionary
        .entrySet()
        .forEach(
            one -> {
              String name = one.getKey().getName();
              String other = others.get(name);
              members.put(name, other == null ? of(one.getValue()) : other);
            });
    others.keySet().stream().sorted().forEach(name -> members.putIfAbsent(name, others.get(name)));
    StringBuilder text = new StringBuilder("<<");
    members.forEach(
        (name, value) ->
            text.append(name(name)).append(isDelimited(value) ? "" : " ").append(value));
    return text.append(">>").toString();
  }

  private static boolean isDelimited(String value) {
    return value.startsWith("/") || value.startsWith("<") || value.startsWith("[");
  }

  private static String name(String name) {
    StringBuilder text = new StringBuilder("/");
    for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (one & 0xff);
      boolean regular = character > ' ' && character < 0x7f && DELIMITERS.indexOf(character) < 0;
      text.append(regular ? Character.toString(character) : "#%02x".formatted((int) character));
    }
    return text.toString();
  }

  private static String number(COSFloat number) {
    try {
      var out = new ByteArrayOutputStream();
      number.writePDF(out);
      return out.toString(StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
