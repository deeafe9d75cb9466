package org.hufu.web.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.Text;
import org.hufu.core.json.MalformedJson;

/**
 * Reads the members of a request one by one and collects everything that is wrong with them, so
 * that the caller can mend all of it in one go. Ask for the values, then {@link #requireSound()}.
 *
 * <pre>{@code
 * Shape shape = Shape.of(json);
 * String name = shape.text("/name", json.name(), 200);
 * LocalDate day = shape.date("/performedOn", json.performedOn());
 * shape.requireSound();
 * }</pre>
 *
 * <p>A value that is wrong comes back as null; it must not be used before {@link #requireSound()}.
 */
public final class Shape {
  private final List<Problem.Fault> faults = new ArrayList<>();

  /** For the members of a body; throws the problem at once if there is no body. */
  public static Shape of(Object body) {
    Shape shape = new Shape();
    shape.present("", body);
    shape.requireSound();
    return shape;
  }

  /** Text that is present, not blank and at most so many characters long. */
  public String text(String pointer, String value, int maxLength) {
    if (value == null || value.isBlank()) {
      fault(pointer, Reason.of("request.missing"));
      return null;
    }
    if (value.codePointCount(0, value.length()) > maxLength) {
      fault(pointer, Reason.of("request.too-long", maxLength));
      return null;
    }
    return value.strip();
  }

  /** The same, but may be absent. */
  public Optional<String> optionalText(String pointer, String value, int maxLength) {
    return value == null || value.isBlank()
        ? Optional.empty()
        : Optional.ofNullable(text(pointer, value, maxLength));
  }

  /** Text in both languages. */
  public Text bilingual(String pointer, TextJson value, int maxLength) {
    if (value == null) {
      fault(pointer, Reason.of("request.missing"));
      return null;
    }
    String zh = text(pointer + "/zh-CN", value.zh(), maxLength);
    String en = text(pointer + "/en", value.en(), maxLength);
    return zh == null || en == null ? null : new Text(zh, en);
  }

  /** A calendar day, ISO 8601. */
  public LocalDate date(String pointer, String value) {
    return parsed(pointer, value, LocalDate::parse);
  }

  /** An instant, RFC 3339. */
  public Instant instant(String pointer, String value) {
    return parsed(pointer, value, Instant::parse);
  }

  /** Any type of ours that refuses malformed text with {@link IllegalArgumentException}. */
  public <T> T parsed(String pointer, String value, Function<String, T> reader) {
    String text = text(pointer, value, 1000);
    if (text == null) {
      return null;
    }
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      fault(pointer, Reason.of("request.malformed"));
      return null;
    }
  }

  /** Anything that is present. */
  public <T> T present(String pointer, T value) {
    if (value == null) {
      fault(pointer, Reason.of("request.missing"));
    }
    return value;
  }

  /** A list, absent ones as empty; no element is null. */
  public <T> List<T> list(String pointer, List<T> values) {
    if (values == null) {
      return List.of();
    }
    if (values.stream().anyMatch(Objects::isNull)) {
      fault(pointer, Reason.of("request.malformed"));
      return List.of();
    }
    return List.copyOf(values);
  }

  /** Adds a fault found elsewhere. */
  public void fault(String pointer, Reason reason) {
    faults.add(new Problem.Fault(pointer, reason));
  }

  /** Throws the problem with every fault found so far, if there is one. */
  public void requireSound() {
    if (!faults.isEmpty()) {
      throw Problems.malformed(faults);
    }
  }

  /** A body that is not JSON at all. */
  public static Problem problem(MalformedJson malformed) {
    return Problems.malformed(
        malformed.place(), Reason.of("request.not-json", String.valueOf(malformed.getMessage())));
  }
}
