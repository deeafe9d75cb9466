package org.hufu.web.api;

import jakarta.json.bind.annotation.JsonbProperty;
import org.hufu.core.conformity.Text;

/** Bilingual text on the wire: {@code {"zh-CN": "…", "en": "…"}}. */
public record TextJson(@JsonbProperty("zh-CN") String zh, String en) {

  public static TextJson of(Text text) {
    return new TextJson(text.zh(), text.en());
  }
}
