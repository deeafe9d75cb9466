package org.hufu.web.testing;

import org.hufu.web.api.Shape;

/** A step that needs a reason in words. */
public record WithReasonJson(String reason) {

  static String required(WithReasonJson body) {
    Shape shape = Shape.of(body);
    String reason = shape.text("/reason", body.reason(), 2000);
    shape.requireSound();
    return reason;
  }
}
