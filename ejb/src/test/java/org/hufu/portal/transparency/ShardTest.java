package org.hufu.portal.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Optional;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.signature.Jwk;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShardTest {
  private static Shard named(String name) {
    try {
      Jwk key = Jwk.of(KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic());
      return new Shard(
          1, name, new NoteKey("body.example/log/" + name, key), 300, 7, Optional.empty());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_new_year_names_the_next_part() {
    assertThat(named("2026").next(2027)).isEqualTo("2027");
    assertThat(named("2026-3").next(2028)).isEqualTo("2028");
    assertThat(named("0").next(2026)).isEqualTo("2026");
  }

  @Test
  void a_new_key_in_the_same_year_counts_on() {
    assertThat(named("2026").next(2026)).isEqualTo("2026-2");
    assertThat(named("2026-2").next(2026)).isEqualTo("2026-3");
    assertThat(named("2026-9").next(2026)).isEqualTo("2026-10");
  }

  @Test
  void a_clock_that_was_set_back_opens_no_earlier_year() {
    assertThat(named("2026").next(2025)).isEqualTo("2026-2");
  }

  @Test
  void positions_count_over_all_parts() {
    assertThat(named("2026").holds(299)).isFalse();
    assertThat(named("2026").holds(300)).isTrue();
    assertThat(named("2026").holds(306)).isTrue();
    assertThat(named("2026").holds(307)).isFalse();
  }
}
