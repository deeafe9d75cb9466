package org.hufu.portal.setting;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the operator decided about the transparency log.
 *
 * @param memory {@code hufu.log.memory}: directory where the newest signed tree head is kept beside
 *     the database; default {@code log-memory} below the key stores
 * @param witnesses {@code hufu.log.witnesses}: verifier key and address of each, {@code
 *     name+hash+key https://witness.example}, with commas between them
 * @param abandoned {@code hufu.log.abandoned}: name of a part of the log that shall not be
 *     continued, because the database lost some of its entries
 */
public record LogSettings(Path memory, List<Address> witnesses, Optional<String> abandoned)
    implements Serializable {

  /**
   * A witness.
   *
   * @param key verifier key
   * @param url of its submission prefix
   */
  public record Address(String key, String url) implements Serializable {}

  public LogSettings {
    witnesses = List.copyOf(witnesses);
  }

  static LogSettings of(Function<String, Optional<String>> source) {
    Path memory =
        source
            .apply("hufu.log.memory")
            .or(() -> source.apply("hufu.keys").map(keys -> keys + "/log-memory"))
            .map(Path::of)
            .orElseThrow(() -> new SettingMissing("Not set: hufu.keys. See config/README.md"));
    List<Address> witnesses =
        source.apply("hufu.log.witnesses").stream()
            .flatMap(text -> Arrays.stream(text.split(",")))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(LogSettings::address)
            .toList();
    return new LogSettings(memory, witnesses, source.apply("hufu.log.abandoned"));
  }

  private static Address address(String text) {
    String[] words = text.split("\\s+", 0);
    if (words.length != 2 || !words[1].matches("https?://[^\\s/]+.*")) {
      throw new SettingMissing("hufu.log.witnesses has key and address of each, not: " + text);
    }
    return new Address(words[0], words[1].replaceFirst("/+$", ""));
  }
}
