package org.hufu.core.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Immutable JSON object that keeps the order of its members and knows where in its document it
 * stands, so that a wrong member is named by its JSON pointer. Values are {@code String}, {@code
 * Long}, {@code Double}, {@code Boolean}, {@code JsonObject}, {@code List} of these, or null. A
 * member that is null counts as absent for the typed getters; a member of another type throws
 * {@link MalformedJson}.
 */
public final class JsonObject {
  private static final JsonObject EMPTY = new JsonObject(Map.of(), "");

  private final Map<String, Object> members;
  private final String place;

  /** Trusts its caller: values are of the types above, and nobody keeps the map. */
  JsonObject(Map<String, Object> members, String place) {
    this.members = Collections.unmodifiableMap(members);
    this.place = place;
  }

  public static JsonObject empty() {
    return EMPTY;
  }

  /**
   * Copies these members.
   *
   * @param members values as listed above; maps, collections, and numbers of other sizes are
   *     converted
   * @throws IllegalArgumentException if a value has no JSON form that every reader understands
   *     alike
   */
  public static JsonObject of(Map<String, ?> members) {
    return copy(members, "");
  }

  /**
   * {@code of("a", 1, "b", List.of())}: names and values by turns, order kept, null values allowed.
   */
  public static JsonObject of(String name, Object value, Object... more) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put(name, value);
    for (int i = 0; i < more.length; i += 2) {
      if (members.containsKey((String) more[i])) {
        throw new IllegalArgumentException("A name is given twice: " + more[i]);
      }
      members.put((String) more[i], more[i + 1]);
    }
    return of(members);
  }

  /** A copy in which this member is set, at its old place or at the end. */
  public JsonObject with(String name, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(members);
    changed.put(name, value);
    return copy(changed, place);
  }

  public JsonObject without(String name) {
    Map<String, Object> changed = new LinkedHashMap<>(members);
    changed.remove(name);
    return copy(changed, place);
  }

  public Set<String> names() {
    return members.keySet();
  }

  /** True also if the member is null. */
  public boolean has(String name) {
    return members.containsKey(name);
  }

  /**
   * JSON pointer of this object in the document it was read from; empty for the document itself.
   */
  public String place() {
    return place;
  }

  /** JSON pointer of a member of this object. */
  public String place(String name) {
    return child(place, name);
  }

  public Optional<Object> value(String name) {
    return Optional.ofNullable(members.get(name));
  }

  public Optional<String> text(String name) {
    return member(name, String.class, "a text");
  }

  public String requireText(String name) {
    return require(name, text(name));
  }

  public Optional<Long> integer(String name) {
    return member(name, Long.class, "an integer");
  }

  public long requireInteger(String name) {
    return require(name, integer(name));
  }

  public Optional<Double> number(String name) {
    return member(name, Number.class, "a number").map(Number::doubleValue);
  }

  public Optional<Boolean> flag(String name) {
    return member(name, Boolean.class, "true or false");
  }

  public Optional<JsonObject> object(String name) {
    return member(name, JsonObject.class, "an object");
  }

  public JsonObject requireObject(String name) {
    return require(name, object(name));
  }

  /** Items as listed above; empty if the member is absent. */
  @SuppressWarnings("unchecked") // frozen() lets nothing else in
  public List<Object> list(String name) {
    return (List<Object>) member(name, List.class, "an array").orElse(List.of());
  }

  public List<String> texts(String name) {
    return items(name, String.class, "a text");
  }

  public List<JsonObject> objects(String name) {
    return items(name, JsonObject.class, "an object");
  }

  /** RFC 3339 in UTC, ending in {@code Z}; years 1 to 9999. */
  public Optional<Instant> instant(String name) {
    return text(name).map(text -> Times.instant(text, place(name)));
  }

  public Instant requireInstant(String name) {
    return require(name, instant(name));
  }

  /** ISO 8601 calendar day, {@code 2026-11-24}; years 1 to 9999. */
  public Optional<LocalDate> date(String name) {
    return text(name).map(text -> Times.day(text, place(name)));
  }

  public LocalDate requireDate(String name) {
    return require(name, date(name));
  }

  /**
   * This object, if it says nothing that its reader would overlook.
   *
   * @throws MalformedJson if there is a member beyond these
   */
  public JsonObject onlyWith(Set<String> allowed) {
    for (String name : members.keySet()) {
      if (!allowed.contains(name)) {
        throw new MalformedJson(place(name), "a member that is not known here");
      }
    }
    return this;
  }

  /** Members in order; unmodifiable; null values possible. */
  public Map<String, Object> toMap() {
    return members;
  }

  private <T> Optional<T> member(String name, Class<T> type, String expected) {
    Object value = members.get(name);
    if (value != null && !type.isInstance(value)) {
      throw new MalformedJson(place(name), expected + " was expected");
    }
    return Optional.ofNullable(type.cast(value));
  }

  private <T> List<T> items(String name, Class<T> type, String expected) {
    List<T> items = new ArrayList<>();
    for (Object item : list(name)) {
      if (!type.isInstance(item)) {
        throw new MalformedJson(place(name) + "/" + items.size(), expected + " was expected");
      }
      items.add(type.cast(item));
    }
    return Collections.unmodifiableList(items);
  }

  private <T> T require(String name, Optional<T> value) {
    return value.orElseThrow(() -> new MalformedJson(place(name), "missing"));
  }

  static String child(String place, String name) {
    return place + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  static List<Object> frozen(List<Object> items) {
    return Collections.unmodifiableList(items);
  }

  private static JsonObject copy(Map<?, ?> members, String place) {
    Map<String, Object> copy = new LinkedHashMap<>();
    members.forEach(
        (name, value) -> copy.put(whole(name), convert(value, child(place, whole(name)))));
    return new JsonObject(copy, place);
  }

  private static Object convert(Object value, String place) {
    if (value instanceof JsonObject object) {
      return object.place.equals(place) ? object : copy(object.members, place);
    }
    if (value instanceof Map<?, ?> map) {
      return copy(map, place);
    }
    if (value instanceof Iterable<?> items) {
      List<Object> list = new ArrayList<>();
      items.forEach(item -> list.add(convert(item, place + "/" + list.size())));
      return frozen(list);
    }
    return value instanceof String ? whole(value) : scalar(value, place);
  }

  private static Object scalar(Object value, String place) {
    if (value == null || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Long || value instanceof Integer || value instanceof Short) {
      return Scalars.exact(((Number) value).longValue());
    }
    if (value instanceof Double number) {
      return Scalars.normal(number);
    }
    throw new IllegalArgumentException("No JSON value: " + value + " at " + place);
  }

  private static String whole(Object text) {
    if (!Scalars.isWhole((String) text)) {
      throw new IllegalArgumentException("A text holds a lone surrogate");
    }
    return (String) text;
  }

  /** Same members with the same values, in whatever order and wherever they stand. */
  @Override
  public boolean equals(Object other) {
    return other instanceof JsonObject object && members.equals(object.members);
  }

  @Override
  public int hashCode() {
    return Objects.hash(members);
  }

  @Override
  public String toString() {
    return JsonWriter.plain(this);
  }
}
