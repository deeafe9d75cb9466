package org.hufu.portal.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.trust.TrustList;
import org.hufu.portal.setting.SettingMissing;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AcceptedAlgorithmsTest {
  private static final Instant END = Instant.parse("2035-12-31T23:59:59Z");
  private static final Duration LEAD = Duration.ofDays(90);

  private static AcceptedAlgorithms of(String setting) {
    return AcceptedAlgorithms.of(Optional.of(setting), Suite.of("ES384"));
  }

  @Test
  void all_that_we_sign_with_is_accepted_where_nothing_is_set() {
    var accepted = AcceptedAlgorithms.of(Optional.empty(), Suite.of("ES256"));

    assertThat(accepted.all()).isEqualTo(TrustList.Accepted.OURS);
    assertThat(accepted.endingBefore(END, Algorithm.ES256))
        .contains("RS256")
        .doesNotContain("ES256", "ES384", "EdDSA", "SM2-SM3", "ML-DSA-65");
  }

  @Test
  void a_list_that_lacks_what_we_sign_with_or_cannot_be_read_is_refused() {
    assertThatThrownBy(() -> of("ES256,EdDSA"))
        .isInstanceOf(SettingMissing.class)
        .hasMessageContaining("lacks ES384");
    assertThatThrownBy(() -> of("ES384=soon,EdDSA"))
        .isInstanceOf(SettingMissing.class)
        .hasMessageContaining("Not an instant");
  }

  @Test
  void an_algorithm_ends_as_the_list_says() {
    var accepted = of("ES256=" + END + ",ES384,EdDSA");

    assertThat(accepted.endingBefore(END, Algorithm.ES384)).doesNotContain("ES256");
    assertThat(accepted.endingBefore(END.minus(LEAD).plus(LEAD).plusSeconds(1), Algorithm.ES384))
        .contains("ES256")
        .doesNotContain("ES384", "EdDSA");
  }

  @Test
  void nothing_is_gained_by_an_algorithm_that_ends_earlier_still() {
    var accepted = of("ES256=" + END + ",ES384=" + END.minusSeconds(1) + ",EdDSA");

    assertThat(accepted.endingBefore(END.plusSeconds(9), Algorithm.ES384))
        .doesNotContain("ES256", "ES384");
    assertThat(accepted.endingBefore(END.plusSeconds(9), Algorithm.ES256))
        .contains("ES384")
        .doesNotContain("ES256");
  }
}
