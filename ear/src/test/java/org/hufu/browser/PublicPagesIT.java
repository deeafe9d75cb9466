package org.hufu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hufu.launcher.SharedPortal;
import org.hufu.scenario.CertificationCase;
import org.hufu.scenario.RouterCase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that need no login, as strangers see them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicPagesIT {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/certificates",
          "/certificates?q=%E4%B8%8D%E5%AD%98%E5%9C%A8",
          "/changes",
          "/verify",
          "/glossary",
          "/accessibility",
          "/nothing-here");
  private static final List<String> DOORS = List.of("/app/login", "/app/invitation");
  private static final int HEAVIEST = 60 * 1024;
  private static final int MOST_REQUESTS = 6;

  private static SharedPortal portal;
  private static Chromium chromium;
  private static String certificate;

  @BeforeAll
  static void open() {
    portal = SharedPortal.get();
    chromium = Chromium.launch();
    certificate =
        "/certificates/"
            + new RouterCase(new CertificationCase(portal.base(), portal.demo())).run();
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> every_page_is_accessible() {
    return Screen.all().stream()
        .map(screen -> DynamicTest.dynamicTest(screen.toString(), () -> lookAtAll(screen)));
  }

  private static void lookAtAll(Screen screen) {
    try (BrowserContext visitor = chromium.visitor(portal.base(), screen)) {
      Page page = visitor.newPage();
      for (String address : addresses(page, screen)) {
        page.navigate(address);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(screen.language());
        Accessible.require(page, screen);
      }
    }
  }

  /** Who finds nothing on good pages must find something on bad ones. */
  @ParameterizedTest
  @CsvSource({"light, #999, #fff, image-alt", "dark, #000, #333, color-contrast"})
  void a_page_that_breaks_a_rule_is_found(String theme, String text, String ground, String rule) {
    String image = "light".equals(theme) ? "<img src='data:,'>" : "";
    try (BrowserContext visitor = chromium.visitor(portal.base(), new Screen("en", 1280))) {
      Page page = visitor.newPage();
      page.setContent(
          "<!doctype html><html lang=en><title>Bad</title><style>body {color: #000; background:"
              + " #fff} @media (prefers-color-scheme: %s) {body {color: %s; background: %s}}"
                  .formatted(theme, text, ground)
              + "</style><main><h1>Hardly to be read</h1>"
              + image);
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> Accessible.require(page, new Screen("en", 1280)))
          .withMessageContaining("en 1280 " + theme)
          .withMessageContaining(rule)
          .withMessageContaining("color-contrast");
    }
  }

  private static List<String> addresses(Page page, Screen screen) {
    List<String> addresses = new ArrayList<>(DOORS);
    String register = "/" + screen.language() + "/certificates";
    pages().forEach(path -> addresses.add("/" + screen.language() + path));
    page.navigate(register);
    String hit = page.locator(".hits__name").first().getAttribute("href");
    assertThat(hit).startsWith(register + "/");
    addresses.add(hit);
    return addresses;
  }

  /** All kinds of pages, with that of a certificate. */
  private static List<String> pages() {
    return Stream.concat(PAGES.stream(), Stream.of(certificate)).toList();
  }

  @Test
  void a_first_visit_is_light_and_stays_here() {
    for (String path : pages()) {
      try (BrowserContext visitor = chromium.visitor(portal.base(), new Screen("en", 1280))) {
        List<Request> finished = new ArrayList<>();
        Page page = visitor.newPage();
        page.onRequestFinished(finished::add);
        page.navigate("/en" + path);
        page.waitForLoadState();
        List<Request> requests = List.copyOf(finished); // more may finish while sizes are asked
        int bytes = requests.stream().mapToInt(PublicPagesIT::size).sum();
        assertThat(bytes).as("bytes of %s", path).isLessThanOrEqualTo(HEAVIEST);
        assertThat(requests).as("requests of %s", path).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
        assertThat(requests)
            .allSatisfy(request -> assertThat(request.url()).startsWith(portal.base() + "/"));
      }
    }
  }

  private static int size(Request request) {
    return request.sizes().responseBodySize + request.sizes().responseHeadersSize;
  }

  @Test
  void the_language_switch_keeps_the_page() {
    try (BrowserContext visitor = chromium.visitor(portal.base(), new Screen("en", 1280))) {
      Page page = visitor.newPage();
      page.navigate("/en/certificates?status=expired");
      page.locator(".masthead a[hreflang=zh-CN]").click();
      assertThat(page.url()).isEqualTo(portal.base() + "/zh-CN/certificates?status=expired");
      page.navigate("/app/login");
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("zh-CN");
    }
  }

  @Test
  void the_theme_stays_as_chosen_and_the_slash_leads_to_the_search() {
    try (BrowserContext visitor = chromium.visitor(portal.base(), new Screen("en", 1280))) {
      Page page = visitor.newPage();
      page.navigate("/en/glossary");
      page.locator("input[name=theme][value=dark]").check();
      page.navigate("/en/changes");
      assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
      page.keyboard().press("/");
      assertThat(page.locator("#site-search:focus").count()).isEqualTo(1);
    }
  }
}
