package org.hufu.portal.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchWordsTest {

  @Test
  void latin_words_are_taken_whole_and_in_lower_case() {
    assertThat(SearchWords.query("Router ER-9000")).isEqualTo("router er 9000");
  }

  @Test
  void chinese_is_cut_into_pairs() {
    assertThat(SearchWords.query("路由器")).isEqualTo("路由 由器");
  }

  @Test
  void a_single_chinese_character_stands_for_itself() {
    assertThat(SearchWords.query("盾")).isEqualTo("盾");
  }

  @Test
  void mixed_text_is_cut_where_the_script_changes() {
    assertThat(SearchWords.query("华为X5防火墙")).isEqualTo("华为 x5 防火 火墙");
  }

  @Test
  void signs_that_mean_something_to_the_database_are_dropped() {
    assertThat(SearchWords.query("a & !b | (c:*)")).isEqualTo("a b c");
  }
}
