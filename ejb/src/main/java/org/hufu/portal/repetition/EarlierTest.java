package org.hufu.portal.repetition;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.hufu.core.conformity.Coded;

/**
 * An order whose authorised reports answer some of the same test cases about the same product.
 *
 * @param order id of the test order
 * @param testCases with a result in force there, of those asked for
 * @param authorisedAt of the newest of its reports
 */
public record EarlierTest(
    String order,
    String laboratory,
    Sameness sameness,
    List<String> testCases,
    Instant authorisedAt)
    implements Serializable {

  /** How the products are known to be the same. */
  public enum Sameness implements Coded {
    /** They share a digest. */
    DIGEST,
    /** Category, a model and all releases read the same, apart from case and punctuation. */
    IDENTITY
  }

  public EarlierTest {
    testCases = List.copyOf(testCases);
  }
}
