package org.hufu.core.competence;

import java.io.Serializable;
import java.util.List;

/**
 * What a scope of accreditation must hold for a case.
 *
 * @param standards ids of the standard editions applied for; none: any edition will do
 */
public record TestedUnder(String scheme, String category, List<String> standards)
    implements Serializable {
  public TestedUnder {
    standards = List.copyOf(standards);
  }
}
