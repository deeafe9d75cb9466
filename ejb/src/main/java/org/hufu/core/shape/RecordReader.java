package org.hufu.core.shape;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hufu.core.conformity.Coded;
import org.hufu.core.conformity.Text;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.json.Times;

/**
 * Reads what {@link RecordWriter} writes. An absent list is empty, an absent optional is empty,
 * anything else absent is named by its place. What a record's constructor refuses is malformed.
 */
public final class RecordReader {
  /** Items of one list; longer lists are refused. */
  public static final int MAX_ITEMS = 20_000;

  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return Shape.of(type);
        }
      };

  private RecordReader() {}

  /** What is known of a record type, looked up once. */
  private record Shape(Constructor<?> constructor, List<RecordComponent> parts, Set<String> names) {
    static Shape of(Class<?> type) {
      List<RecordComponent> parts = List.of(type.getRecordComponents());
      try {
        return new Shape(
            type.getDeclaredConstructor(
                parts.stream().map(RecordComponent::getType).toArray(Class<?>[]::new)),
            parts,
            new HashSet<>(parts.stream().map(RecordComponent::getName).toList()));
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("A record without its constructor: " + type, e);
      }
    }
  }

  /**
   * Reads one record with all that is in it.
   *
   * @throws MalformedJson if a member is missing, unknown, of another type, or refused by its
   *     record
   */
  public static <T extends Record> T read(Class<T> type, JsonObject json) {
    return type.cast(recordOf(type, json));
  }

  private static Object recordOf(Class<?> type, JsonObject json) {
    Shape shape = SHAPES.get(type);
    json.onlyWith(shape.names());
    Object[] arguments = new Object[shape.parts().size()];
    for (int i = 0; i < arguments.length; i++) {
      RecordComponent part = shape.parts().get(i);
      arguments[i] =
          value(
              part.getGenericType(),
              json.value(part.getName()).orElse(null),
              json.place(part.getName()));
    }
    try {
      return shape.constructor().newInstance(arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw new MalformedJson(json.place(), String.valueOf(refused.getMessage()));
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Not a public record: " + type, e);
    }
  }

  private static Object value(Type type, Object raw, String place) {
    if (type instanceof ParameterizedType generic) {
      Type item = generic.getActualTypeArguments()[0];
      if (generic.getRawType() == Optional.class) {
        return Optional.ofNullable(raw).map(present -> value(item, present, place));
      }
      return items(item, raw == null ? List.of() : cast(List.class, raw, place), place);
    }
    if (raw == null) {
      throw new MalformedJson(place, "missing");
    }
    Class<?> plain = (Class<?>) type;
    if (plain == Text.class) {
      return Text.of(cast(JsonObject.class, raw, place));
    }
    if (plain.isRecord()) {
      return recordOf(plain, cast(JsonObject.class, raw, place));
    }
    return plain.isEnum() ? word(plain, raw, place) : scalar(plain, raw, place);
  }

  private static List<Object> items(Type type, List<?> raw, String place) {
    if (raw.size() > MAX_ITEMS) {
      throw new MalformedJson(place, "more than " + MAX_ITEMS + " items");
    }
    List<Object> items = new ArrayList<>(raw.size());
    for (Object item : raw) {
      items.add(value(type, item, place + "/" + items.size()));
    }
    return items;
  }

  @SuppressWarnings("unchecked") // all enums in records are Coded
  private static <E extends Enum<E> & Coded> Object word(Class<?> type, Object raw, String place) {
    Class<E> words = (Class<E>) type;
    return Coded.find(words, raw instanceof String text ? text : "")
        .orElseThrow(
            () ->
                new MalformedJson(
                    place,
                    "one of "
                        + Arrays.stream(words.getEnumConstants())
                            .map(Coded::code)
                            .collect(Collectors.joining(", "))
                        + " was expected"));
  }

  private static Object scalar(Class<?> type, Object raw, String place) {
    if (type == boolean.class) {
      return cast(Boolean.class, raw, place);
    }
    boolean isInt = type == int.class || type == Integer.class;
    if (isInt || type == long.class) {
      long number = cast(Long.class, raw, place);
      if (isInt && number != (int) number) {
        throw new MalformedJson(place, "a smaller integer was expected");
      }
      return isInt ? (Object) (int) number : (Object) number;
    }
    String text = cast(String.class, raw, place);
    if (type == LocalDate.class) {
      return Times.day(text, place);
    }
    if (type == Instant.class) {
      return Times.instant(text, place);
    }
    try {
      return Decimals.orText(type, text);
    } catch (NumberFormatException e) {
      throw new MalformedJson(place, "of another form than " + type.getSimpleName());
    }
  }

  private static <T> T cast(Class<T> type, Object raw, String place) {
    if (!type.isInstance(raw)) {
      throw new MalformedJson(place, type.getSimpleName() + " was expected");
    }
    return type.cast(raw);
  }
}
