package org.hufu.core.document;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be seen in the bytes of a PDF's first revision without parsing it, where parsers forgive
 * too much.
 *
 * <pre>
 * %PDF-1.n EOL ... xref ... trailer &lt;&lt; ... &gt;&gt; startxref EOL offset EOL %%EOF [EOL]
 * </pre>
 *
 * Source: ISO 32000-1, 7.5.
 */
final class PdfBytes {
  static final int MAX_SIZE_BYTES = 10 * 1024 * 1024;

  private static final Pattern HEADER = Pattern.compile("%PDF-1\\.[0-7][\\r\\n]");
  private static final Pattern TAIL =
      Pattern.compile("startxref\\r?\\n([0-9]{1,9})\\r?\\n%%EOF(\\r\\n|\\n|\\r)?");
  private static final int MAX_TAIL_CHARS = 40;
  private static final String HEADER_START = "%PDF-";
  private static final String END = "%%EOF";

  private final String text;
  private final Set<PdfFlaw> flaws = EnumSet.noneOf(PdfFlaw.class);

  /** One character per byte, so that places in the text are places in the file. */
  private PdfBytes(String text) {
    this.text = text;
  }

  /** Where the first revision ends: behind its end mark and the end of that line. */
  static int firstEnd(String text) {
    int mark = text.indexOf(END);
    if (mark < 0) {
      return text.length();
    }
    int end = mark + END.length();
    if (text.startsWith("\r\n", end)) {
      return end + 2;
    }
    return text.startsWith("\n", end) || text.startsWith("\r", end) ? end + 1 : end;
  }

  /** Where the cross-reference table of a first revision without flaws is. */
  static int table(String text, int firstEnd) {
    return new PdfBytes(text.substring(0, firstEnd)).table().orElseThrow();
  }

  /**
   * Whether it makes sense to speak of a PDF: viewers look for the header in the first kilobyte.
   */
  static boolean isPdf(byte[] bytes) {
    int seen = Math.min(bytes.length, 1024);
    return new String(bytes, 0, seen, StandardCharsets.ISO_8859_1).contains(HEADER_START);
  }

  static Set<PdfFlaw> flaws(byte[] bytes) {
    if (bytes.length > MAX_SIZE_BYTES) {
      return EnumSet.of(PdfFlaw.TOO_LARGE);
    }
    if (!isPdf(bytes)) {
      return EnumSet.of(PdfFlaw.UNREADABLE);
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = firstEnd(text);
    PdfBytes seen = new PdfBytes(text.substring(0, end));
    seen.readHeader();
    seen.readEnd();
    if (end < text.length() && text.indexOf(END, end) < 0) {
      seen.flaws.add(PdfFlaw.TRAILING_BYTES);
    }
    return seen.flaws;
  }

  private void readHeader() {
    if (!text.startsWith(HEADER_START)) {
      flaws.add(PdfFlaw.BYTES_BEFORE_HEADER);
    } else if (!HEADER.matcher(text).lookingAt()) {
      flaws.add(PdfFlaw.UNREADABLE);
    }
  }

  private void readEnd() {
    if (!text.contains(END)) {
      flaws.add(PdfFlaw.UNREADABLE);
    } else if (text.indexOf("startxref") != text.lastIndexOf("startxref")) {
      flaws.add(PdfFlaw.SECOND_REVISION);
    } else {
      readTrailer();
    }
  }

  private void readTrailer() {
    Optional<Integer> table = table();
    int trailer = text.lastIndexOf("trailer");
    if (table.isEmpty() || !text.startsWith("xref", table.get()) || trailer < table.get()) {
      flaws.add(PdfFlaw.CROSS_REFERENCE_UNUSUAL);
      return;
    }
    flaws.addAll(new ObjectTable(text, table.get()).flaws());
    String dictionary = text.substring(trailer);
    if (dictionary.contains("/Prev")) {
      flaws.add(PdfFlaw.SECOND_REVISION);
    }
    if (dictionary.contains("/Encrypt")) {
      flaws.add(PdfFlaw.ENCRYPTED);
    }
    if (dictionary.contains("/XRefStm") || dictionary.contains("#")) {
      flaws.add(PdfFlaw.CROSS_REFERENCE_UNUSUAL);
    }
  }

  /** Where the one cross-reference table starts, if the file ends as the profile wants. */
  private Optional<Integer> table() {
    int start = Math.max(0, text.length() - MAX_TAIL_CHARS);
    int tail = text.indexOf("startxref", start);
    if (tail < 0) {
      return Optional.empty();
    }
    Matcher matcher = TAIL.matcher(text).region(tail, text.length());
    return matcher.matches()
        ? Optional.of(Integer.valueOf(matcher.group(1))).filter(at -> at < tail)
        : Optional.empty();
  }
}
