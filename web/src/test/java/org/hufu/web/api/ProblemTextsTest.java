package org.hufu.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.hufu.core.conformity.Reason;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemTextsTest {

  @ParameterizedTest
  @ValueSource(
      ints = {400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 418, 422, 428, 429, 500, 503})
  void every_status_has_words_in_both_languages(int status) {
    String code = ProblemTexts.codeOf(status);

    assertThat(ProblemTexts.title(code).zh()).isNotBlank();
    assertThat(ProblemTexts.detail(code).en()).isNotBlank();
  }

  @Test
  void the_reader_s_first_language_wins() {
    assertThat(Languages.of(List.of(Locale.FRENCH, Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)))
        .isEqualTo(Locale.SIMPLIFIED_CHINESE);
    assertThat(Languages.of(List.of(Locale.FRENCH))).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void the_reasons_of_a_refusal_have_words() {
    assertThat(Reason.of("request.missing").sentence(Locale.ENGLISH)).contains("given");
  }
}
