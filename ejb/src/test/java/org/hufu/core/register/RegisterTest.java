package org.hufu.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.source.SourceStanding.Status;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RegisterTest {

  @Test
  void the_caveat_names_what_a_module_rests_on() {
    RegisterEntry entry =
        entry(
            "2", "Active", "Contains the embedded module X validated to FIPS 140-2 under Cert. #1");

    assertThat(entry.bases()).containsExactly("1");
    assertThat(entry.status()).isEqualTo(Status.IN_FORCE);
  }

  @Test
  void a_modification_of_another_module_rests_on_nothing() {
    assertThat(entry("2", "Active", "This is a modification of Cert. #1").bases()).isEmpty();
  }

  @Test
  void a_status_of_another_word_is_unknown() {
    assertThat(entry("2", "Pending", "None").status()).isEqualTo(Status.UNKNOWN);
  }

  @Test
  void an_active_entry_on_a_historical_base_is_found_and_no_other() {
    List<RegisterEntry> register =
        List.of(
            entry("1", "Historical", "None"),
            entry("2", "Active", "bound to Y under Cert. #1 and Cert. #9"),
            entry("3", "Active", "bound to Z under Cert. #2"),
            entry("4", "Historical", "bound to Y under Cert. #1"));

    assertThat(Fallen.bases(register)).isEqualTo(Map.of("2", List.of("1")));
  }

  @Test
  void an_entry_without_number_is_malformed() {
    assertThatThrownBy(() -> CmvpReader.read(JsonObject.of("status", "Active")))
        .isInstanceOf(MalformedJson.class);
  }

  private static RegisterEntry entry(String number, String status, String caveat) {
    return CmvpReader.read(
        JsonObject.of(
            "certificate_number", number, "module_name", "M", "status", status, "caveat", caveat));
  }
}
