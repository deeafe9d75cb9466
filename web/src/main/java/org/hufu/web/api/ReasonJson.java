package org.hufu.web.api;

import java.util.List;
import java.util.Locale;
import org.hufu.core.conformity.Reason;

/** A reason on the wire, as in problems: {@code {"code", "detail", "values"}}. */
public record ReasonJson(String code, String detail, List<String> values) {

  public static ReasonJson of(Reason reason, Locale locale) {
    return new ReasonJson(reason.code(), reason.sentence(locale), reason.values());
  }

  /** All of them, in their order. */
  public static List<ReasonJson> of(List<Reason> reasons, Locale locale) {
    return reasons.stream().map(reason -> of(reason, locale)).toList();
  }
}
