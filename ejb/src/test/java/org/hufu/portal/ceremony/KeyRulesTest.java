package org.hufu.portal.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.hufu.core.conformity.Reason;
import org.hufu.portal.signing.KeyExample;
import org.hufu.portal.signing.Purpose;
import org.hufu.portal.signing.SigningKey;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final Instant START = Instant.parse("2026-02-01T00:00:00Z");
  private static final Instant END = Instant.parse("2032-02-01T00:00:00Z");
  private static final Duration LEAD = Duration.ofDays(1);
  private static final KeyRules RULES = new KeyRules(NOW, LEAD);

  private final SigningKey key = KeyExample.of(Purpose.CERTIFICATE, START, END, null);

  @Test
  void a_reason_is_needed_and_short() {
    for (String reason : new String[] {" ", "x".repeat(501)}) {
      assertThat(
              RULES.objections(
                  KeyChange.Kind.COMPROMISE, key, key, new KeyChange.Wish(NOW, reason)))
          .extracting(Reason::code)
          .containsExactly("signing.reason-missing");
    }
  }

  @Nested
  class A_rotation {
    @Test
    void begins_after_the_announcement_was_out_for_a_while() {
      assertObjections(rotation(key, key, NOW.plus(LEAD)));
      assertObjections(rotation(key, key, NOW.plus(LEAD).minusSeconds(1)), "signing.too-soon");
    }

    @Test
    void begins_before_the_key_in_use_ends() {
      assertObjections(rotation(key, key, END.plusSeconds(1)), "signing.too-late");
    }

    @Test
    void of_a_key_that_has_ended_may_begin_at_once() {
      SigningKey ended = KeyExample.of(Purpose.CERTIFICATE, START, NOW.minusSeconds(1), null);

      assertObjections(rotation(ended, ended, NOW));
      assertObjections(rotation(ended, ended, NOW.minusSeconds(1)), "signing.too-soon");
    }

    @Test
    void is_announced_once() {
      SigningKey next = KeyExample.of(Purpose.CERTIFICATE, NOW.plus(LEAD), END, null);

      assertObjections(rotation(key, next, NOW.plus(LEAD)), "signing.successor-announced");
    }

    @Test
    void of_the_log_s_key_is_one_like_all_others() {
      SigningKey log = KeyExample.of(Purpose.LOG, START, END, null);

      assertObjections(rotation(log, log, NOW.plus(LEAD)));
    }

    @Test
    void is_not_for_a_key_that_fell() {
      SigningKey fallen = KeyExample.of(Purpose.CERTIFICATE, START, END, NOW);

      assertObjections(rotation(fallen, fallen, NOW.plus(LEAD)), "signing.key-fell");
    }

    private Iterable<Reason> rotation(SigningKey of, SigningKey newest, Instant from) {
      return RULES.objections(
          KeyChange.Kind.ROTATION, of, newest, new KeyChange.Wish(from, "Its time has come"));
    }
  }

  @Nested
  class A_compromise {
    @Test
    void is_now_or_past_but_not_before_the_key() {
      assertObjections(compromise(key, NOW));
      assertObjections(compromise(key, NOW.plusSeconds(1)), "signing.compromise-to-come");
      assertObjections(
          compromise(key, Instant.parse("2025-12-31T23:59:59Z")), "signing.compromise-before-key");
    }

    @Test
    void can_turn_out_to_be_older_but_not_younger() {
      SigningKey fallen = KeyExample.of(Purpose.CERTIFICATE, START, END, NOW.minusSeconds(60));

      assertObjections(compromise(fallen, NOW.minusSeconds(61)));
      assertObjections(compromise(fallen, NOW.minusSeconds(60)), "signing.key-fell");
    }

    private Iterable<Reason> compromise(SigningKey of, Instant since) {
      return RULES.objections(
          KeyChange.Kind.COMPROMISE, of, of, new KeyChange.Wish(since, "A laptop was stolen"));
    }
  }

  private static void assertObjections(Iterable<Reason> objections, String... codes) {
    assertThat(objections).extracting(Reason::code).containsExactly(codes);
  }
}
