package org.hufu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** What every page must stand: the rules of WCAG 2.0 to 2.2, levels A and AA, and reflow. */
public final class Accessible {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private Accessible() {}

  /** The page as it stands, in light and dark; in the second, colours alone can differ. */
  public static void require(Page page, Screen screen) {
    show(page, ColorScheme.LIGHT);
    requireNone(axe(page).withTags(RULES).analyze(), page, screen + " light");
    if (screen.isWide()) { // colours do not depend on the width
      show(page, ColorScheme.DARK);
      requireNone(axe(page).withRules(List.of("color-contrast")).analyze(), page, screen + " dark");
    }
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) overflow).intValue())
        .as("sideways scrolling of %s, %s", page.url(), screen)
        .isLessThanOrEqualTo(0);
  }

  /** Returns when every colour has arrived at its new value. */
  static void show(Page page, ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.evaluate(
        "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() =>"
            + " Promise.allSettled(document.getAnimations().map(one => one.finished)).then(done))))");
  }

  /** Our pages hold no frames, so the rules may run in the page itself, which is much faster. */
  @SuppressWarnings("deprecation")
  private static AxeBuilder axe(Page page) {
    return new AxeBuilder(page).setLegacyMode(true);
  }

  /** Names every violation with the elements concerned. */
  private static void requireNone(AxeResults found, Page page, String looked) {
    List<String> violations =
        found.getViolations().stream()
            .flatMap(
                rule ->
                    rule.getNodes().stream()
                        .map(node -> rule.getId() + ": " + node.getHtml() + " " + node.getAny()))
            .toList();
    assertThat(violations).as("%s, %s", page.url(), looked).isEmpty();
  }
}
