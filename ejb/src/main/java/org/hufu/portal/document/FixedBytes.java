package org.hufu.portal.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces what the layout library draws at random (file identifier, names of font subsets) by
 * values made from a seed, and writes the byte range. Every replacement keeps its length, so that
 * offsets stay right.
 */
final class FixedBytes {

  /** As the layout writes it; filled in here. */
  static final String BYTE_RANGE = "[0 0000000000 0000000000 0000000000]";

  private static final Pattern FILE_ID = Pattern.compile("/ID \\[<(\\p{XDigit}+)><\\1>]");
  private static final Pattern SUBSET = Pattern.compile("/([A-Z]{6})\\+NotoSansSC-(Regular|Bold)");

  private final String seed;

  FixedBytes(String seed) {
    this.seed = seed;
  }

  byte[] of(byte[] pdf) {
    // ISO 8859-1 keeps every byte as one character
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    text = withFixedId(text);
    text = SUBSET.matcher(text).replaceAll(found -> "/HUFU" + tag(found) + "+NotoSansSC-$2");
    return withByteRange(text).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String tag(java.util.regex.MatchResult found) {
    return "Bold".equals(found.group(2)) ? "BD" : "RG";
  }

  private String withFixedId(String text) {
    Matcher id = FILE_ID.matcher(text);
    if (!id.find()) {
      throw new IllegalStateException("The file has no identifier");
    }
    String hex = digest().substring(0, id.group(1).length());
    return id.replaceFirst("/ID [<" + hex + "><" + hex + ">]");
  }

  private String digest() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(seed.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String withByteRange(String text) {
    SignatureRoom room = SignatureRoom.in(text.getBytes(StandardCharsets.ISO_8859_1));
    String range = "[0 %d %d %d".formatted(room.start(), room.end(), text.length() - room.end());
    String padded = range + " ".repeat(BYTE_RANGE.length() - range.length() - 1) + "]";
    return text.replace(BYTE_RANGE, padded);
  }
}
