package org.hufu.core.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextTest {
  private static final Text ROUTER = new Text("路由器", "Router");

  @Test
  void a_chinese_reader_gets_chinese() {
    assertThat(ROUTER.in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("路由器");
    assertThat(ROUTER.in("zh-CN")).isEqualTo("路由器");
  }

  @Test
  void every_other_reader_gets_english() {
    assertThat(ROUTER.in(Locale.GERMANY)).isEqualTo("Router");
    assertThat(ROUTER.in("")).isEqualTo("Router");
  }

  @Test
  void a_text_without_one_of_the_languages_does_not_exist() {
    assertThatThrownBy(() -> new Text("路由器", " ")).hasMessageContaining("both languages");
  }
}
