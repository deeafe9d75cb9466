package org.hufu.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessagesTest {
  private static final Path TEXTS = Path.of("src/main/resources/org/hufu/web");
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");
  private static final Pattern HALF_WIDTH = Pattern.compile("\\p{IsHan}[,.;:?!](?![0-9A-Za-z])");
  private static final Pattern KEY =
      Pattern.compile("(?:msg\\[|say\\.of\\(|key=\")'?([a-zA-Z0-9.-]+)['\"]");

  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

  private final Properties english = read("messages_en.properties");
  private final Properties chinese = read("messages_zh_CN.properties");

  @Test
  void both_languages_have_the_same_keys() {
    assertThat(chinese.keySet()).isEqualTo(english.keySet());
    assertThat(read("faces_zh_CN.properties").keySet())
        .isEqualTo(read("faces_en.properties").keySet());
  }

  @Test
  void no_key_stands_twice() throws IOException {
    for (String file : List.of("messages_en.properties", "messages_zh_CN.properties")) {
      List<String> keys =
          Files.readAllLines(TEXTS.resolve(file)).stream()
              .filter(line -> !line.startsWith("#") && line.contains("="))
              .map(line -> line.substring(0, line.indexOf('=')))
              .toList();
      assertThat(keys).as(file).doesNotHaveDuplicates();
    }
  }

  @Test
  void no_text_is_empty_or_holds_a_straight_apostrophe() {
    assertThat(all()).allSatisfy((key, text) -> assertThat(text).isNotBlank().doesNotContain("'"));
  }

  @Test
  void both_languages_fill_the_same_places() {
    assertThat(chinese.stringPropertyNames())
        .allSatisfy(
            key ->
                assertThat(places(chinese.getProperty(key)))
                    .isEqualTo(places(english.getProperty(key))));
  }

  @Test
  void chinese_texts_use_full_width_punctuation() {
    assertThat(chinese.stringPropertyNames())
        .allSatisfy(
            key -> assertThat(HALF_WIDTH.matcher(chinese.getProperty(key)).find()).isFalse());
  }

  @Test
  void pages_name_no_key_that_nobody_wrote() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (Path page : pages()) {
      Matcher keys = KEY.matcher(COMMENT.matcher(Files.readString(page)).replaceAll(""));
      while (keys.find()) {
        String key = keys.group(1);
        if (key.contains(".") && !key.endsWith(".") && !english.containsKey(key)) {
          missing.add(PAGES.relativize(page) + ": " + key);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void every_look_has_a_word_in_both_languages() {
    assertThat(Look.all().keySet())
        .allSatisfy(state -> assertThat(english.keySet()).contains("state." + state));
  }

  @Test
  void every_word_of_a_state_has_a_look() {
    List<String> states =
        english.stringPropertyNames().stream()
            .filter(key -> key.startsWith("state.") && !key.endsWith(".means"))
            .map(key -> key.substring("state.".length()))
            .toList();
    assertThat(Look.all().keySet()).containsAll(states);
  }

  private Map<String, String> all() {
    Map<String, String> all = new TreeMap<>();
    english.forEach((key, text) -> all.put("en " + key, (String) text));
    chinese.forEach((key, text) -> all.put("zh " + key, (String) text));
    return all;
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(place -> place.group()).collect(Collectors.toSet());
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      return new ArrayList<>(files.filter(file -> file.toString().endsWith(".xhtml")).toList());
    }
  }

  private static Properties read(String file) {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(TEXTS.resolve(file))) {
      texts.load(reader);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return texts;
  }
}
