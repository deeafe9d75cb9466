package org.hufu.portal.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogSettingsTest {
  private static LogSettings of(Map<String, String> settings) {
    return LogSettings.of(name -> Optional.ofNullable(settings.get(name)));
  }

  @Test
  void the_memory_lies_below_the_keys_unless_it_is_told_where() {
    assertThat(of(Map.of("hufu.keys", "/keys")).memory()).isEqualTo(Path.of("/keys/log-memory"));
    assertThat(of(Map.of("hufu.keys", "/keys", "hufu.log.memory", "/m")).memory())
        .isEqualTo(Path.of("/m"));
  }

  @Test
  void witnesses_are_key_and_address_with_commas_between_them() {
    var settings =
        of(
            Map.of(
                "hufu.keys",
                "/keys",
                "hufu.log.witnesses",
                "a+1+A= https://a.example/ , b+2+B= http://127.0.0.1:8390"));

    assertThat(settings.witnesses())
        .containsExactly(
            new LogSettings.Address("a+1+A=", "https://a.example"),
            new LogSettings.Address("b+2+B=", "http://127.0.0.1:8390"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a+1+A=", "https://a.example", "a+1+A= ftp://x", "a b https://c", "a https://"})
  void anything_else_stops_the_start(String witnesses) {
    assertThatExceptionOfType(SettingMissing.class)
        .isThrownBy(() -> of(Map.of("hufu.keys", "/keys", "hufu.log.witnesses", witnesses)))
        .withMessageContaining("hufu.log.witnesses");
  }
}
