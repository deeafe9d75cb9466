package org.hufu.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** {@code -Dhufu.screens=DIR} keeps a picture of pages, for people to look at. */
public final class KeptPicture {
  private KeptPicture() {}

  /** Of the whole page, if pictures are wanted. */
  public static void of(Page page, String name, Screen screen) {
    String directory = System.getProperty("hufu.screens");
    if (directory != null) {
      String file = name + "-" + screen.language() + "-" + screen.width() + ".png";
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(directory, file)));
    }
  }
}
