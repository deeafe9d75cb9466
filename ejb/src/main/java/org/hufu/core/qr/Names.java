package org.hufu.core.qr;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hufu.core.conformity.Text;

/**
 * A name as the short form has it: whole, or its beginning and {@link #CUT} in each language that
 * had no room.
 */
record Names(Text text) {
  /** Ends what was cut. */
  static final String CUT = "\u2026";

  /** Characters that at least are kept. */
  private static final int SHORTEST = 4;

  /** Bytes of the longer language, each in the shorter of two encodings. */
  int bytes() {
    return Math.max(bytes(text.zh()), bytes(text.en()));
  }

  /** Chinese takes three bytes a character in UTF-8, and two in UTF-16. */
  static boolean isShorterInUtf16(String name) {
    return utf16(name).length < name.getBytes(StandardCharsets.UTF_8).length;
  }

  static byte[] utf16(String name) {
    return name.getBytes(StandardCharsets.UTF_16BE);
  }

  private static int bytes(String name) {
    return Math.min(utf16(name).length, name.getBytes(StandardCharsets.UTF_8).length);
  }

  /** The same with one character less in its longer language, unless too few would be left. */
  Optional<Names> shorter() {
    boolean isZh = bytes(text.zh()) >= bytes(text.en());
    return shorter(isZh ? text.zh() : text.en()).map(cut -> new Names(with(isZh, cut)));
  }

  private Text with(boolean isZh, String cut) {
    if (text.zh().equals(text.en())) {
      return new Text(cut, cut);
    }
    return isZh ? new Text(cut, text.en()) : new Text(text.zh(), cut);
  }

  private static Optional<String> shorter(String name) {
    String kept = name.endsWith(CUT) ? name.substring(0, name.length() - 1) : name;
    String left =
        kept.isEmpty()
            ? kept
            : kept.substring(0, kept.offsetByCodePoints(kept.length(), -1)).stripTrailing();
    return left.length() < SHORTEST ? Optional.empty() : Optional.of(left + CUT);
  }

  /** As a whole name would be here, had it been cut like this one. */
  Text cutLikeThis(Text whole) {
    return new Text(cut(text.zh(), whole.zh()), cut(text.en(), whole.en()));
  }

  private static String cut(String stated, String whole) {
    boolean isCut =
        stated.endsWith(CUT) && whole.startsWith(stated.substring(0, stated.length() - 1));
    return isCut ? stated : whole;
  }
}
