package org.hufu.web.api;

import java.util.List;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;

/** The problems of the API by name. Use: {@code throw Problems.notFound()}. */
public final class Problems {
  private Problems() {}

  /** What came of a use case, or the refusal as a problem. */
  public static <T> T done(Outcome<T> outcome) {
    return outcome.fold(
        value -> value,
        reasons -> {
          throw refused(reasons);
        });
  }

  /** The rules say no: 422 with every reason. */
  public static Problem refused(List<Reason> reasons) {
    return Problem.withReasons(422, "refused", reasons);
  }

  /** Not there, or not for this caller to know of. */
  public static Problem notFound() {
    return Problem.of(404, "not-found");
  }

  /** One member, parameter or header has the wrong shape. */
  public static Problem malformed(String pointer, Reason reason) {
    return malformed(List.of(new Problem.Fault(pointer, reason)));
  }

  /** Several have. */
  public static Problem malformed(List<Problem.Fault> faults) {
    return Problem.withFaults(400, "malformed", faults);
  }

  public static Problem unauthenticated() {
    return Problem.of(401, "unauthenticated").with("WWW-Authenticate", "Bearer realm=\"hufu\"");
  }

  public static Problem forbidden() {
    return Problem.of(403, "forbidden");
  }

  /** Not possible in this state: 409. */
  public static Problem conflict(Reason reason) {
    return Problem.withReasons(409, "conflict", List.of(reason));
  }

  /** The body may be {@code limit} bytes long. */
  public static Problem tooLarge(long limit) {
    return Problem.withReasons(413, "too-large", List.of(Reason.of("request.too-large", limit)));
  }

  /** A change of something that others change too names the version it saw: 428. */
  public static Problem preconditionRequired() {
    return Problem.of(428, "precondition-required");
  }

  /** What the portal needs is away for a moment: 503. */
  public static Problem unavailable() {
    return Problem.of(503, "unavailable").with("Retry-After", Outage.RETRY_AFTER);
  }

  /** Any other status in the words of HTTP. */
  public static Problem ofStatus(int status) {
    return Problem.of(status, ProblemTexts.codeOf(status));
  }
}
