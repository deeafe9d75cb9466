package org.hufu.core.formats;

import java.util.Arrays;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.MalformedJson;

/** JSON as tools write it: strict, but for a byte order mark, which some of them put first. */
final class JsonDocument {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private JsonDocument() {}

  /** Throws {@link MalformedJson}. */
  static JsonObject read(byte[] file) {
    boolean isMarked =
        file.length >= BYTE_ORDER_MARK.length
            && Arrays.equals(Arrays.copyOf(file, BYTE_ORDER_MARK.length), BYTE_ORDER_MARK);
    return JsonReader.read(
        isMarked ? Arrays.copyOfRange(file, BYTE_ORDER_MARK.length, file.length) : file,
        ResultsReader.MAX_BYTES);
  }
}
