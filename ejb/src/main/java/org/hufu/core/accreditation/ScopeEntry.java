package org.hufu.core.accreditation;

import java.io.Serializable;
import org.hufu.core.conformity.DateRange;

/**
 * One line of a scope of accreditation.
 *
 * @param category id of a category of the scheme
 * @param standard id of a standard edition
 * @param method test method, or an empty text for all of the standard
 * @param site place of activity
 * @param term days on which the line holds; ended entries stay with an earlier end
 */
public record ScopeEntry(
    String id,
    String scheme,
    String category,
    String standard,
    String method,
    String site,
    DateRange term)
    implements Serializable {}
