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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.testing.TestOrder;
import org.hufu.portal.account.Roles;
import org.hufu.portal.results.JobService;
import org.hufu.portal.testing.TestOrderService;
import org.hufu.web.api.Idempotent;
import org.hufu.web.api.Problems;
import org.hufu.web.api.Shape;
import org.hufu.web.api.Versions;

/** Orders of one case. Contract: openapi, tag "testing". */
@Path("applications/{application}/test-orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationTestOrdersResource {
  @Inject TestOrderService orders;
  @Inject JobService jobs;

  @GET
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
  public Response list(@PathParam("application") String application) {
    List<JsonObject> items =
        orders.listOfApplication(application).stream().map(TestOrderJson::of).toList();
    return Response.ok(JsonWriter.plain(JsonObject.of("items", items))).build();
  }

  @POST
  @RolesAllowed(Roles.CASE_OFFICER)
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  public Response order(
      @PathParam("application") String application, NewOrderJson body, @Context UriInfo uri) {
    Shape shape = Shape.of(body);
    String laboratory = shape.text("/laboratory", body.laboratory(), 64);
    List<String> testCases = shape.list("/testCases", body.testCases());
    LocalDate dueOn = body.dueOn() == null ? null : shape.date("/dueOn", body.dueOn());
    String note = shape.optionalText("/note", body.note(), 2000).orElse("");
    shape.requireSound();
    TestOrder.Assignment wanted =
        new TestOrder.Assignment("", "", testCases, note, dueOn, Instant.EPOCH);
    TestOrder order =
        Problems.done(
            orders.order(application, laboratory, wanted).orElseThrow(Problems::notFound));
    return Response.created(
            uri.getBaseUriBuilder().path(TestOrdersResource.class).path(order.id()).build())
        .type(MediaType.APPLICATION_JSON)
        .tag(Versions.tag(order.version()))
        .entity(TestOrderJson.write(order, List.of(), jobs.find(order.id())))
        .build();
  }

  /**
   * What to order.
   *
   * @param laboratory id of its organisation
   * @param testCases all of the scheme's at the level applied for when absent
   */
  public record NewOrderJson(
      String laboratory, List<String> testCases, String note, String dueOn) {}
}
