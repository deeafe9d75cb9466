package org.hufu.web.application;

import java.util.List;
import org.hufu.portal.queue.QueuedCase;
import org.hufu.web.api.TextJson;

/**
 * One line of a list of the case work.
 *
 * @param back whether the case has come back from the applicant
 */
public record QueuedCaseJson(
    String id,
    String number,
    TextJson applicant,
    TextJson product,
    String state,
    String whoseTurn,
    boolean taken,
    String scheme,
    String category,
    String submittedAt,
    boolean back) {

  static QueuedCaseJson of(QueuedCase queued) {
    return new QueuedCaseJson(
        queued.label().id(),
        queued.label().number(),
        TextJson.of(queued.label().applicant()),
        TextJson.of(queued.label().product()),
        queued.standing().state().code(),
        queued.standing().turn().code(),
        queued.officer().isPresent(),
        queued.scheme(),
        queued.category(),
        queued.submittedAt().toString(),
        queued.back());
  }

  /** Some of them, the one submitted first at the top. */
  public record QueuedCasesJson(List<QueuedCaseJson> items, String nextCursor) {}
}
