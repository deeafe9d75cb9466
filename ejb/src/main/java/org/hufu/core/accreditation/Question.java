package org.hufu.core.accreditation;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What somebody must be accredited for, and when.
 *
 * @param standard id of a standard edition, or an empty text for any edition
 */
public record Question(String scheme, String category, String standard, LocalDate day)
    implements Serializable {}
