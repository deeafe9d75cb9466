package org.hufu.web.testing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.formats.Format;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.results.ReadResults;
import org.hufu.core.testing.TestReport;
import org.hufu.portal.account.Roles;
import org.hufu.portal.results.ResultFile;
import org.hufu.portal.results.ResultImportService;
import org.hufu.portal.testing.ReportFlowService;
import org.hufu.portal.testing.TestReportService;
import org.hufu.web.api.Idempotent;
import org.hufu.web.api.Languages;
import org.hufu.web.api.Problem;
import org.hufu.web.api.Problems;
import org.hufu.web.api.Versions;

/** Test reports on their way through the laboratory. Contract: openapi, tag "testing". */
@Path("test-reports/{id}")
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
public class TestReportsResource {
  private static final String CREDENTIAL = "application/vc+jwt";

  @Inject TestReportService reports;
  @Inject ReportFlowService flow;
  @Inject ResultImportService imports;
  @Context HttpHeaders headers;

  @PathParam("id")
  String id;

  @GET
  public Response find() {
    return answer();
  }

  /** The report as the laboratory signed it; 404 until it is authorised. */
  @GET
  @Produces(CREDENTIAL)
  public Response credential() {
    return Response.ok(reports.credential(id).orElseThrow(Problems::notFound), CREDENTIAL).build();
  }

  /** What was done, own and subcontracted, against the scope of those days. */
  @GET
  @Path("competence")
  public Response competence() {
    return Response.ok(
            CompetenceJson.write(
                flow.competence(id).orElseThrow(Problems::notFound),
                Languages.of(headers.getAcceptableLanguages())))
        .type(MediaType.APPLICATION_JSON)
        .build();
  }

  /** Changes members of the head of a draft; RFC 7396 without removal. */
  @PATCH
  @RolesAllowed(Roles.TESTER)
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  public Response changeHead(byte[] body) {
    OptionalInt seen = OptionalInt.of(Versions.required(headers));
    JsonObject change = JsonReader.read(body);
    return changed(reports.changeHead(id, seen, change));
  }

  /** Writes one result of a draft by hand. */
  @PUT
  @RolesAllowed(Roles.TESTER)
  @Path("results/{testCase}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response changeResult(@PathParam("testCase") String testCase, byte[] body) {
    OptionalInt seen = OptionalInt.of(Versions.required(headers));
    JsonObject result = JsonReader.read(body).with("testCase", testCase);
    String order = reports.find(id).orElseThrow(Problems::notFound).report().origin().order();
    byte[] single =
        JsonObject.of("results", List.of(result))
            .toString()
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    ReadResults read =
        imports
            .read(order, new ResultFile(Optional.of(Format.JSON), single, ""))
            .orElseThrow(Problems::notFound);
    if (!read.errors().isEmpty()) {
      throw Problems.malformed(
          read.errors().stream()
              .map(finding -> new Problem.Fault("/" + finding.column(), finding.reason()))
              .toList());
    }
    return changed(reports.changeResult(id, seen, read.results().get(0)));
  }

  /** The tester declares the tests performed as written. */
  @POST
  @RolesAllowed(Roles.TESTER)
  @Path("performance")
  @Idempotent
  public Response perform() {
    return changed(flow.perform(id, Versions.sent(headers)));
  }

  @POST
  @RolesAllowed(Roles.VERIFIER)
  @Path("verification")
  @Idempotent
  public Response verify() {
    return changed(flow.verify(id, Versions.sent(headers)));
  }

  /** Takes the last step back, by whoever took it. */
  @POST
  @RolesAllowed({Roles.TESTER, Roles.VERIFIER})
  @Path("undo")
  @Idempotent
  public Response undo() {
    return changed(flow.undo(id, Versions.sent(headers)));
  }

  /** Verifier or authoriser sends the report back to be edited. */
  @POST
  @RolesAllowed({Roles.VERIFIER, Roles.AUTHORISER})
  @Path("return")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  public Response sendBack(WithReasonJson body) {
    String reason = WithReasonJson.required(body);
    return flow.sendBack(id, Versions.sent(headers), reason)
        .map(sent -> answer())
        .orElseThrow(Problems::notFound);
  }

  @POST
  @RolesAllowed(Roles.AUTHORISER)
  @Path("authorisation")
  @Idempotent
  public Response authorise() {
    return changed(flow.authorise(id, Versions.sent(headers)));
  }

  @POST
  @RolesAllowed({Roles.TESTER, Roles.AUTHORISER})
  @Path("cancellation")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  public Response cancel(WithReasonJson body) {
    String reason = WithReasonJson.required(body);
    return changed(flow.cancel(id, Versions.sent(headers), reason));
  }

  private Response changed(Optional<Outcome<TestReport>> outcome) {
    Problems.done(outcome.orElseThrow(Problems::notFound));
    return answer();
  }

  private Response answer() {
    var file = reports.find(id).orElseThrow(Problems::notFound);
    return Response.ok(TestReportJson.write(file))
        .type(MediaType.APPLICATION_JSON)
        .tag(Versions.tag(file.report().version()))
        .build();
  }
}
