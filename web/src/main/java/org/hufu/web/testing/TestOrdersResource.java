package org.hufu.web.testing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hufu.core.conformity.Coded;
import org.hufu.core.conformity.Reason;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.plan.PlanLine;
import org.hufu.core.plan.PlanTemplate;
import org.hufu.core.testing.Sample;
import org.hufu.core.testing.TestOrder;
import org.hufu.core.testing.TestOrderState;
import org.hufu.portal.account.Roles;
import org.hufu.portal.plan.PlanService;
import org.hufu.portal.results.JobService;
import org.hufu.portal.testing.TestOrderService;
import org.hufu.portal.testing.TestReportService;
import org.hufu.web.api.Idempotent;
import org.hufu.web.api.Languages;
import org.hufu.web.api.Paging;
import org.hufu.web.api.Problems;
import org.hufu.web.api.Shape;
import org.hufu.web.api.Versions;

/** Test orders as the laboratory, the body and the applicant see them. */
@Path("test-orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.VENDOR,
  Roles.TESTER,
  Roles.VERIFIER,
  Roles.AUTHORISER,
  Roles.CASE_OFFICER,
  Roles.EVALUATOR,
  Roles.REVIEWER,
  Roles.DECIDER,
  Roles.AUDITOR
})
public class TestOrdersResource {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject TestOrderService orders;
  @Inject TestReportService reports;
  @Inject JobService jobs;
  @Inject PlanService plans;
  @Context HttpHeaders headers;

  @GET
  public Response list(
      @QueryParam("state") String state,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit,
      @Context UriInfo uri) {
    int wanted = Paging.limit(limit);
    List<TestOrder> found = orders.list(state(state), Paging.cursor(cursor), wanted + 1);
    List<TestOrder> shown = found.subList(0, Math.min(wanted, found.size()));
    Optional<String> next =
        found.size() > wanted ? Optional.of(shown.get(wanted - 1).id()) : Optional.empty();
    JsonObject json = JsonObject.of("items", shown.stream().map(TestOrderJson::of).toList());
    String opaque = Paging.opaque(next);
    return Paging.answer(
        JsonWriter.plain(opaque == null ? json : json.with("nextCursor", opaque)), uri, opaque);
  }

  @GET
  @Path("{id}")
  public Response find(@PathParam("id") String id) {
    return answer(orders.find(id).orElseThrow(Problems::notFound));
  }

  /** The laboratory takes the order, sample in hand, or turns it down with a reason. */
  @POST
  @RolesAllowed({Roles.TESTER, Roles.VERIFIER, Roles.AUTHORISER})
  @Path("{id}/acceptance")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  public Response accept(@PathParam("id") String id, AcceptanceJson body) {
    Shape shape = Shape.of(body);
    if (Boolean.FALSE.equals(body.accepted())) {
      String reason = shape.text("/reason", body.reason(), 2000);
      shape.requireSound();
      return answer(
          orders.decline(id, Versions.sent(headers), reason).orElseThrow(Problems::notFound));
    }
    Sample sample = sample(shape, body.sample());
    return answer(
        Problems.done(
            orders.accept(id, Versions.sent(headers), sample).orElseThrow(Problems::notFound)));
  }

  /** The body takes an order back that no report was authorised for. */
  @POST
  @RolesAllowed(Roles.CASE_OFFICER)
  @Path("{id}/cancellation")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  public Response cancel(@PathParam("id") String id, WithReasonJson body) {
    String reason = WithReasonJson.required(body);
    return answer(
        Problems.done(
            orders.cancel(id, Versions.sent(headers), reason).orElseThrow(Problems::notFound)));
  }

  /** What is tested and by whom. */
  @GET
  @RolesAllowed({Roles.TESTER, Roles.VERIFIER, Roles.AUTHORISER})
  @Path("{id}/plan")
  public Response plan(@PathParam("id") String id) {
    return Response.ok(PlanJson.write(lines(id))).build();
  }

  /** Gives test cases to a tester of the laboratory, or takes them back. */
  @POST
  @RolesAllowed({Roles.TESTER, Roles.VERIFIER, Roles.AUTHORISER})
  @Path("{id}/assignments")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  public Response assign(@PathParam("id") String id, AssignmentJson json) {
    Shape shape = Shape.of(json);
    List<String> testCases = shape.list("/testCases", json.testCases());
    String account = shape.optionalText("/account", json.account(), 64).orElse("");
    shape.requireSound();
    List<PlanLine> lines =
        Problems.done(plans.assign(id, testCases, account).orElseThrow(Problems::notFound));
    return Response.ok(PlanJson.write(lines)).type(MediaType.APPLICATION_JSON).build();
  }

  /** Table to fill in, one row for each ordered test case. */
  @GET
  @RolesAllowed({Roles.TESTER, Roles.VERIFIER, Roles.AUTHORISER})
  @Path("{id}/template")
  @Produces("text/csv")
  public Response csv(@PathParam("id") String id) {
    return file(PlanTemplate.csv(lines(id), locale()), "text/csv;charset=UTF-8", id + ".csv");
  }

  @GET
  @RolesAllowed({Roles.TESTER, Roles.VERIFIER, Roles.AUTHORISER})
  @Path("{id}/template")
  @Produces(XLSX)
  public Response xlsx(@PathParam("id") String id) {
    return file(PlanTemplate.xlsx(lines(id), locale()), XLSX, id + ".xlsx");
  }

  private List<PlanLine> lines(String id) {
    return plans.find(id).orElseThrow(Problems::notFound);
  }

  private Locale locale() {
    return Languages.of(headers.getAcceptableLanguages());
  }

  private static Response file(Object content, String type, String name) {
    return Response.ok(content, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"results-" + name + "\"")
        .build();
  }

  private Response answer(TestOrder order) {
    return Response.ok(
            TestOrderJson.write(order, reports.list(List.of(order.id())), jobs.find(order.id())))
        .type(MediaType.APPLICATION_JSON)
        .tag(Versions.tag(order.version()))
        .build();
  }

  private static Sample sample(Shape shape, SampleJson json) {
    shape.present("/sample", json);
    shape.requireSound();
    LocalDate receivedOn = shape.date("/sample/receivedOn", json.receivedOn());
    String identification = shape.text("/sample/identification", json.identification(), 200);
    String condition = shape.text("/sample/condition", json.condition(), 1000);
    shape.requireSound();
    return new Sample(receivedOn, identification, condition);
  }

  private static Optional<TestOrderState> state(String parameter) {
    if (parameter == null || parameter.isEmpty()) {
      return Optional.empty();
    }
    Optional<TestOrderState> state = Coded.find(TestOrderState.class, parameter);
    if (state.isEmpty()) {
      throw Problems.malformed("state", Reason.of("request.malformed"));
    }
    return state;
  }

  /**
   * The laboratory's answer.
   *
   * @param accepted true when absent
   * @param reason needed to turn the order down
   * @param sample needed to accept
   */
  public record AcceptanceJson(Boolean accepted, String reason, SampleJson sample) {}

  /**
   * Who shall test what.
   *
   * @param testCases all of the order's when absent
   * @param account nobody when absent
   */
  public record AssignmentJson(List<String> testCases, String account) {}

  /** The item as received. */
  public record SampleJson(String receivedOn, String identification, String condition) {}
}
