package org.hufu.core.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hufu.core.conformity.Text;
import org.hufu.core.json.JsonObject;

/**
 * One field in both places.
 *
 * @param field members on the way to it, for example {@code product.model}
 * @param file the JSON value in the file; empty if it has none
 * @param other the JSON value in the register, log or other form
 */
public record FieldPair(String field, Optional<Object> file, Optional<Object> other) {

  private static final List<String> NAMES = List.of("name", "number");

  /** Members in whatever order; a side without it differs from one that has it. */
  public boolean isEqual() {
    return file.equals(other);
  }

  /** The member of the content in which it stands, for example {@code product}. */
  public String member() {
    int dot = field.indexOf('.');
    return dot < 0 ? field : field.substring(0, dot);
  }

  /** What the file says, for people; empty if nothing. */
  public String fileText(Locale language) {
    return file.map(value -> text(value, language)).orElse("");
  }

  /** What the other side says, for people; empty if nothing. */
  public String otherText(Locale language) {
    return other.map(value -> text(value, language)).orElse("");
  }

  private static String text(Object value, Locale language) {
    if (value instanceof JsonObject object) {
      return isText(object)
          ? Text.of(object).in(language)
          : text(object.toMap().values(), language);
    }
    if (value instanceof Collection<?> items) {
      String between = items instanceof List ? "; " : " ";
      return items.stream().map(item -> text(item, language)).collect(Collectors.joining(between));
    }
    return String.valueOf(value);
  }

  /** Whether it stands before the other fields of its member. */
  boolean isName() {
    return NAMES.contains(field.substring(field.indexOf('.') + 1));
  }

  static boolean isText(JsonObject object) {
    return object.value("zh-CN").isPresent() && object.value("en").isPresent();
  }

  /**
   * {@code field}, {@code file}, {@code register}, {@code equal}; a side without it is left out.
   */
  JsonObject toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("field", field);
    file.ifPresent(value -> json.put("file", value));
    other.ifPresent(value -> json.put("register", value));
    json.put("equal", isEqual());
    return JsonObject.of(json);
  }

  /** Every field that one of the two has; objects are opened once, texts and lists are not. */
  static List<FieldPair> of(JsonObject file, JsonObject other) {
    Map<String, Object> left = fields(file);
    Map<String, Object> right = fields(other);
    List<String> names = new ArrayList<>(left.keySet());
    right.keySet().stream().filter(name -> !left.containsKey(name)).forEach(names::add);
    return names.stream()
        .map(
            name ->
                new FieldPair(
                    name,
                    Optional.ofNullable(left.get(name)),
                    Optional.ofNullable(right.get(name))))
        .toList();
  }

  private static Map<String, Object> fields(JsonObject json) {
    Map<String, Object> fields = new LinkedHashMap<>();
    json.toMap()
        .forEach(
            (name, value) -> {
              if (value instanceof JsonObject object && !isText(object)) {
                object.toMap().forEach((inner, one) -> fields.put(name + "." + inner, one));
              } else {
                fields.put(name, value);
              }
            });
    return fields;
  }
}
