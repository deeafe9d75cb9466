package org.hufu.core.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.hufu.core.merkle.MalformedLog;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AddCheckpointTest {
  /** The request that C2SP tlog-witness shows. */
  private static final String PUBLISHED =
      """
      old 20852014
      PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
      jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
      5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
      /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

      example.com/behind-the-sofa
      20852163
      CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

      \u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
      \u2014 example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=
      """;

  @Test
  void the_published_request_is_read() {
    AddCheckpoint request = AddCheckpoint.parse(PUBLISHED);

    assertThat(request.oldSize()).isEqualTo(20_852_014);
    assertThat(request.growth().path()).hasSize(4);
    assertThat(request.checkpoint().head().size()).isEqualTo(20_852_163);
    assertThat(request.write()).isEqualTo(PUBLISHED);
  }

  @Test
  void a_request_without_proof_is_read() {
    AddCheckpoint request = new GrowingLog("body.example/log").append(3).since(0);

    assertThat(AddCheckpoint.parse(request.write())).isEqualTo(request);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "old 1\n",
        "old 01\n\n",
        "old -1\n\nx\n",
        "new 1\n\nx\n",
        "old 99999999999999999999\n\nx\n",
        "old 1\nPlRN\n\nx\n",
        "old 1\n\nx\n1\nAAAA\n\n"
      })
  void anything_else_is_malformed(String text) {
    assertThatExceptionOfType(MalformedLog.class).isThrownBy(() -> AddCheckpoint.parse(text));
  }

  @Test
  void too_many_hashes_and_too_long_texts_are_malformed() {
    String hash = "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\n";
    String rest = PUBLISHED.substring(PUBLISHED.indexOf("\n\n") + 1);

    assertThat(AddCheckpoint.parse("old 1\n" + hash.repeat(63) + rest).growth().path()).hasSize(63);
    assertThatExceptionOfType(MalformedLog.class)
        .isThrownBy(() -> AddCheckpoint.parse("old 1\n" + hash.repeat(64) + rest));
    assertThatExceptionOfType(MalformedLog.class)
        .isThrownBy(() -> AddCheckpoint.parse(PUBLISHED + "x".repeat(AddCheckpoint.MAX_BYTES)));
  }
}
