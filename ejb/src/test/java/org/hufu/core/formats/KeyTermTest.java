package org.hufu.core.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.envelope.PublishedKey;
import org.hufu.core.json.JsonObject;
import org.hufu.core.results.Finding;
import org.hufu.core.results.Job;
import org.hufu.core.results.ReadResults;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.KeyExamples;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A signed report by a key that was in use in the year 2025; today is 31 March 2026. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyTermTest {
  private static final KeyExamples.Holder LAB = KeyExamples.foreign(Algorithm.ES512);
  private static final DateRange YEAR =
      new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

  @Test
  void a_file_that_says_a_day_of_the_term_is_read() {
    assertThat(codes(review("2025-12-31"), YEAR, Optional.empty()))
        .containsExactly("results.test-unmapped");
  }

  @Test
  void a_file_that_says_another_day_is_refused() {
    assertThat(codes(review("2026-01-01"), YEAR, Optional.empty()))
        .containsExactly("results.key-outside-term");
    assertThat(codes(review("2024-12-31"), YEAR, Optional.empty()))
        .containsExactly("results.key-outside-term");
  }

  @Test
  void a_file_from_the_future_is_refused_though_the_key_has_no_end() {
    assertThat(codes(review("2026-04-01"), DateRange.from(YEAR.from()), Optional.empty()))
        .containsExactly("results.key-outside-term");
  }

  @Test
  void a_file_that_says_no_day_needs_a_key_in_use_today() {
    assertThat(codes(review(""), YEAR, Optional.empty()))
        .containsExactly("results.key-term-unproven");
    assertThat(codes(review(""), DateRange.from(YEAR.from()), Optional.empty()))
        .containsExactly("results.test-unmapped");
  }

  @Test
  void a_compromised_key_proves_nothing_whatever_day_the_file_says() {
    assertThat(codes(review("2025-01-02"), YEAR, Optional.of(LocalDate.of(2025, 6, 1))))
        .containsExactly("results.key-compromised");
  }

  private static List<String> codes(
      String payload, DateRange term, Optional<LocalDate> compromised) {
    String jws =
        JsonWebSignature.sign(
                JsonObject.empty(), payload.getBytes(StandardCharsets.UTF_8), LAB.signer())
            .compact();
    Job job =
        new Job(
            Files.JOB.cases(),
            Files.JOB.today(),
            List.of(new PublishedKey("Lab", LAB.jwk(), term, compromised)));
    ReadResults read =
        ResultsReader.read(Optional.empty(), jws.getBytes(StandardCharsets.UTF_8), job);
    return read.findings().stream().map(Finding::reason).map(reason -> reason.code()).toList();
  }

  private static String review(String day) {
    String iat =
        day.isEmpty()
            ? ""
            : ",\"iat\":" + LocalDate.parse(day).atTime(12, 0).toEpochSecond(ZoneOffset.UTC);
    return "{\"review_framework_version\":\"1.1\",\"device\":{\"vendor\":\"V\",\"product\":\"P\"},"
        + "\"audit\":{\"srp\":\"Lab\",\"methodology\":\"Whitebox\",\"completion_date\":"
        + "\"2025-03-02\",\"issues\":[]}"
        + iat
        + "}";
  }
}
