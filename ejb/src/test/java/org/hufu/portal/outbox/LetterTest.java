package org.hufu.portal.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.hufu.core.conformity.Text;
import org.hufu.core.json.JsonWriter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LetterTest {
  private static final Notice.Recipient READER = new Notice.Recipient("李 Li", "li@vendor.example");

  @Test
  void a_letter_holds_both_languages() {
    Letter letter = Letter.of(event("certificate.withdrawn", READER));

    assertThat(letter.subject()).isEqualTo("证书 CN01-X-1 已撤销 / Certificate CN01-X-1 is withdrawn");
    assertThat(letter.text())
        .contains("您的产品“路由器”的证书 CN01-X-1 已被撤销")
        .contains("Certificate CN01-X-1 for your product \"Router\" is withdrawn for good.")
        .contains("因为")
        .contains("because")
        .contains("https://body.example/c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "certificate.issued",
        "certificate.suspended",
        "certificate.reinstated",
        "certificate.withdrawn",
        "application.returned",
        "application.refused"
      })
  void every_topic_has_its_letter(String topic) {
    assertThat(Letter.of(event(topic, READER)).text()).contains("CN01-X-1").doesNotContain("{");
  }

  @Test
  void both_languages_hold_the_same_letters() {
    assertThat(words(Locale.SIMPLIFIED_CHINESE).keySet()).isEqualTo(words(Locale.ENGLISH).keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Li\r\nBcc: all@vendor.example", "Li\nX: y", "Li\u0000", "Li\u0085x"})
  void a_name_with_a_line_break_or_control_character_is_refused(String name) {
    assertUnsendable(new Notice.Recipient(name, READER.address()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "li@vendor.example\r\nBcc: all@vendor.example",
        "li@vendor.example, all@vendor.example",
        "li vendor@example",
        "li",
        "",
        "<li@vendor.example>"
      })
  void an_address_that_is_none_or_more_than_one_is_refused(String address) {
    assertUnsendable(new Notice.Recipient(READER.name(), address));
  }

  @Test
  void something_that_there_is_no_letter_for_is_refused_and_holds_up_nothing() {
    OutboxEvent event =
        new OutboxEvent("1", "certificate.issued", "CN01-X-1", "{\"old\":1}", Instant.EPOCH, 0);

    assertThatThrownBy(() -> Letter.of(event)).isInstanceOf(Letter.UnsendableLetter.class);
    assertThatThrownBy(() -> Letter.of(event("certificate.painted", READER)))
        .isInstanceOf(Letter.UnsendableLetter.class);
  }

  private static void assertUnsendable(Notice.Recipient to) {
    assertThatThrownBy(() -> Letter.of(event("certificate.issued", to)))
        .isInstanceOf(Letter.UnsendableLetter.class);
  }

  private static OutboxEvent event(String topic, Notice.Recipient to) {
    Notice notice =
        new Notice(
            topic,
            "CN01-X-1",
            to,
            Optional.of(new Text("路由器", "Router")),
            Optional.of(new Text("因为", "because")),
            "https://body.example/c");
    return new OutboxEvent(
        "id-1", topic, "CN01-X-1", JsonWriter.plain(notice.payload()), Instant.EPOCH, 0);
  }

  private static ResourceBundle words(Locale locale) {
    return ResourceBundle.getBundle("org.hufu.portal.outbox.letters", locale);
  }
}
