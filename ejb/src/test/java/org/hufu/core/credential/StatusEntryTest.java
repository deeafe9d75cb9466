package org.hufu.core.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Lay W3C Bitstring Status List 1.0, 2.1 beside this class. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatusEntryTest {
  private static final JsonObject REVOCATION = CredentialExamples.statuses().get(0).toJson();
  private static final JsonObject MESSAGE = CredentialExamples.statuses().get(3).toJson();

  @Test
  void every_entry_is_read_as_it_was_written() {
    assertThat(CredentialExamples.statuses())
        .allSatisfy(entry -> assertThat(StatusEntry.of(entry.toJson())).isEqualTo(entry));
  }

  @Test
  void a_message_names_its_size_and_a_word_for_every_value() {
    assertThat(MESSAGE.requireInteger("statusSize")).isEqualTo(4);
    assertThat(MESSAGE.objects("statusMessage")).hasSize(16);
    assertThat(MESSAGE.objects("statusMessage").get(7))
        .isEqualTo(JsonObject.of("status", "0x7", "message", "superseded"));
    assertThat(MESSAGE.objects("statusMessage").get(15).requireText("status")).isEqualTo("0xf");
  }

  @Test
  void the_meaning_of_a_value_never_changes() {
    assertThat(StatusMessage.dictionary().subList(0, 8))
        .containsExactly(
            "none",
            "nonconformity",
            "vulnerability",
            "surveillance-overdue",
            "misuse",
            "holder-request",
            "requirements-changed",
            "superseded");
  }

  @Test
  void every_other_shape_is_refused() {
    List<JsonObject> words = MESSAGE.objects("statusMessage");
    List<JsonObject> swapped = new ArrayList<>(words);
    swapped.set(0, words.get(1));

    Stream.of(
            REVOCATION.with("more", 1),
            REVOCATION.with("type", "StatusList2021Entry"),
            REVOCATION.with("statusPurpose", "quality"),
            REVOCATION.with("statusListIndex", 94567),
            REVOCATION.with("statusListIndex", "094567"),
            REVOCATION.with("statusListIndex", "-1"),
            REVOCATION.with("id", "https://cn.example/status/revocation-1#1"),
            REVOCATION.without("id"),
            REVOCATION.without("statusListCredential"),
            REVOCATION.with("statusSize", 1),
            REVOCATION.with("statusMessage", words),
            MESSAGE.without("statusSize"),
            MESSAGE.without("statusMessage"),
            MESSAGE.with("statusSize", 5),
            MESSAGE.with("statusSize", 1),
            MESSAGE.with("statusSize", 64),
            MESSAGE.with("statusMessage", words.subList(0, 15)),
            MESSAGE.with("statusMessage", swapped))
        .forEach(
            json ->
                assertThatExceptionOfType(MalformedJson.class)
                    .isThrownBy(() -> StatusEntry.of(json)));
  }
}
