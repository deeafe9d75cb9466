package org.hufu.core.accreditation;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What somebody must be accredited for, and when. Empty texts ask for nothing.
 *
 * @param standard id of a standard edition, or an empty text for any edition
 * @param method id of a method, or an empty text for any method
 * @param site place of activity, or an empty text for any place
 */
public record Question(
    String scheme, String category, String standard, String method, String site, LocalDate day)
    implements Serializable {

  /** Whatever the method and the place. */
  public Question(String scheme, String category, String standard, LocalDate day) {
    this(scheme, category, standard, "", "", day);
  }

  /** The same for another day. */
  public Question on(LocalDate other) {
    return new Question(scheme, category, standard, method, site, other);
  }
}
