package org.hufu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;

/** What every page must stand: the rules of WCAG 2.0 to 2.2, levels A and AA, and reflow. */
public final class Accessible {
  private static final String AXE = AxeBuilder.getAxeScript();
  private static final Map<String, Object> RULES =
      Map.of(
          "type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
  private static final Map<String, Object> COLOURS =
      Map.of("type", "rule", "values", List.of("color-contrast"));
  private static final String VIOLATIONS =
      "async rules => {"
          + " const found = await axe.run(document, {runOnly: rules, resultTypes: ['violations']});"
          + " return found.violations.flatMap(rule => rule.nodes.map(node =>"
          + "   rule.id + ': ' + node.html + ' ' + JSON.stringify(node.any)));"
          + "}";

  private Accessible() {}

  /** The page as it stands, in light and dark; in the second, colours alone can differ. */
  public static void require(Page page, Screen screen) {
    show(page, ColorScheme.LIGHT);
    requireNone(page, RULES, screen + " light");
    if (screen.isWide()) { // colours do not depend on the width
      show(page, ColorScheme.DARK);
      requireNone(page, COLOURS, screen + " dark");
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

  /**
   * Violations with the elements concerned. Our pages hold no frames, so the rules run in the page
   * itself, once loaded; what they say beyond violations stays there, which is much faster.
   */
  private static void requireNone(Page page, Map<String, Object> rules, String looked) {
    if (!Boolean.TRUE.equals(page.evaluate("'axe' in window"))) {
      page.evaluate("() => {" + AXE + "}");
    }
    Object violations = page.evaluate(VIOLATIONS, rules);
    assertThat(violations).as("%s, %s", page.url(), looked).isEqualTo(List.of());
  }
}
