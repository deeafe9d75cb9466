package org.hufu.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ThrottleTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void the_first_tries_are_free() {
    assertThat(Throttle.PAIR.wait(4, NOW, NOW)).isZero();
  }

  @Test
  void then_the_wait_doubles_up_to_a_limit() {
    assertThat(Throttle.PAIR.wait(5, NOW, NOW)).isEqualTo(Duration.ofSeconds(1));
    assertThat(Throttle.PAIR.wait(6, NOW, NOW)).isEqualTo(Duration.ofSeconds(2));
    assertThat(Throttle.PAIR.wait(9, NOW, NOW)).isEqualTo(Duration.ofSeconds(16));
    assertThat(Throttle.PAIR.wait(500, NOW, NOW)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void the_wait_runs_from_the_last_try() {
    assertThat(Throttle.PAIR.wait(9, NOW.minusSeconds(10), NOW)).isEqualTo(Duration.ofSeconds(6));
    assertThat(Throttle.PAIR.wait(9, NOW.minusSeconds(17), NOW)).isZero();
  }

  @Test
  void old_failures_are_forgotten() {
    assertThat(Throttle.PAIR.wait(500, NOW.minusSeconds(3601), NOW)).isZero();
  }

  @Test
  void strangers_never_make_an_owner_wait_more_than_a_minute() {
    assertThat(Throttle.ACCOUNT.wait(1_000_000, NOW, NOW)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void counters_of_different_names_and_addresses_are_different() {
    Attempt attempt = new Attempt(" Li.Wei ", "192.0.2.1");

    assertThat(attempt.bucket(Throttle.PAIR))
        .isEqualTo(new Attempt("li.wei", "192.0.2.1").bucket(Throttle.PAIR))
        .isNotEqualTo(new Attempt("li.wei", "192.0.2.2").bucket(Throttle.PAIR))
        .isNotEqualTo(attempt.bucket(Throttle.ACCOUNT));
    assertThat(attempt.bucket(Throttle.ADDRESS))
        .isEqualTo(new Attempt("other", "192.0.2.1").bucket(Throttle.ADDRESS));
  }
}
