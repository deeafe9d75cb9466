package org.hufu.portal.setting;

/** The portal cannot start: a setting is absent or unusable. The message names it. */
public class SettingMissing extends RuntimeException {
  public SettingMissing(String sentence) {
    super(sentence);
  }

  public SettingMissing(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
