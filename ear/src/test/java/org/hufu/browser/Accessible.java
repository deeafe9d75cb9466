package org.hufu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import java.util.List;

/** What every page must stand: the rules of WCAG 2.0 to 2.2, levels A and AA, and reflow. */
public final class Accessible {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private Accessible() {}

  /** Fails with every violation and the elements concerned. */
  public static void require(Page page, Screen screen) {
    AxeResults found = new AxeBuilder(page).withTags(RULES).analyze();
    List<String> violations =
        found.getViolations().stream()
            .flatMap(
                rule ->
                    rule.getNodes().stream()
                        .map(node -> rule.getId() + ": " + node.getHtml() + " " + node.getAny()))
            .toList();
    assertThat(violations).as("%s, %s", page.url(), screen).isEmpty();
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) overflow).intValue())
        .as("sideways scrolling of %s, %s", page.url(), screen)
        .isLessThanOrEqualTo(0);
  }
}
