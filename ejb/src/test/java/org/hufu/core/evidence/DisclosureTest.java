package org.hufu.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hufu.core.evidence.Disclosure.Ground;
import org.hufu.core.evidence.Disclosure.Reader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DisclosureTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final Reader LABORATORY = new Reader("lab-1", false);
  private static final Reader OTHER_LABORATORY = new Reader("lab-2", false);
  private static final Reader APPLICANT = new Reader("vendor-1", false);
  private static final Reader BODY = new Reader("cn", true);
  private static final Reader CLERK = new Reader("cn", false);

  @ParameterizedTest
  @EnumSource(Classification.class)
  void its_laboratory_always_reads_it_and_another_laboratory_never(Classification classification) {
    Disclosure disclosure = disclosure(classification, false);

    assertThat(disclosure.ground(LABORATORY, NOW)).contains(Ground.OWN);
    assertThat(disclosure.ground(OTHER_LABORATORY, NOW)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PUBLIC,true", "PARTIES,true", "AUTHORITY,true", "RESTRICTED,false"})
  void people_with_cases_of_the_body_read_what_is_not_restricted(
      Classification classification, boolean may) {
    assertThat(disclosure(classification, false).ground(BODY, NOW).isPresent()).isEqualTo(may);
    assertThat(disclosure(classification, false).ground(CLERK, NOW)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PUBLIC,true", "PARTIES,true", "AUTHORITY,false", "RESTRICTED,false"})
  void the_applicant_reads_what_is_for_the_parties_once_a_report_names_it(
      Classification classification, boolean may) {
    assertThat(disclosure(classification, true).ground(APPLICANT, NOW).isPresent()).isEqualTo(may);
    assertThat(disclosure(classification, false).ground(APPLICANT, NOW)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PUBLIC,true", "PARTIES,false", "AUTHORITY,false", "RESTRICTED,false"})
  void the_public_reads_what_is_public_once_a_report_names_it(
      Classification classification, boolean may) {
    assertThat(disclosure(classification, true).ground(Reader.PUBLIC, NOW).isPresent())
        .isEqualTo(may);
    assertThat(disclosure(classification, false).ground(Reader.PUBLIC, NOW)).isEmpty();
  }

  @Test
  void a_disclosure_lets_its_organisation_in_until_it_ends() {
    Instant until = NOW.plusSeconds(60);
    Disclosure disclosure = disclosure(Classification.RESTRICTED, false, grant(until, null));

    assertThat(disclosure.ground(OTHER_LABORATORY, NOW)).contains(Ground.GRANT);
    assertThat(disclosure.ground(OTHER_LABORATORY, until)).isEmpty();
    assertThat(disclosure.ground(APPLICANT, NOW)).isEmpty();
  }

  @Test
  void a_disclosure_that_was_taken_back_lets_nobody_in() {
    Disclosure disclosure =
        disclosure(Classification.RESTRICTED, false, grant(NOW.plusSeconds(60), NOW));

    assertThat(disclosure.ground(OTHER_LABORATORY, NOW)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret",
        "a/b",
        "C:\\x",
        "a\u0000b",
        "\u202Egpj.exe",
        "CON",
        "nul.txt",
        "x.",
        "..",
        " ",
        "-rf",
        "a\nb",
        "a\"b"
      })
  void names_that_harm_systems_or_deceive_people_are_refused(String name) {
    assertThat(FileName.objection(name)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"capture.pcap", "抓包 1.pcapng", "photo (2).jpg", "README", ".gitignore"})
  void names_that_people_use_are_taken(String name) {
    assertThat(FileName.objection(name)).isEmpty();
  }

  @Test
  void a_name_has_at_most_two_hundred_characters() {
    assertThat(FileName.objection("n".repeat(200))).isEmpty();
    assertThat(FileName.objection("n".repeat(201))).isPresent();
  }

  private static DisclosureGrant grant(Instant until, Instant ended) {
    return new DisclosureGrant(
        "g", "lab-2", until, "court", "a", NOW.minusSeconds(9), Optional.ofNullable(ended));
  }

  private static Disclosure disclosure(
      Classification classification, boolean named, DisclosureGrant... grants) {
    Evidence evidence =
        new Evidence(
            "e",
            "o",
            new Evidence.Parties("t", "lab-1", "vendor-1"),
            new Evidence.Label("a.txt", classification, NOW),
            new Evidence.Content("00".repeat(32), 1, 1, "text/plain"),
            EvidenceState.STORED,
            List.of());
    return new Disclosure(evidence, named, List.of(grants));
  }
}
