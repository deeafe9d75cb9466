package org.hufu.core.shape;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.conformity.Coded;
import org.hufu.core.conformity.Text;
import org.hufu.core.json.JsonObject;

/**
 * Writes a record as an object whose members are its components in their order: enums by their
 * {@link Coded#code()}, decimals and days as text, an empty optional not at all. {@link
 * RecordReader} reads it back as an equal record.
 */
public final class RecordWriter {
  private RecordWriter() {}

  /** Takes records of strings, numbers, flags, days, instants, texts, enums, lists, optionals. */
  public static JsonObject write(Record value) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      Object member = component(value, component);
      if (member instanceof Optional<?> optional) {
        optional.ifPresent(present -> members.put(component.getName(), json(present)));
      } else {
        members.put(component.getName(), json(member));
      }
    }
    return JsonObject.of(members);
  }

  private static Object component(Record value, RecordComponent component) {
    try {
      return component.getAccessor().invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("Not a public record: " + value.getClass(), e);
    }
  }

  private static Object json(Object value) {
    if (value instanceof Text text) {
      return text.toJson();
    }
    if (value instanceof Record nested) {
      return write(nested);
    }
    if (value instanceof List<?> items) {
      return items.stream().map(RecordWriter::json).toList();
    }
    if (value instanceof Coded word) {
      return word.code();
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    boolean isPlain = value instanceof Boolean || value instanceof Integer || value instanceof Long;
    return isPlain ? value : value.toString();
  }
}
