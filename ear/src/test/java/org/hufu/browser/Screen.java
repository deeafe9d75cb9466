package org.hufu.browser;

import java.util.ArrayList;
import java.util.List;

/**
 * One way of looking at a page.
 *
 * @param language {@code zh-CN} or {@code en}
 * @param width CSS pixels
 */
public record Screen(String language, int width) {
  private static final int HEIGHT = 900;
  private static final int NARROW = 360;

  /**
   * Both languages, wide and narrow; {@link Accessible} looks at the wide ones in light and dark.
   */
  public static List<Screen> all() {
    List<Screen> all = new ArrayList<>();
    for (String language : List.of("zh-CN", "en")) {
      for (int width : List.of(1280, NARROW)) {
        all.add(new Screen(language, width));
      }
    }
    return all;
  }

  boolean isWide() {
    return width > NARROW;
  }

  int height() {
    return HEIGHT;
  }

  @Override
  public String toString() {
    return language + " " + width;
  }
}
