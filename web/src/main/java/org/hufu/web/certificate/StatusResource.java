package org.hufu.web.certificate;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.conformity.CertificateState;
import org.hufu.core.conformity.Reason;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.status.SignedStatusHistory;
import org.hufu.core.status.StatusMoment;
import org.hufu.portal.certificate.Certificate;
import org.hufu.portal.certificate.CertificateService;
import org.hufu.portal.history.StatusHistoryService;
import org.hufu.web.api.Problems;

/** What a certificate was on a day that is over. Contract: openapi, tag "certificates". */
@Path("certificates/{number}/status")
@PermitAll
public class StatusResource {
  /** Before the issue; no state of a certificate, since there was none. */
  private static final String NOT_ISSUED = "not-issued";

  @Inject CertificateService certificates;
  @Inject StatusHistoryService histories;

  /** The state, and the signed events it rests on. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response find(@PathParam("number") String number, @QueryParam("at") String at) {
    Certificate certificate = certificates.find(number).orElseThrow(Problems::notFound);
    SignedStatusHistory history = history(number, at);
    Instant asked = instant(at).orElseGet(() -> history.history().until());
    return answer(JsonWriter.plain(json(certificate, history, asked)));
  }

  /** The signed history alone, for a verifier without a network. */
  @GET
  @Produces("application/vc+jwt")
  public Response findSigned(@PathParam("number") String number, @QueryParam("at") String at) {
    if (certificates.find(number).isEmpty()) {
      throw Problems.notFound();
    }
    return answer(history(number, at).credential().jws().compact());
  }

  private static Response answer(String body) {
    return Response.ok(body).header("Vary", "Accept").header("Cache-Control", "no-cache").build();
  }

  private SignedStatusHistory history(String number, String at) {
    return histories
        .find(number, instant(at))
        .orElseThrow(() -> Problems.malformed("at", Reason.of("certificate.instant-not-over")));
  }

  private static Optional<Instant> instant(String at) {
    try {
      return Optional.ofNullable(at).filter(text -> !text.isEmpty()).map(Instant::parse);
    } catch (DateTimeException e) {
      throw Problems.malformed("at", Reason.of("request.malformed"));
    }
  }

  private static JsonObject json(
      Certificate certificate, SignedStatusHistory signed, Instant asked) {
    Optional<StatusMoment> moment = signed.history().momentAt(asked);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("number", certificate.number());
    json.put("at", asked.toString());
    json.put("state", moment.map(one -> state(certificate, one, asked)).orElse(NOT_ISSUED));
    moment.ifPresent(one -> json.put("since", one.effective().toString()));
    moment.flatMap(StatusMoment::reason).ifPresent(reason -> json.put("reason", reason));
    json.put("completeUntil", signed.history().until().toString());
    json.put("events", signed.history().moments().stream().map(StatusResource::event).toList());
    json.put("url", signed.credential().id());
    json.put("signed", signed.credential().jws().compact());
    return JsonObject.of(json);
  }

  private static String state(Certificate certificate, StatusMoment moment, Instant asked) {
    CertificateState state = moment.state();
    return state.at(asked, certificate.content().validity().until()).code();
  }

  private static JsonObject event(StatusMoment moment) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", moment.type());
    json.put("effective", moment.effective().toString());
    json.put("recorded", moment.recorded().toString());
    moment.reason().ifPresent(reason -> json.put("reason", reason));
    json.put("leafIndex", moment.leafIndex());
    return JsonObject.of(json);
  }
}
