package org.hufu.web.accreditation;

import java.time.LocalDate;
import org.hufu.core.accreditation.Accreditation;
import org.hufu.core.accreditation.Norm;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.conformity.Reason;
import org.hufu.web.api.Shape;

/** What records an accreditation. */
public record NewAccreditationJson(
    String organisation,
    String accreditationBody,
    String number,
    String norm,
    String validFrom,
    String validUntil) {

  Accreditation.Head head(Shape shape) {
    String body = shape.text("/accreditationBody", accreditationBody, 100);
    String given = shape.text("/number", number, 100);
    Norm of =
        shape.parsed(
            "/norm", norm, text -> Norm.of(text).orElseThrow(IllegalArgumentException::new));
    DateRange term = term(shape, validFrom, validUntil);
    shape.requireSound();
    return new Accreditation.Head(body, given, of, term);
  }

  /** Both days at once, since one alone says nothing. */
  static DateRange term(Shape shape, String validFrom, String validUntil) {
    LocalDate from = shape.date("/validFrom", validFrom);
    LocalDate until = shape.date("/validUntil", validUntil);
    if (from != null && until != null && until.isBefore(from)) {
      shape.fault("/validUntil", Reason.of("accreditation.ends-before-start", until, from));
    }
    shape.requireSound();
    return new DateRange(from, until);
  }
}
