package org.hufu.core.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CertificateContentTest {
  private final JsonObject json = CredentialExamples.certificate().json();

  @Test
  void its_members_can_be_asked() {
    CertificateContent content = CredentialExamples.certificate();

    assertThat(content.number()).isEqualTo("CN01-NDP-2026-000001");
    assertThat(content.productName().en()).isEqualTo("Router");
    assertThat(content.term().until()).isEqualTo(LocalDate.of(2031, 11, 23));
    assertThat(content.standards()).isEqualTo(List.of("GB 40050-2021"));
    assertThat(content.reports()).hasSize(1);
    assertThat(content.level()).isEmpty();
  }

  @Test
  void the_digest_does_not_depend_on_the_order_of_members() {
    List<String> names = new ArrayList<>(json.names());
    Collections.reverse(names);
    Map<String, Object> reversed = new LinkedHashMap<>();
    names.forEach(name -> reversed.put(name, json.value(name).orElseThrow()));

    assertThat(new CertificateContent(JsonObject.of(reversed)).digest())
        .isEqualTo(CredentialExamples.certificate().digest())
        .matches("[0-9a-f]{64}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type",
        "number",
        "publicId",
        "body",
        "holder",
        "product",
        "scheme",
        "validFrom",
        "validUntil",
        "decidedAt",
        "url"
      })
  void a_missing_member_is_named(String name) {
    assertThatExceptionOfType(MalformedJson.class)
        .isThrownBy(() -> new CertificateContent(json.without(name)))
        .satisfies(e -> assertThat(e.place()).isEqualTo("/" + name));
  }

  @Test
  void days_are_counted_where_the_body_is() {
    CertificateContent here =
        new CertificateContent(
            at("+08:00")
                .with("decidedAt", "2026-11-23T16:00:00Z")
                .with("validFrom", "2026-11-24")
                .with("validUntil", "2031-11-23"));

    assertThat(here.decidedOn()).isEqualTo(LocalDate.of(2026, 11, 24));
    assertThat(here.validity().from()).isEqualTo("2026-11-23T16:00:00Z");
    assertThat(here.validity().until()).isEqualTo("2031-11-23T15:59:59Z");
    assertThat(CredentialExamples.certificate().validity().from())
        .isEqualTo("2026-11-24T00:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+8", "Asia/Shanghai", "+15:00", "+08:00:30", "Z", ""})
  void an_offset_that_others_could_read_otherwise_is_refused(String offset) {
    JsonObject odd = at(offset);

    assertThatExceptionOfType(MalformedJson.class)
        .isThrownBy(() -> new CertificateContent(odd))
        .satisfies(e -> assertThat(e.place()).isEqualTo("/body/utcOffset"));
  }

  private JsonObject at(String offset) {
    return json.with("body", json.requireObject("body").with("utcOffset", offset));
  }

  @Test
  void an_unknown_member_is_named() {
    JsonObject product = json.requireObject("product").with("colour", "red");

    assertThatExceptionOfType(MalformedJson.class)
        .isThrownBy(() -> new CertificateContent(json.with("product", product)))
        .satisfies(e -> assertThat(e.place()).isEqualTo("/product/colour"));
  }

  @Test
  void a_term_that_ends_before_it_begins_is_refused() {
    assertThatExceptionOfType(MalformedJson.class)
        .isThrownBy(() -> new CertificateContent(json.with("validUntil", "2020-01-01")));
  }

  @Test
  void a_name_in_one_language_only_is_refused() {
    JsonObject holder = json.requireObject("holder");
    JsonObject name = holder.requireObject("name").with("en", " ");

    assertThatExceptionOfType(MalformedJson.class)
        .isThrownBy(() -> new CertificateContent(json.with("holder", holder.with("name", name))))
        .satisfies(e -> assertThat(e.place()).isEqualTo("/holder/name"));
  }
}
