package org.hufu.portal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LanguageRunTest {

  @Test
  void each_language_is_a_run() {
    assertThat(LanguageRun.of("证书编号  Certificate number"))
        .containsExactly(
            new LanguageRun("zh-CN", "证书编号  "), new LanguageRun("en", "Certificate number"));
  }

  @Test
  void figures_and_signs_go_with_what_stands_before() {
    assertThat(LanguageRun.of("2026年11月24日 至 2031年11月23日"))
        .extracting(LanguageRun::language)
        .containsExactly("zh-CN");
    assertThat(LanguageRun.of("软件 8.4.2 (build 7)"))
        .containsExactly(new LanguageRun("zh-CN", "软件 8.4.2 ("), new LanguageRun("en", "build 7)"));
  }

  @Test
  void a_number_alone_is_one_run() {
    assertThat(LanguageRun.of("40050-2021")).hasSize(1);
  }

  @Property
  void nothing_gets_lost(@ForAll String text) {
    List<LanguageRun> runs = LanguageRun.of(text);

    assertThat(runs.stream().map(LanguageRun::text).collect(Collectors.joining())).isEqualTo(text);
  }
}
