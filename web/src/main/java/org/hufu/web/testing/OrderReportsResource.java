package org.hufu.web.testing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.hufu.core.conformity.Coded;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.core.formats.Format;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.results.Finding;
import org.hufu.core.results.ReadResults;
import org.hufu.core.testing.ReportUpload;
import org.hufu.core.testing.TestReport;
import org.hufu.core.testing.TestReportFile;
import org.hufu.portal.account.Roles;
import org.hufu.portal.results.ImportJobService;
import org.hufu.portal.results.ImportProgress;
import org.hufu.portal.results.ResultFile;
import org.hufu.portal.results.ResultImport;
import org.hufu.portal.results.ResultImportService;
import org.hufu.portal.testing.ReportFlowService;
import org.hufu.portal.testing.TestReportService;
import org.hufu.web.api.BodyLimit;
import org.hufu.web.api.Idempotent;
import org.hufu.web.api.Languages;
import org.hufu.web.api.ProblemWriter;
import org.hufu.web.api.Problems;
import org.hufu.web.api.Versions;

/** Results handed in for an order, in any accepted format. */
@Path("test-orders/{order}/reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.TESTER)
public class OrderReportsResource {
  private static final long MAX_BYTES = 10 << 20;

  @Inject ResultImportService imports;
  @Inject ImportJobService jobs;
  @Inject TestReportService reports;
  @Inject ReportFlowService flow;
  @Context HttpHeaders headers;
  @Context UriInfo uri;

  /** What the query asks for beside the file. */
  public static class Wish {
    /** Only look: keep the file and say what it holds. */
    @QueryParam("dryRun")
    @DefaultValue("false")
    boolean dryRun;

    /** Answer a dry run at once and read the file afterwards. */
    @QueryParam("background")
    @DefaultValue("false")
    boolean background;

    /** Leave the report a draft, to be edited by hand. */
    @QueryParam("draft")
    @DefaultValue("false")
    boolean draft;

    /** A format's code, or {@code auto}: the content tells. */
    @QueryParam("format")
    @DefaultValue("auto")
    String format;

    /** Id of the report edition that the file corrects. */
    @QueryParam("amends")
    @DefaultValue("")
    String amends;
  }

  /** Uploads of the order that were looked at and neither imported nor discarded. */
  @GET
  @RolesAllowed({Roles.TESTER, Roles.VERIFIER, Roles.AUTHORISER})
  @Path("waiting")
  public Response waiting(@PathParam("order") String order) {
    return Response.ok(JsonWriter.plain(JsonObject.of("items", imports.waiting(order)))).build();
  }

  /** Any format; the body's media type tells no more than {@link Wish#format} lets it. */
  @POST
  @Idempotent
  @Consumes({
    MediaType.APPLICATION_JSON,
    "text/csv",
    MediaType.APPLICATION_XML,
    MediaType.TEXT_XML,
    MediaType.APPLICATION_OCTET_STREAM,
    "application/sarif+json",
    "application/oscal+json",
    "application/vnd.in-toto+json",
    "application/vnd.dsse.envelope.v1+json",
    "application/vnd.cyclonedx+json",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/jose",
    "application/jwt"
  })
  @BodyLimit(bytes = MAX_BYTES, raw = true)
  public Response results(
      @PathParam("order") String order, @jakarta.ws.rs.BeanParam Wish wish, byte[] body) {
    return hand(order, wish, new ResultFile(format(wish), body, wish.amends));
  }

  /** Empty if the content shall tell it. */
  private Optional<Format> format(Wish wish) {
    if (!wish.format.isEmpty() && !wish.format.equals("auto")) {
      return Optional.of(
          Coded.find(Format.class, wish.format)
              .orElseThrow(
                  () ->
                      Problems.malformed(
                          "format", Reason.of("results.format-unknown", wish.format))));
    }
    return Optional.empty();
  }

  private Response hand(String order, Wish wish, ResultFile file) {
    if (wish.dryRun && wish.background) {
      ImportProgress kept = jobs.receive(order, file).orElseThrow(Problems::notFound);
      return Response.accepted(ResultImportJson.write(kept))
          .type(MediaType.APPLICATION_JSON)
          .location(
              uri.getBaseUriBuilder().path(ResultImportsResource.class).path(kept.id()).build())
          .build();
    }
    if (wish.dryRun) {
      ResultImport looked = imports.preview(order, file).orElseThrow(Problems::notFound);
      return Response.ok(
              ResultImportJson.write(jobs.progress(looked.id()).orElseThrow(), looked, locale()))
          .type(MediaType.APPLICATION_JSON)
          .location(
              uri.getBaseUriBuilder().path(ResultImportsResource.class).path(looked.id()).build())
          .build();
    }
    ReadResults read = imports.read(order, file).orElseThrow(Problems::notFound);
    return read.errors().isEmpty() ? written(order, wish, read) : faulty(read.errors());
  }

  private Response written(String order, Wish wish, ReadResults read) {
    String amends = wish.amends.isEmpty() ? read.frame().amends() : wish.amends;
    ReportUpload upload = new ReportUpload(read.frame().head(), read.results(), amends);
    TestReport draft = Problems.done(reports.draft(order, upload).orElseThrow(Problems::notFound));
    List<Reason> objections = wish.draft ? List.of() : performed(draft);
    TestReportFile now = reports.find(draft.id()).orElseThrow();
    return Response.created(
            uri.getBaseUriBuilder().path(TestReportsResource.class).build(draft.id()))
        .type(MediaType.APPLICATION_JSON)
        .tag(Versions.tag(now.report().version()))
        .entity(TestReportJson.write(now, objections, locale()))
        .build();
  }

  /** The sender declares the tests performed; whatever stands against it leaves a draft. */
  private List<Reason> performed(TestReport draft) {
    Outcome<TestReport> outcome =
        flow.perform(draft.id(), OptionalInt.of(draft.version())).orElseThrow();
    return outcome.fold(done -> List.of(), reasons -> reasons);
  }

  /** Nothing is kept of a file with errors; all of them are named. */
  private Response faulty(List<Finding> errors) {
    Locale locale = locale();
    JsonObject problem =
        JsonObject.of(
            "type", "/problems/malformed",
            "title", Reason.of("results.faulty-title").sentence(locale),
            "status", 400,
            "detail", Reason.of("results.faulty", errors.size()).sentence(locale),
            "code", "malformed",
            "errors", FindingJson.of(errors, locale),
            "traceId", ProblemWriter.newTraceId());
    return Response.status(400)
        .type(ProblemWriter.MEDIA_TYPE)
        .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
        .entity(JsonWriter.plain(problem))
        .build();
  }

  private Locale locale() {
    return Languages.of(headers.getAcceptableLanguages());
  }
}
