package org.hufu.verifier.command;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words of a command line, sorted into options and the rest.
 *
 * @param words what is no option, in order
 * @param values of each option that was given, in order; flags have the value {@code true}
 */
public record Options(List<String> words, Map<String, List<String>> values) {

  /**
   * The options that a command knows, by name with dashes.
   *
   * @param single take a value, once
   * @param repeated take a value, any number of times
   * @param flags take no value
   */
  public record Known(Set<String> single, Set<String> repeated, Set<String> flags) {}

  public static Options parse(List<String> arguments, Known known) throws WrongUsage {
    Deque<String> left = new ArrayDeque<>(arguments);
    List<String> words = new ArrayList<>();
    Map<String, List<String>> values = new HashMap<>();
    while (!left.isEmpty()) {
      String argument = left.remove();
      if (argument.startsWith("--")) {
        values
            .computeIfAbsent(argument, name -> new ArrayList<>())
            .add(value(argument, left, known));
      } else {
        words.add(argument);
      }
    }
    for (Map.Entry<String, List<String>> option : values.entrySet()) {
      if (option.getValue().size() > 1 && !known.repeated().contains(option.getKey())) {
        throw new WrongUsage("Given twice: " + option.getKey());
      }
    }
    return new Options(List.copyOf(words), Map.copyOf(values));
  }

  private static String value(String name, Deque<String> left, Known known) throws WrongUsage {
    if (known.flags().contains(name)) {
      return "true";
    }
    if (!known.single().contains(name) && !known.repeated().contains(name)) {
      throw new WrongUsage("Unknown option: " + name);
    }
    if (left.isEmpty() || left.peek().startsWith("--")) {
      throw new WrongUsage("Value is missing: " + name);
    }
    return left.remove();
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  public Optional<String> value(String name) {
    return all(name).stream().findFirst();
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  public String require(String name) throws WrongUsage {
    return value(name).orElseThrow(() -> new WrongUsage("Missing: " + name));
  }

  /**
   * A number.
   *
   * @param most largest that makes sense
   */
  public long number(String name, long absent, long most) throws WrongUsage {
    Optional<String> text = value(name);
    if (text.isEmpty()) {
      return absent;
    }
    if (!text.get().matches("[1-9][0-9]{0,17}") || Long.parseLong(text.get()) > most) {
      throw new WrongUsage(name + " is a number from 1 to " + most);
    }
    return Long.parseLong(text.get());
  }

  /** What {@code --lang} asks for, else the language of the environment. */
  public Locale language() throws WrongUsage {
    Optional<String> language = value("--lang");
    if (language.isPresent() && !Set.of("zh-CN", "en").contains(language.get())) {
      throw new WrongUsage("Not a language of ours: " + language.get());
    }
    return language.map(Locale::forLanguageTag).orElseGet(Locale::getDefault);
  }
}
