package org.hufu.core.scheme;

import java.time.LocalDate;
import java.time.Period;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.conformity.Text;

/**
 * Head of one version of a scheme; content under the same id and version never changes.
 *
 * @param id kebab case, for example {@code network-device}
 * @param code three capitals used in certificate numbers, for example {@code NDP}
 * @param version for example {@code 1.0}
 * @param type of the scheme after ISO/IEC 17067, 5.3: {@code 1a} to {@code 6}
 * @param validity how long a certificate runs
 * @param term days on which an application may be made under this version
 */
public record SchemeVersion(
    String id,
    String code,
    String version,
    Text name,
    String type,
    Period validity,
    DateRange term) {

  /** Last day, included, of a certificate that begins on this day. */
  public LocalDate lastDay(LocalDate validFrom) {
    return validFrom.plus(validity).minusDays(1);
  }
}
