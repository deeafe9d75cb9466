package org.hufu.portal.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.JsonWriter;

/** Lists in one column: an object with the one member {@code items}. */
final class JsonColumn {
  private static final String ITEMS = "items";

  private JsonColumn() {}

  static String ofTexts(List<String> texts) {
    return JsonWriter.plain(JsonObject.of(ITEMS, texts));
  }

  static String ofObjects(List<JsonObject> objects) {
    return JsonWriter.plain(JsonObject.of(ITEMS, objects));
  }

  static List<String> texts(String column) {
    return read(column).texts(ITEMS);
  }

  static List<JsonObject> objects(String column) {
    return read(column).objects(ITEMS);
  }

  private static JsonObject read(String column) {
    return JsonReader.read(column.getBytes(StandardCharsets.UTF_8));
  }
}
