package org.hufu.web.evidence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hufu.web.api.Problems;

/**
 * One range of bytes. Several at once, or what is no range, are answered with everything, as HTTP
 * allows. Source: RFC 9110, 14.
 *
 * @param first offset
 * @param last offset, within the whole
 */
record ByteRange(long first, long last) {
  private static final Pattern SHAPE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

  /** Empty for everything; throws the problem 416 where nothing of the range exists. */
  static Optional<ByteRange> of(String header, long size) {
    Matcher range = SHAPE.matcher(header.strip());
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return Optional.empty();
    }
    boolean isSuffix = range.group(1).isEmpty();
    long given = range.group(2).isEmpty() ? size - 1 : Long.parseLong(range.group(2));
    long first = isSuffix ? Math.max(0, size - given) : Long.parseLong(range.group(1));
    long last = isSuffix ? size - 1 : Math.min(given, size - 1);
    if (!isSuffix && !range.group(2).isEmpty() && given < first) {
      return Optional.empty();
    }
    if (first >= size || (isSuffix && given == 0)) {
      throw Problems.ofStatus(416).with("Content-Range", "bytes */" + size);
    }
    return Optional.of(new ByteRange(first, last));
  }

  long length() {
    return last - first + 1;
  }

  String contentRange(long size) {
    return "bytes " + first + "-" + last + "/" + size;
  }
}
