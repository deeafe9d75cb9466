package org.hufu.web.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.conformity.Reason;

/**
 * An answer that is not what was asked for. Thrown by resources, made by {@link Problems}, written
 * as RFC 9457 problem details.
 */
public final class Problem extends RuntimeException {
  private final int status;
  private final String code;
  private final transient List<Reason> reasons;
  private final transient List<Fault> faults;
  private final transient Map<String, String> headers;

  /**
   * One thing that is wrong with the shape of a request.
   *
   * @param pointer JSON pointer (RFC 6901) into the body, or the name of a parameter or header
   * @param reason what is wrong there
   */
  public record Fault(String pointer, Reason reason) {}

  private Problem(int status, String code, List<Reason> reasons, List<Fault> faults) {
    this(status, code, reasons, faults, Map.of());
  }

  private Problem(
      int status,
      String code,
      List<Reason> reasons,
      List<Fault> faults,
      Map<String, String> headers) {
    super(status + " " + code, null, false, false);
    this.status = status;
    this.code = code;
    this.reasons = List.copyOf(reasons);
    this.faults = List.copyOf(faults);
    this.headers = Map.copyOf(headers);
  }

  /** A problem whose code says it all. */
  public static Problem of(int status, String code) {
    return new Problem(status, code, List.of(), List.of());
  }

  /** A problem with reasons; the first one is its detail. */
  public static Problem withReasons(int status, String code, List<Reason> reasons) {
    return new Problem(status, code, reasons, List.of());
  }

  static Problem withFaults(int status, String code, List<Fault> faults) {
    return new Problem(status, code, List.of(), faults);
  }

  /** The same with one more header, for example {@code Retry-After}. */
  public Problem with(String header, String value) {
    var more = new java.util.HashMap<>(headers);
    more.put(header, value);
    return new Problem(status, code, reasons, faults, more);
  }

  public int status() {
    return status;
  }

  String code() {
    return code;
  }

  List<Reason> reasons() {
    return reasons;
  }

  List<Fault> faults() {
    return faults;
  }

  Map<String, String> headers() {
    return headers;
  }

  /** The first reason says more than the general sentence of the code. */
  Optional<Reason> leading() {
    return reasons.stream().findFirst().or(() -> faults.stream().findFirst().map(Fault::reason));
  }
}
