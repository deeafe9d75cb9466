package org.hufu.web.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What was typed into a form, by the ids of its fields; nothing typed is an empty text. */
public class Entries extends HashMap<String, Object> {
  private static final long serialVersionUID = 1L;

  public String text(String field) {
    Object value = get(field);
    return value == null ? "" : value.toString().strip();
  }

  /** Whether a box is ticked. */
  public boolean is(String field) {
    return Boolean.parseBoolean(text(field));
  }

  /** A calendar day; a text that is none counts as nothing. */
  public Optional<LocalDate> day(String field) {
    try {
      return text(field).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(field)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** What was chosen of several, or the lines of a text. */
  public List<String> all(String field) {
    Object value = get(field);
    if (value instanceof Object[] several) {
      return Arrays.stream(several).filter(Objects::nonNull).map(Object::toString).toList();
    }
    if (value instanceof Collection<?> several) {
      return several.stream().filter(Objects::nonNull).map(Object::toString).toList();
    }
    return text(field).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** Version of the thing that the person saw; the form carries it in a hidden field. */
  public int seen() {
    return text("seen").matches("\\d{1,9}") ? Integer.parseInt(text("seen")) : -1;
  }
}
