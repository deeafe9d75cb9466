package org.hufu.portal.queue;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.hufu.core.application.Standing;
import org.hufu.core.conformity.Text;

/**
 * One line of a list of cases.
 *
 * @param submittedAt first submission; a return does not change it
 * @param back whether the case has come back from the applicant and waits for the body
 */
public record QueuedCase(
    Label label,
    Standing standing,
    Optional<String> officer,
    String scheme,
    String category,
    Instant submittedAt,
    boolean back)
    implements Serializable {

  /** What the line is about. */
  public record Label(String id, String number, Text applicant, Text product)
      implements Serializable {}
}
