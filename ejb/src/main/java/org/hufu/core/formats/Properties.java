package org.hufu.core.formats;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hufu.core.json.JsonObject;
import org.hufu.core.results.Column;

/**
 * Names and values that tools let their users add. Those named like a member of our JSON count, and
 * with {@code hufu.} before them whatever a header of ours may be called.
 */
final class Properties {
  private static final Pattern PREFIX = Pattern.compile("(?i)hufu[:.]");

  private Properties() {}

  /** Puts a property into the cells if one of our columns answers to its name. */
  static void put(Map<Column, String> cells, String name, String value) {
    Matcher prefix = PREFIX.matcher(name);
    Optional<Column> column =
        prefix.lookingAt()
            ? Column.named(name.substring(prefix.end()))
            : Column.named(name).filter(one -> isOwn(one, name));
    if (column.isPresent() && column.get() != Column.PROBLEM && !value.isBlank()) {
      cells.merge(column.get(), value.strip(), (before, more) -> before + " " + more);
    }
  }

  /** Tools have their own {@code id}, {@code date} and {@code result}, which are not ours. */
  private static boolean isOwn(Column column, String name) {
    return name.replaceAll("[-_ ]", "").equalsIgnoreCase(column.key())
        || name.equalsIgnoreCase("clause");
  }

  static Map<Column, String> of(JsonObject bag) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    bag.names().forEach(name -> put(cells, name, text(bag.value(name).orElse(""))));
    return cells;
  }

  /** Texts of an array, or the one text that stands there; other values do not count. */
  static List<String> texts(JsonObject json, String name) {
    List<String> texts = new ArrayList<>();
    Object value = json.value(name).orElse("");
    if (value instanceof List<?> items) {
      items.stream().map(Properties::text).forEach(texts::add);
    } else {
      texts.add(text(value));
    }
    texts.removeIf(String::isBlank);
    return texts;
  }

  private static String text(Object value) {
    if (value instanceof List<?> items) {
      return items.stream().map(Properties::text).collect(Collectors.joining(" "));
    }
    return value instanceof String || value instanceof Number || value instanceof Boolean
        ? value.toString()
        : "";
  }

  /** The start of a longer text, on one line. */
  static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() > 400 ? line.substring(0, 400) + "…" : line;
  }

  /** The day of an instant or day as tools write them; empty if it begins with none. */
  static String day(String written) {
    return written.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}([T ].*)?") ? written.substring(0, 10) : "";
  }
}
