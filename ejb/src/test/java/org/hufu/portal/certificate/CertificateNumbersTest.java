package org.hufu.portal.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.stream.IntStream;
import org.hufu.core.conformity.CertificateState;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CertificateNumbersTest {

  @Test
  void a_template_is_filled() {
    assertThat(
            CertificateNumbers.number(
                "{body}-{scheme}-{year}-{serial}",
                "CN01",
                "NDP",
                new CertificateNumbers.Serial(2026, 42)))
        .isEqualTo("CN01-NDP-2026-000042");
  }

  @Test
  void public_ids_have_their_shape_and_differ() {
    SecureRandom random = new SecureRandom();

    assertThat(IntStream.range(0, 1000).mapToObj(i -> CertificateNumbers.publicId(random)))
        .allMatch(id -> id.matches("[a-z2-7]{32}"))
        .doesNotHaveDuplicates();
  }

  @Test
  void expiry_follows_from_the_dates_and_never_undoes_a_withdrawal() {
    Instant last = Instant.parse("2031-11-23T15:59:59Z");

    assertThat(CertificateState.IN_FORCE.at(last, last)).isEqualTo(CertificateState.IN_FORCE);
    assertThat(CertificateState.IN_FORCE.at(last.plusSeconds(1), last))
        .isEqualTo(CertificateState.EXPIRED);
    assertThat(CertificateState.WITHDRAWN.at(last.plusSeconds(1), last))
        .isEqualTo(CertificateState.WITHDRAWN);
  }

  @Test
  void what_ended_stays_ended() {
    assertThat(CertificateState.WITHDRAWN.next()).isEmpty();
    assertThat(CertificateState.EXPIRED.next()).isEmpty();
    assertThat(CertificateState.SUSPENDED.next())
        .containsExactlyInAnyOrder(CertificateState.IN_FORCE, CertificateState.WITHDRAWN);
  }
}
