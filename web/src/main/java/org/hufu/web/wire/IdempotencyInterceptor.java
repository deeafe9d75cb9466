package org.hufu.web.wire;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hufu.core.conformity.Reason;
import org.hufu.portal.idempotency.Claim;
import org.hufu.portal.idempotency.IdempotencyService;
import org.hufu.portal.idempotency.StoredAnswer;
import org.hufu.web.api.Idempotent;
import org.hufu.web.api.Problems;

/** Claims the key before an {@link Idempotent} method and stores its answer after it. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class IdempotencyInterceptor {
  private static final Pattern KEY = Pattern.compile("\"?[A-Za-z0-9_.:-]{8,128}\"?");

  /** In place of an answer that must not be kept. */
  private static final StoredAnswer SHOWN = new StoredAnswer(409, Map.of(), "");

  @Inject HttpServletRequest request;
  @Inject IdempotencyService answers;
  @Resource TransactionSynchronizationRegistry transaction;

  @AroundInvoke
  Object onlyOnce(InvocationContext invocation) throws Exception {
    if (request.getUserPrincipal() == null) {
      throw Problems.unauthenticated();
    }
    String key = key();
    Claim claim = answers.claim(key, (byte[]) request.getAttribute(BodyFilter.DIGEST));
    if (claim instanceof Claim.Replayed replayed) {
      return replay(replayed.answer());
    }
    if (claim instanceof Claim.Reused) {
      throw Problems.refused(java.util.List.of(Reason.of("idempotency.key-of-another-request")));
    }
    Response given = (Response) invocation.proceed();
    Response response = written(given);
    if (response.getStatus() >= 400) {
      transaction.setRollbackOnly();
    } else {
      answers.store(
          key, given.getEntity() instanceof Idempotent.ShownOnce ? SHOWN : answer(response));
    }
    return response;
  }

  private String key() {
    String key = request.getHeader("Idempotency-Key");
    if (key == null) {
      throw Problems.malformed("Idempotency-Key", Reason.of("request.missing"));
    }
    if (!KEY.matcher(key).matches()) {
      throw Problems.malformed("Idempotency-Key", Reason.of("idempotency.key-malformed"));
    }
    return key.replace("\"", "");
  }

  /** Text in place of the record, so that what is stored is what is sent. */
  private static Response written(Response response) {
    Object entity = response.getEntity();
    if (entity == null || entity instanceof String) {
      return response;
    }
    return Response.fromResponse(response)
        .entity(JsonBinding.JSON.toJson(entity))
        .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
        .build();
  }

  private static StoredAnswer answer(Response response) {
    Map<String, String> headers = new TreeMap<>();
    for (String name :
        new String[] {HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG}) {
      String value = response.getHeaderString(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    String body = response.hasEntity() ? (String) response.getEntity() : "";
    return new StoredAnswer(response.getStatus(), headers, body);
  }

  private static Response replay(StoredAnswer answer) {
    if (answer.equals(SHOWN)) {
      throw Problems.conflict(Reason.of("idempotency.shown-once"));
    }
    Response.ResponseBuilder response =
        Response.status(answer.status()).header("Idempotent-Replayed", "true");
    answer.headers().forEach(response::header);
    return answer.body().isEmpty() ? response.build() : response.entity(answer.body()).build();
  }
}
