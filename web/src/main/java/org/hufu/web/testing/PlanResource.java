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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.plan.PlanLine;
import org.hufu.core.plan.PlanTemplate;
import org.hufu.portal.account.Roles;
import org.hufu.portal.plan.PlanService;
import org.hufu.web.api.Idempotent;
import org.hufu.web.api.Languages;
import org.hufu.web.api.Problems;
import org.hufu.web.api.Shape;

/** What is tested for an order and by whom, and the table to fill in. */
@Path("test-orders/{order}")
@RequestScoped
@RolesAllowed({Roles.TESTER, Roles.VERIFIER, Roles.AUTHORISER})
public class PlanResource {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject PlanService plans;
  @Context HttpHeaders headers;

  @PathParam("order")
  String order;

  @GET
  @Path("plan")
  @Produces(MediaType.APPLICATION_JSON)
  public Response plan() {
    return answer(lines());
  }

  /** Gives test cases to a tester of the laboratory, or takes them back. */
  @POST
  @Path("assignments")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response assign(AssignmentJson json) {
    Shape shape = Shape.of(json);
    List<String> testCases = shape.list("/testCases", json.testCases());
    String account = shape.optionalText("/account", json.account(), 64).orElse("");
    shape.requireSound();
    return answer(
        Problems.done(plans.assign(order, testCases, account).orElseThrow(Problems::notFound)));
  }

  /** Table to fill in, one row for each ordered test case. */
  @GET
  @Path("template")
  @Produces("text/csv")
  public Response csv() {
    return file(PlanTemplate.csv(lines(), locale()), "text/csv;charset=UTF-8", "csv");
  }

  @GET
  @Path("template")
  @Produces(XLSX)
  public Response xlsx() {
    return file(PlanTemplate.xlsx(lines(), locale()), XLSX, "xlsx");
  }

  private Response file(Object content, String type, String ending) {
    return Response.ok(content, type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"results-" + order + "." + ending + "\"")
        .build();
  }

  private List<PlanLine> lines() {
    return plans.find(order).orElseThrow(Problems::notFound);
  }

  private Locale locale() {
    return Languages.of(headers.getAcceptableLanguages());
  }

  private static Response answer(List<PlanLine> lines) {
    return Response.ok(
            JsonWriter.plain(
                JsonObject.of("items", lines.stream().map(PlanResource::json).toList())))
        .build();
  }

  private static JsonObject json(PlanLine line) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("testCase", line.testCase());
    json.put("requirements", line.requirements());
    json.put("title", line.title().toJson());
    json.put("kind", line.kind());
    json.put("method", line.method());
    json.put("unit", line.measured().map(PlanLine.Measured::unit).orElse(null));
    json.put("limit", line.measured().map(PlanLine.Measured::limit).orElse(null));
    json.put(
        "assignee",
        line.assignee()
            .map(one -> JsonObject.of("account", one.account(), "name", one.name()))
            .orElse(null));
    json.values().removeIf(Objects::isNull);
    return JsonObject.of(json);
  }

  /**
   * Who shall test what.
   *
   * @param testCases all of the order's when absent
   * @param account nobody when absent
   */
  public record AssignmentJson(List<String> testCases, String account) {}
}
