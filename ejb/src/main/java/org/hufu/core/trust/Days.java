package org.hufu.core.trust;

import java.time.LocalDate;
import java.util.Map;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;

/** Calendar days as the members {@code validFrom} and {@code validUntil}; no end is no member. */
final class Days {
  private Days() {}

  static DateRange of(JsonObject json) {
    LocalDate from = json.requireDate("validFrom");
    LocalDate until = json.date("validUntil").orElse(LocalDate.MAX);
    if (until.isBefore(from)) {
      throw new MalformedJson(json.place("validUntil"), "before validFrom");
    }
    return new DateRange(from, until);
  }

  static void put(DateRange days, Map<String, Object> json) {
    json.put("validFrom", days.from().toString());
    if (!days.isOpen()) {
      json.put("validUntil", days.until().toString());
    }
  }
}
