package org.hufu.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The house's budgets for pages, and that addresses and views fit together. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ViewsTest {
  private static final Path ROOT = Path.of("src/main/webapp");
  private static final int MOST_LINES = 80;
  private static final int MOST_STYLE_BYTES = 25 * 1024;
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern LITERAL =
      Pattern.compile(">[^<>#{}]*(\\p{IsHan}|[A-Za-z]{3,})[^<>#{}]*<");

  private final Routes routes = Routes.load();

  @Test
  void every_address_has_a_view() {
    assertThat(routes.all())
        .allSatisfy(route -> assertThat(ROOT.resolve(route.view().substring(1))).exists());
  }

  @Test
  void a_literal_segment_wins_over_a_place() {
    assertThat(routes.all()).extracting(Routes.Route::address).isSorted();
  }

  @Test
  void an_unknown_language_leads_nowhere() {
    assertThat(routes.find("/en/")).isPresent();
    assertThat(routes.find("/zh-CN/certificates/CN01-NDP-2026-000001"))
        .hasValueSatisfying(
            found -> assertThat(found.values()).containsEntry("number", "CN01-NDP-2026-000001"));
    assertThat(routes.find("/fr/")).isEmpty();
    assertThat(routes.find("/zh/")).isEmpty();
  }

  @Test
  void pages_are_short() throws IOException {
    assertThat(views())
        .allSatisfy(
            view -> assertThat(Files.readAllLines(view).size()).isLessThanOrEqualTo(MOST_LINES));
  }

  @Test
  void pages_hold_no_inline_style_and_no_inline_script() throws IOException {
    assertThat(views())
        .allSatisfy(
            view ->
                assertThat(Files.readString(view))
                    .doesNotContain(" style=\"", " onclick=\"", " onchange=\"", "<script>"));
  }

  @Test
  void pages_hold_no_literal_text() throws IOException {
    assertThat(views())
        .allSatisfy(
            view -> {
              String markup = COMMENT.matcher(Files.readString(view)).replaceAll("");
              String plain =
                  markup.replaceAll("#\\{[^}]*}", "").replaceAll("(?s)<pre.*?</pre>", "");
              assertThat(LITERAL.matcher(plain).results().map(found -> found.group()).toList())
                  .isEmpty();
            });
  }

  @Test
  void styles_of_public_pages_stay_small() throws IOException {
    long bytes =
        Files.size(ROOT.resolve("resources/hufu/tokens.css"))
            + Files.size(ROOT.resolve("resources/hufu/house.css"));
    assertThat(bytes).isLessThanOrEqualTo(MOST_STYLE_BYTES);
  }

  private static List<Path> views() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
    }
  }
}
