package org.hufu.web.accreditation;

import org.hufu.core.accreditation.ScopeEntry;
import org.hufu.web.api.Shape;

/**
 * What adds a line to a scope.
 *
 * @param method test method; absent for all of the standard
 */
public record NewScopeEntryJson(
    String scheme,
    String category,
    String standard,
    String method,
    String site,
    String validFrom,
    String validUntil) {

  ScopeEntry entry(Shape shape) {
    String ofScheme = shape.text("/scheme", scheme, 64);
    String ofCategory = shape.text("/category", category, 64);
    String ofStandard = shape.text("/standard", standard, 64);
    String place = shape.text("/site", site, 200);
    return new ScopeEntry(
        "",
        ofScheme,
        ofCategory,
        ofStandard,
        shape.optionalText("/method", method, 200).orElse(""),
        place,
        NewAccreditationJson.term(shape, validFrom, validUntil));
  }
}
