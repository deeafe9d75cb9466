package org.hufu.portal.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.hufu.core.signature.Algorithm;
import org.hufu.portal.setting.SettingMissing;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SuiteTest {
  @Test
  void the_default_has_one_key_for_pdf_and_credential() {
    Suite suite = Suite.of("ES256");

    assertThat(suite).isEqualTo(new Suite(Algorithm.ES256, Set.of()));
    assertThat(suite.credential()).isEqualTo(Purpose.CERTIFICATE);
    assertThat(suite.secondOfPdf()).isEmpty();
    assertThat(suite.secondOfCredential()).isEmpty();
    assertThat(suite.purposes())
        .containsExactlyInAnyOrder(
            Purpose.TRUST_LIST,
            Purpose.CERTIFICATE,
            Purpose.STATUS_LIST,
            Purpose.LOG,
            Purpose.TIME_STAMP);
  }

  @Test
  void eddsa_signs_credentials_and_no_pdf() {
    Suite suite = Suite.of("EdDSA");

    assertThat(suite.credential()).isEqualTo(Purpose.EDWARDS_CERTIFICATE);
    assertThat(Purpose.EDWARDS_CERTIFICATE.algorithm(suite)).isEqualTo(Algorithm.EDDSA);
    assertThat(Purpose.CERTIFICATE.algorithm(suite)).isEqualTo(Algorithm.ES256);
    assertThat(Purpose.TIME_STAMP.algorithm(suite)).isEqualTo(Algorithm.ES256);
  }

  @Test
  void the_national_suite_has_a_root_of_its_own() {
    Suite suite = Suite.of("ES384, SM2-SM3, ML-DSA-65");

    assertThat(suite.purposes())
        .contains(Purpose.NATIONAL_ROOT, Purpose.NATIONAL_CERTIFICATE, Purpose.LASTING_CERTIFICATE);
    assertThat(suite.algorithms())
        .containsExactlyInAnyOrder(
            Algorithm.ES384, Algorithm.EDDSA, Algorithm.SM2_SM3, Algorithm.ML_DSA_65);
    assertThat(Purpose.NATIONAL_CERTIFICATE.root()).isEqualTo(Purpose.NATIONAL_ROOT);
    assertThat(Purpose.LASTING_CERTIFICATE.root()).isEqualTo(Purpose.TRUST_LIST);
    assertThat(Purpose.TRUST_LIST.algorithm(suite)).isEqualTo(Algorithm.ES384);
    assertThat(Purpose.NATIONAL_CERTIFICATE.word()).isEqualTo("certificate");
    assertThat(Purpose.NATIONAL_ROOT.word()).isEqualTo("trust-list");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SM2-SM3",
        "ML-DSA-65",
        "RS256",
        "es256",
        "ES256,",
        "ES256,ES384",
        "ES256,SM2-SM3,SM2-SM3",
        "ES256;SM2-SM3",
        "ES256,PS256"
      })
  void anything_else_is_no_suite(String text) {
    assertThatExceptionOfType(SettingMissing.class).isThrownBy(() -> Suite.of(text));
  }
}
