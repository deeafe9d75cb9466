package org.hufu.core.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hufu.core.trust.TrustExamples.DAY;
import static org.hufu.core.trust.TrustExamples.ISSUED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hufu.core.conformity.Validity;
import org.hufu.core.trust.TrustedScope.Scope;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every question names a day or an instant. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TrustListTest {
  private final TrustExamples examples = new TrustExamples();
  private final TrustList list = examples.list(2);

  @Test
  void a_key_is_found_for_its_own_purpose_only() {
    String keyId = examples.certificate.jwk().thumbprint();

    assertThat(list.key(keyId, KeyPurpose.CERTIFICATE)).isPresent();
    assertThat(list.key(keyId, KeyPurpose.REPORT)).isEmpty();
    assertThat(list.key("unknown", KeyPurpose.CERTIFICATE)).isEmpty();
  }

  @Test
  void a_scheme_is_certified_from_its_first_day_on() {
    assertThat(list.certifies("NDP", DAY)).isTrue();
    assertThat(list.certifies("NDP", LocalDate.of(2025, 12, 31))).isFalse();
    assertThat(list.certifies("IOT", DAY)).isFalse();
  }

  @Test
  void a_root_outside_the_list_does_not_sign_it() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> TrustListWriter.write(list, examples.certificate.signer()));
  }

  @Nested
  class A_key {
    private final TrustedKey key = list.keys(KeyPurpose.CERTIFICATE).get(0);

    @Test
    void may_be_relied_on_within_its_term() {
      assertThat(key.mayBeReliedOnAt(ISSUED)).isTrue();
      assertThat(key.mayBeReliedOnAt(key.validity().from().minusSeconds(1))).isFalse();
      assertThat(key.mayBeReliedOnAt(key.validity().until().plusSeconds(1))).isFalse();
    }

    @Test
    void may_be_relied_on_until_it_was_compromised() {
      TrustedKey lost = compromised(ISSUED);

      assertThat(lost.mayBeReliedOnAt(ISSUED.minusSeconds(1))).isTrue();
      assertThat(lost.mayBeReliedOnAt(ISSUED)).isFalse();
      assertThat(lost.isCompromisedAt(ISSUED.plusSeconds(1))).isTrue();
    }

    private TrustedKey compromised(Instant at) {
      return new TrustedKey(
          key.jwk(),
          key.organisation(),
          key.purpose(),
          key.chain(),
          Validity.from(key.validity().from()),
          Optional.of(at));
    }
  }

  @Nested
  class An_accreditation {
    private final TrustedAccreditation accreditation =
        list.accreditation("CNAS L0001").orElseThrow();
    private final Scope router = new Scope("NDP", "router", "GB 40050-2021");

    @Test
    void covers_a_line_of_its_scope() {
      assertThat(accreditation.covers(router, DAY)).isTrue();
      assertThat(accreditation.covers(new Scope("NDP", "router", ""), DAY)).isTrue();
      assertThat(accreditation.covers(new Scope("IOT", "camera", "EN 303 645"), DAY)).isTrue();
    }

    @Test
    void covers_nothing_beside_its_scope() {
      assertThat(accreditation.covers(new Scope("NDP", "switch", "GB 40050-2021"), DAY)).isFalse();
      assertThat(accreditation.covers(new Scope("NDP", "router", "GB 40050-2030"), DAY)).isFalse();
      assertThat(accreditation.covers(new Scope("IOT", "router", ""), DAY)).isFalse();
    }

    @Test
    void covers_nothing_before_a_line_began_or_after_the_term() {
      assertThat(accreditation.covers(router, DAY.minusYears(1).minusDays(1))).isFalse();
      assertThat(accreditation.covers(router, DAY.plusYears(2).plusDays(1))).isFalse();
    }

    @Test
    void covers_nothing_while_suspended() {
      assertThat(accreditation.covers(router, DAY.minusMonths(6))).isFalse();
      assertThat(accreditation.covers(router, DAY.minusMonths(5).plusDays(1))).isTrue();
    }
  }
}
