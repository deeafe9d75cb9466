package org.hufu.core.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.hufu.core.conformity.Coded;

/**
 * Something that is left to do.
 *
 * @param id of a test case of the target scheme, or of an extra of the arrangement
 * @param requirements ids of the uncovered requirements that it answers; none for an extra
 * @param days estimated days of laboratory work
 */
public record DeltaTest(Kind kind, String id, List<String> requirements, BigDecimal days) {

  /** What is done. */
  public enum Kind implements Coded {
    TEST_CASE,
    EXTRA
  }

  public DeltaTest {
    requirements = List.copyOf(requirements);
  }
}
