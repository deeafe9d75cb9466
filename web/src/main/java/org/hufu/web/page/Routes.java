package org.hufu.web.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which address shows which view, read from {@code routes.properties}. Places such as {@code
 * {number}} become request parameters, so that pages read them with {@code f:viewParam}.
 */
final class Routes {
  private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

  private final List<Route> all;

  private Routes(List<Route> all) {
    this.all = List.copyOf(all);
  }

  /** One line of the table. */
  record Route(String address, Pattern pattern, List<String> places, String view) {}

  /** Where an address leads, with the values of its places. */
  record Destination(String view, Map<String, String> values) {}

  static Routes load() {
    Properties lines = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Routes.class.getResourceAsStream("routes.properties"), StandardCharsets.UTF_8)) {
      lines.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // Sorted, so that a literal segment ("new") wins over a place ("{id}"): '{' sorts last.
    return new Routes(
        new TreeMap<>(lines)
            .entrySet().stream()
                .map(line -> route((String) line.getKey(), (String) line.getValue()))
                .toList());
  }

  private static Route route(String address, String view) {
    Matcher places = PLACE.matcher(address);
    String pattern =
        PLACE
            .matcher(address)
            .replaceAll(place -> place.group(1).equals("language") ? "(zh-CN|en)" : "([^/]+)");
    return new Route(
        address,
        Pattern.compile(pattern + "/?"),
        places.results().map(place -> place.group(1)).toList(),
        view);
  }

  List<Route> all() {
    return all;
  }

  /** Looks an address up; a slash at its end makes no difference. */
  Optional<Destination> find(String address) {
    for (Route route : all) {
      Matcher match = route.pattern().matcher(address);
      if (match.matches()) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < route.places().size(); i++) {
          values.put(route.places().get(i), match.group(i + 1));
        }
        return Optional.of(new Destination(route.view(), values));
      }
    }
    return Optional.empty();
  }
}
