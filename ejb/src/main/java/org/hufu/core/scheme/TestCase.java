package org.hufu.core.scheme;

import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Coded;
import org.hufu.core.conformity.Text;
import org.hufu.core.scope.Measurand;

/**
 * One thing a laboratory does and gives a verdict on.
 *
 * @param id unique in the scheme, for example {@code TG-5.1-1}
 * @param requirements ids of the requirements it speaks for, at least one
 * @param method id of the method, as scopes of accreditation name it
 * @param title one line
 * @param procedure what to do, in one or two sentences
 */
public record TestCase(
    String id,
    List<String> requirements,
    Kind kind,
    String method,
    Text title,
    Text procedure,
    Optional<Measurand> measurand) {

  /** How a test case finds its verdict. Conceptual and functional after ETSI TS 103 701. */
  public enum Kind implements Coded {
    /** Judges the design as documented. */
    CONCEPTUAL,
    /** Exercises the product. */
    FUNCTIONAL,
    /** Yields a value with a unit. */
    MEASUREMENT,
    /** Inspects records or guidance. */
    DOCUMENT
  }

  public TestCase {
    requirements = List.copyOf(requirements);
  }
}
