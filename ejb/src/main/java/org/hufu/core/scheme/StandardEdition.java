package org.hufu.core.scheme;

import java.time.YearMonth;
import org.hufu.core.conformity.Text;

/**
 * One edition of a normative document.
 *
 * @param id no spaces, for example {@code EN-303645-V3.1.3}; scopes of accreditation name it
 * @param number as printed, for example {@code ETSI EN 303 645}
 * @param edition year or version, for example {@code V3.1.3}
 */
public record StandardEdition(
    String id, String number, String edition, Text title, YearMonth published) {

  /** Number and edition as one cites it: {@code GB 40050-2021}, {@code ETSI EN 303 645 V3.1.3}. */
  public String citation() {
    return number + (edition.matches("\\d{4}") ? "-" : " ") + edition;
  }
}
