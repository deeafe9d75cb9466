package org.hufu.web.application;

import java.util.List;
import org.hufu.core.conformity.Reason;
import org.hufu.web.api.Shape;

/**
 * What a step of a case carries; every member may be absent.
 *
 * @param conflictOfInterest false declares, together with the step, that there is none
 * @param reasons in words, for the other side to read
 */
public record StepJson(Boolean conflictOfInterest, List<String> reasons) {
  private static final int MOST = 50;

  static List<Reason> read(StepJson json) {
    if (json == null) {
      return List.of();
    }
    Shape shape = new Shape();
    List<String> given = shape.list("/reasons", json.reasons());
    if (given.size() > MOST) {
      shape.fault("/reasons", Reason.of("request.too-long", MOST));
    }
    given.forEach(text -> shape.text("/reasons", text, 2000));
    shape.requireSound();
    return given.stream().map(text -> Reason.of("application.remark", text.strip())).toList();
  }

  /** Whether the caller has ties to the applicant, and which. */
  public record ConflictJson(Boolean conflict, String statement) {}

  /**
   * Who leads the case from now on.
   *
   * @param account id of the account
   */
  public record AssignmentJson(String account) {}
}
