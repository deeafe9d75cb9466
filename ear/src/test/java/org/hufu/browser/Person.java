package org.hufu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hufu.demo.Demo;

/**
 * Somebody with a login, at a browser. Every page that is seen for the first time in a language
 * must be accessible, wide and narrow; {@code -Dhufu.screens=DIR} keeps a picture of each.
 */
final class Person implements AutoCloseable {
  private static final int WIDE = 1280;
  private static final int NARROW = 360;
  private static final int MOST_MILLIS = 10_000;

  private final BrowserContext context;
  private final Page page;
  private final Screen screen;
  private final Set<String> looked;
  private final List<String> scriptErrors = new ArrayList<>();

  /**
   * Signs in.
   *
   * @param looked views that were already looked at in this language
   */
  Person(BrowserContext context, Demo.Login login, Screen screen, Set<String> looked) {
    this.context = context;
    this.screen = screen;
    this.looked = looked;
    page = context.newPage();
    page.setDefaultTimeout(MOST_MILLIS);
    page.onPageError(scriptErrors::add);
    page.navigate("/app/login?language=" + screen.language());
    page.fill("#username", login.username());
    page.fill("#password", login.password());
    page.press("#password", "Enter");
    page.waitForURL("**/app/");
    look();
  }

  void open(String path) {
    page.navigate(path);
    look();
  }

  /** Follows a link or presses a button. */
  void press(String id) {
    leaveBy(page.locator("[id='" + id + "']"));
  }

  /** Follows the first link to an address that begins so. */
  void follow(String address) {
    leaveBy(page.locator("a[href^='" + address + "']").first());
  }

  private void leaveBy(Locator control) {
    try {
      page.evaluate("window.isOldPage = true");
      control.click();
      page.waitForFunction("() => !window.isOldPage && document.readyState === 'complete'");
    } catch (PlaywrightException e) {
      keepPicture("failed-" + view());
      throw e;
    }
    look();
  }

  void fill(String id, String text) {
    page.locator("[id='" + id + "']").fill(text);
  }

  void tick(String id) {
    page.locator("[id='" + id + "']").check();
  }

  /** Opens the fold that holds a field. */
  void unfold(String id) {
    page.locator("details:has([id='" + id + "']) > summary").click();
  }

  void choose(String name, String value) {
    Locator field = page.locator("[name='" + name + "']");
    if ("SELECT".equals(field.first().evaluate("field => field.tagName"))) {
      field.selectOption(value);
    } else {
      page.locator("[name='" + name + "'][value='" + value + "']").check();
    }
  }

  void attach(String id, String name, String content) {
    page.locator("[id='" + id + "']")
        .setInputFiles(
            new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
  }

  /** What a button lets one download, as text. */
  String download(String id) {
    Download download = page.waitForDownload(() -> page.locator("[id='" + id + "']").click());
    try {
      return Files.readString(download.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String selector) {
    return page.locator(selector).first().innerText();
  }

  boolean sees(String selector) {
    return page.locator(selector).count() > 0;
  }

  /** The part of the present address behind a prefix, for example an id. */
  String placeAfter(String prefix) {
    String path = page.url().replaceFirst("https?://[^/]+", "").replaceFirst("[?#].*", "");
    assertThat(path).startsWith(prefix);
    return path.substring(prefix.length()).replaceFirst("/.*", "");
  }

  /** The id at the end of the address of the first such link. */
  String idIn(String selector, String prefix) {
    String address = page.locator(selector).first().getAttribute("href");
    assertThat(address).startsWith(prefix);
    return address.substring(prefix.length());
  }

  /** Waits until the present page, loaded again and again, shows something. */
  void awaitShown(String selector) {
    for (int i = 0; i < 60 && !sees(selector); i++) {
      page.waitForTimeout(500);
      page.reload();
    }
    assertThat(sees(selector)).as(selector + " on " + page.url()).isTrue();
  }

  /** The page has come as it should, in the person's language, and can be used by everybody. */
  private void look() {
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(screen.language());
    assertThat(page.locator(".error-summary").count())
        .as(() -> "refused on " + page.url() + ": " + page.locator(".error-summary").innerText())
        .isZero();
    assertThat(scriptErrors).as("script errors until " + page.url()).isEmpty();
    String view = view();
    assertThat(page.locator("main h1").count()).as("headings of " + page.url()).isOne();
    if (!looked.add(view)) {
      return;
    }
    for (int width : new int[] {NARROW, WIDE}) {
      page.setViewportSize(width, screen.height());
      Accessible.show(page, ColorScheme.LIGHT);
      keepPicture(view + "-" + screen.language() + "-" + width);
      Accessible.require(page, new Screen(screen.language(), width));
    }
    assertThat(page.locator("body").innerText())
        .as("words that nobody wrote, on " + page.url())
        .doesNotContain("???");
  }

  /** Address with ids and numbers taken out, and what makes the page look different. */
  private String view() {
    String path = page.url().replaceFirst("https?://[^/]+", "").replaceFirst("[?#].*", "");
    return Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|/[^/]*[0-9][^/]*(?=/|$)")
            .matcher(path)
            .replaceAll(found -> found.group().startsWith("/") ? "/x" : "x")
        + "~"
        + page.locator("main form, main h2").count();
  }

  private void keepPicture(String name) {
    String directory = System.getProperty("hufu.screens");
    if (directory != null) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of(directory, name.replaceAll("[^A-Za-z0-9~-]+", "_") + ".png"))
              .setFullPage(true));
    }
  }

  void signOut() {
    page.locator("#signOut").click();
    assertThat(page.locator("#username").count() + page.locator("a[href='/app/login']").count())
        .isPositive();
  }

  @Override
  public void close() {
    context.close();
  }
}
