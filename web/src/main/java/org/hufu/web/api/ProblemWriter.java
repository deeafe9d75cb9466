package org.hufu.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.hufu.core.conformity.Reason;

/** A problem as bytes. Source: RFC 9457. */
public final class ProblemWriter {
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final SecureRandom RANDOM = new SecureRandom();

  private ProblemWriter() {}

  /** Number under which the operator finds an incident in the log. */
  public static String newTraceId() {
    byte[] bytes = new byte[8];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** A general problem of this status as JSON text, for answers made outside the API. */
  public static String json(int status, Locale locale, String traceId) {
    return json(Problems.ofStatus(status), locale, traceId);
  }

  public static Response answer(Problem problem, HttpHeaders request) {
    return answer(problem, request, newTraceId());
  }

  public static Response answer(Problem problem, HttpHeaders request, String traceId) {
    Locale locale = Languages.of(request.getAcceptableLanguages());
    Response.ResponseBuilder answer =
        Response.status(problem.status())
            .type(MEDIA_TYPE)
            .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
            .entity(json(problem, locale, traceId));
    problem.headers().forEach(answer::header);
    return answer.build();
  }

  static String json(Problem problem, Locale locale, String traceId) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("type", "/problems/" + problem.code())
            .add("title", ProblemTexts.title(problem.code()).in(locale))
            .add("status", problem.status())
            .add(
                "detail",
                problem
                    .leading()
                    .map(reason -> reason.sentence(locale))
                    .orElseGet(() -> ProblemTexts.detail(problem.code()).in(locale)))
            .add("code", problem.code());
    if (!problem.reasons().isEmpty()) {
      JsonArrayBuilder reasons = Json.createArrayBuilder();
      problem.reasons().forEach(reason -> reasons.add(of(reason, locale)));
      json.add("reasons", reasons);
    }
    if (!problem.faults().isEmpty()) {
      JsonArrayBuilder errors = Json.createArrayBuilder();
      for (Problem.Fault fault : problem.faults()) {
        errors.add(of(fault.reason(), locale).add("pointer", fault.pointer()));
      }
      json.add("errors", errors);
    }
    return json.add("traceId", traceId).build().toString();
  }

  private static JsonObjectBuilder of(Reason reason, Locale locale) {
    return Json.createObjectBuilder()
        .add("code", reason.code())
        .add("detail", reason.sentence(locale))
        .add("values", Json.createArrayBuilder(reason.values()));
  }
}
