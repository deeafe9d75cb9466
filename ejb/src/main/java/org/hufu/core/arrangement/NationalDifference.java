package org.hufu.core.arrangement;

import org.hufu.core.conformity.Text;

/**
 * What the law here asks beyond or other than the standard. Condition R34.
 *
 * @param id named by results that test it
 * @param requirement id of the target requirement it adds to or changes
 * @param legalBasis provision, as one cites it
 */
public record NationalDifference(
    String id, String requirement, String legalBasis, Text text, Term term) {

  public NationalDifference {
    if (legalBasis.isBlank()) {
      throw new IllegalArgumentException("A national difference names its legal basis: " + id);
    }
  }
}
