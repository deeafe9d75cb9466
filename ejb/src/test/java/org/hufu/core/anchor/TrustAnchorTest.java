package org.hufu.core.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hufu.core.trust.TrustExamples.ISSUED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.KeyExamples;
import org.hufu.core.signature.KeyExamples.Holder;
import org.hufu.core.trust.TrustExamples;
import org.hufu.core.trust.TrustList;
import org.hufu.core.trust.TrustListRefused;
import org.hufu.core.trust.TrustListRefused.Cause;
import org.hufu.core.trust.TrustListWriter;
import org.hufu.core.trust.TrustedBody;
import org.hufu.core.trust.TrustedKey;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrustAnchorTest {
  private static final Instant NOW = ISSUED.plus(Duration.ofDays(20));

  private final TrustExamples examples = new TrustExamples();
  private final TrustList list = examples.list(3);
  private final TrustAnchor anchor = TrustAnchor.first(write(list, examples.root), Set.of(), NOW);

  @Nested
  class The_first_import {
    @Test
    void pins_the_root_of_the_list() {
      assertThat(anchor.root()).isEqualTo(examples.root.jwk().thumbprint());
      assertThat(anchor.body()).isEqualTo("cn");
      assertThat(anchor.pinnedAt()).isEqualTo(NOW);
    }

    @Test
    void takes_no_list_of_another_root_than_the_one_that_was_compared() {
      refuses(
          Cause.OTHER_ROOT,
          () ->
              TrustAnchor.first(
                  write(examples.list(1), examples.root), Set.of("x".repeat(43)), NOW));
    }
  }

  @Nested
  class A_later_import {
    @Test
    void replaces_an_older_list() {
      TrustAnchor next = adopt(examples.list(4), examples.root);

      assertThat(next.last().list().edition().version()).isEqualTo(4);
      assertThat(next.pinnedAt()).isEqualTo(NOW);
    }

    @Test
    void of_the_list_in_hand_changes_nothing_even_if_it_was_signed_again() {
      assertThat(adopt(list, examples.root)).isSameAs(anchor);
    }

    @Test
    void of_an_older_list_is_a_rollback() {
      refuses(Cause.ROLLBACK, () -> adopt(examples.list(2), examples.root));
    }

    @Test
    void of_a_higher_version_with_an_older_date_is_a_rollback() {
      TrustList list = examples.list(4);
      var edition =
          new TrustList.Edition(4, ISSUED.minusSeconds(1), ISSUED.plus(Duration.ofDays(9)));

      refuses(Cause.ROLLBACK, () -> adopt(with(list, edition, list.body()), examples.root));
    }

    @Test
    void of_another_list_with_the_same_version_is_a_fork() {
      var edition = new TrustList.Edition(3, ISSUED, ISSUED.plus(Duration.ofDays(9)));

      refuses(Cause.FORK, () -> adopt(with(list, edition, list.body()), examples.root));
    }

    @Test
    void of_another_body_s_list_is_refused_though_the_same_root_signed_it() {
      TrustList list = examples.list(4);
      var other = new TrustedBody("nl", "NL01", list.body().name(), "NL");

      refuses(Cause.OTHER_BODY, () -> adopt(with(list, list.edition(), other), examples.root));
    }

    @Test
    void of_a_list_from_the_future_is_refused() {
      refuses(Cause.FROM_THE_FUTURE, () -> adopt(examples.list(30), examples.root));
    }

    @Test
    void of_a_stranger_s_list_is_refused() {
      TrustExamples stranger = new TrustExamples();

      refuses(Cause.OTHER_ROOT, () -> adopt(stranger.list(4), stranger.root));
    }

    @Test
    void may_not_lose_a_key() {
      TrustList list = examples.list(4);

      refuses(
          Cause.HISTORY_CHANGED,
          () -> adopt(examples.with(list, list.keys().subList(0, 2)), examples.root));
    }

    @Test
    void may_not_take_back_or_postpone_that_a_key_was_compromised() {
      Instant fell = ISSUED.minus(Duration.ofDays(10));
      TrustAnchor knowing = anchor.adopt(write(fallen(4, fell), examples.root), NOW);

      assertThat(knowing.adopt(write(fallen(5, fell.minusSeconds(1)), examples.root), NOW))
          .isNotSameAs(knowing);
      for (TrustList list : List.of(examples.list(5), fallen(5, fell.plusSeconds(1)))) {
        refuses(Cause.HISTORY_CHANGED, () -> knowing.adopt(write(list, examples.root), NOW));
      }
    }
  }

  @Nested
  class A_new_root {
    private final Holder second = KeyExamples.holder(Algorithm.ES256);
    private final TrustAnchor moved = adopt(examples.handedOver(4, second), second);

    @Test
    void is_pinned_when_the_old_one_handed_over_to_it() {
      assertThat(moved.root()).isEqualTo(second.jwk().thumbprint());
    }

    @Test
    void is_the_only_one_from_then_on() {
      refuses(
          Cause.OTHER_ROOT,
          () -> moved.adopt(write(examples.handedOver(5, second), examples.root), NOW));
    }

    @Test
    void is_not_replaced_by_another_heir_of_the_old_one() {
      Holder heir = KeyExamples.holder(Algorithm.ES256);

      refuses(Cause.OTHER_ROOT, () -> moved.adopt(write(examples.handedOver(5, heir), heir), NOW));
    }
  }

  @Nested
  class What_is_kept {
    @Test
    void comes_back_as_it_was() {
      TrustAnchor back = TrustAnchor.of(anchor.toJson());

      assertThat(back.root()).isEqualTo(anchor.root());
      assertThat(back.pinnedAt()).isEqualTo(anchor.pinnedAt());
      assertThat(back.last().jws()).isEqualTo(anchor.last().jws());
    }

    @Test
    void is_not_believed_when_root_and_list_do_not_fit() {
      JsonObject json = anchor.toJson();

      refuses(Cause.OTHER_ROOT, () -> TrustAnchor.of(json.with("root", "x".repeat(43))));
      for (JsonObject wrong :
          List.of(json.without("list"), json.with("more", 1), json.with("type", "other"))) {
        assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> TrustAnchor.of(wrong));
      }
    }
  }

  private TrustList fallen(long version, Instant compromisedAt) {
    TrustList list = examples.list(version);
    TrustedKey key = list.keys().get(1);
    return examples.with(
        list,
        new TrustedKey(
            key.jwk(),
            key.organisation(),
            key.purpose(),
            key.chain(),
            key.validity(),
            Optional.of(compromisedAt)));
  }

  private static TrustList with(TrustList list, TrustList.Edition edition, TrustedBody body) {
    return new TrustList(
        edition, body, list.keys(), list.schemes(), list.accreditations(), list.log());
  }

  private TrustAnchor adopt(TrustList list, Holder root) {
    return anchor.adopt(write(list, root), NOW);
  }

  private static String write(TrustList list, Holder root) {
    return TrustListWriter.write(list, root.signer()).compact();
  }

  private static void refuses(Cause cause, ThrowingCallable deed) {
    assertThatExceptionOfType(TrustListRefused.class)
        .isThrownBy(deed)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(cause));
  }
}
