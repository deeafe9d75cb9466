package org.hufu.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecentRefusalsTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final RecentRefusals recent = new RecentRefusals();

  @Test
  void the_same_refusal_is_new_again_after_a_minute() {
    assertThat(recent.isNew("a", "GET /x", NOON)).isTrue();
    assertThat(recent.isNew("a", "GET /x", NOON)).isFalse();
    assertThat(recent.isNew("a", "GET /x", NOON.plusSeconds(59))).isFalse();
    assertThat(recent.isNew("a", "GET /x", NOON.plusSeconds(60))).isTrue();
    assertThat(recent.isNew("a", "GET /x", NOON.plusSeconds(61))).isFalse();
  }

  @Test
  void another_account_or_operation_is_another_refusal() {
    recent.isNew("a", "GET /x", NOON);

    assertThat(recent.isNew("b", "GET /x", NOON)).isTrue();
    assertThat(recent.isNew("a", "GET /y", NOON)).isTrue();
  }

  @Test
  void many_refusals_do_not_bring_back_a_recent_one() {
    recent.isNew("a", "GET /x", NOON);
    for (int i = 0; i < 10_001; i++) {
      recent.isNew("a", "GET /" + i, NOON.minusSeconds(120));
    }

    assertThat(recent.isNew("a", "GET /x", NOON.plusSeconds(1))).isFalse();
  }
}
