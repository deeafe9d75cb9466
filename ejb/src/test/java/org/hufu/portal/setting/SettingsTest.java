package org.hufu.portal.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SettingsTest {
  private static final String BODY =
      """
      {"id": "cn", "code": "CN01", "country": "CN",
       "name": {"zh-CN": "甲", "en": "A"}, "address": {"zh-CN": "乙", "en": "B"},
       "zone": "Asia/Shanghai"}
      """;

  @TempDir Path directory;
  private final Map<String, String> given = new HashMap<>();

  @BeforeEach
  void everything_is_set() throws IOException {
    Path file = Files.writeString(directory.resolve("body.json"), BODY);
    given.put("hufu.base", "https://hufu.example/");
    given.put("hufu.mode", "production");
    given.put("hufu.body.file", file.toString());
    given.put("hufu.schemes", "/srv/schemes");
    given.put("hufu.keys", "/srv/keys");
    given.put("hufu.db.url", "jdbc:postgresql://db/hufu");
  }

  @Test
  void reads_what_is_set() {
    Settings settings = read();

    assertThat(settings.base()).hasToString("https://hufu.example");
    assertThat(settings.isSecure()).isTrue();
    assertThat(settings.isDemo()).isFalse();
    assertThat(settings.body().numberTemplate()).isEqualTo("{body}-{scheme}-{year}-{serial}");
  }

  @Test
  void names_every_absent_setting() {
    given.remove("hufu.base");
    given.put("hufu.keys", " ");

    assertThatThrownBy(this::read)
        .isInstanceOf(SettingMissing.class)
        .hasMessageContaining("hufu.base, hufu.keys");
  }

  @Test
  void a_token_needs_its_slot_and_its_pin() {
    given.put("hufu.pkcs11.library", "/usr/lib/softhsm/libsofthsm2.so");

    assertThatThrownBy(this::read)
        .isInstanceOf(SettingMissing.class)
        .hasMessageContaining("hufu.pkcs11.slot, hufu.pkcs11.pin-file");
  }

  @Test
  void refuses_a_mode_it_does_not_know() {
    given.put("hufu.mode", "debug");

    assertThatThrownBy(this::read).isInstanceOf(SettingMissing.class).hasMessageContaining("debug");
  }

  @Test
  void names_a_body_file_that_is_no_body() throws IOException {
    Files.writeString(directory.resolve("body.json"), BODY.replace("CN01", "cn1"));

    assertThatThrownBy(this::read)
        .isInstanceOf(SettingMissing.class)
        .hasMessageContaining("body.json");
  }

  @Test
  void the_body_counts_days_somewhere() throws IOException {
    assertThat(read().body().zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    Files.writeString(
        directory.resolve("body.json"), BODY.replace("Asia/Shanghai", "Middle/Earth"));

    assertThatThrownBy(this::read)
        .isInstanceOf(SettingMissing.class)
        .hasMessageContaining("Middle/Earth");
  }

  @Test
  void mail_stays_here_without_a_host_and_needs_a_sender_with_one() {
    assertThat(relay()).isEmpty();
    given.put("hufu.mail.host", "mail.example");
    assertThatThrownBy(this::relay).hasMessageContaining("hufu.mail.from");
    given.put("hufu.mail.from", "portal@hufu.example");

    MailRelay relay = relay().orElseThrow();

    assertThat(relay.port()).isEqualTo(587);
    assertThat(relay.encryption()).isEqualTo(MailRelay.Encryption.STARTTLS);
  }

  @Test
  void mail_is_not_sent_in_the_clear_by_a_slip_of_the_pen() {
    given.put("hufu.mail.host", "mail.example");
    given.put("hufu.mail.from", "portal@hufu.example");
    given.put("hufu.mail.encryption", "no");

    assertThatThrownBy(this::relay)
        .isInstanceOf(SettingMissing.class)
        .hasMessageContaining("hufu.mail.encryption");
  }

  private Optional<MailRelay> relay() {
    return MailRelay.of(name -> Optional.ofNullable(given.get(name)));
  }

  private Settings read() {
    return Settings.of(name -> Optional.ofNullable(given.get(name)));
  }
}
