package org.hufu.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/**
 * One way of looking at a page.
 *
 * @param language {@code zh-CN} or {@code en}
 * @param width CSS pixels
 */
public record Screen(String language, ColorScheme theme, int width) {
  private static final int HEIGHT = 900;

  /** Both languages, light and dark, wide and narrow. */
  public static List<Screen> all() {
    List<Screen> all = new ArrayList<>();
    for (String language : List.of("zh-CN", "en")) {
      for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        for (int width : List.of(1280, 360)) {
          all.add(new Screen(language, theme, width));
        }
      }
    }
    return all;
  }

  int height() {
    return HEIGHT;
  }

  @Override
  public String toString() {
    return language + " " + theme + " " + width;
  }
}
