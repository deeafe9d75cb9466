package org.hufu.web.testing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.hufu.core.testing.TestReport;
import org.hufu.portal.account.Roles;
import org.hufu.portal.results.ImportJobService;
import org.hufu.portal.results.ImportProgress;
import org.hufu.portal.results.ImportWorkService;
import org.hufu.portal.results.ResultImport;
import org.hufu.portal.results.ResultImportService;
import org.hufu.portal.testing.TestReportService;
import org.hufu.web.api.Idempotent;
import org.hufu.web.api.Languages;
import org.hufu.web.api.Problems;
import org.hufu.web.api.Versions;

/** Uploads that were looked at first. Contract: openapi, tag "testing". */
@Path("result-imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.TESTER, Roles.VERIFIER, Roles.AUTHORISER})
public class ResultImportsResource {
  @Inject ResultImportService imports;
  @Inject ImportJobService jobs;
  @Inject ImportWorkService work;
  @Inject TestReportService reports;
  @Context HttpHeaders headers;

  @GET
  @Path("{id}")
  public Response find(@PathParam("id") String id) {
    ImportProgress progress = jobs.progress(id).orElseThrow(Problems::notFound);
    return progress.state().isWorking()
        ? Response.ok(ResultImportJson.write(progress))
            .type(MediaType.APPLICATION_JSON)
            .tag(Versions.tag(progress.version()))
            .build()
        : answer(imports.find(id).orElseThrow(Problems::notFound));
  }

  /**
   * The same as it goes on, as server-sent events; ends when it is read or after half a minute,
   * whereupon the client asks again.
   */
  @GET
  @Path("{id}/events")
  @Produces("text/event-stream")
  public Response events(@PathParam("id") String id) {
    if (jobs.progress(id).isEmpty()) {
      throw Problems.notFound();
    }
    return Response.ok(new ProgressStream(jobs, id), "text/event-stream")
        .header("Cache-Control", "no-store")
        .header("X-Accel-Buffering", "no")
        .build();
  }

  /** That these bytes were there at that time, as a time-stamp token over them. */
  @GET
  @Path("{id}/receipt")
  @Produces("application/cms")
  public Response receipt(@PathParam("id") String id) {
    return Response.ok(work.receipt(id).orElseThrow(Problems::notFound), "application/cms")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"receipt-" + id + ".tst\"")
        .build();
  }

  /** The rows with errors, each with what is wrong, to be mended and uploaded again. */
  @GET
  @Path("{id}/errors.csv")
  @Produces("text/csv")
  public Response errors(@PathParam("id") String id) {
    String table = imports.faultyRows(id, locale()).orElseThrow(Problems::notFound);
    return Response.ok(table, "text/csv;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"errors-" + id + ".csv\"")
        .build();
  }

  /** Takes the good rows over into a draft report. */
  @POST
  @RolesAllowed(Roles.TESTER)
  @Path("{id}/import")
  @Idempotent
  public Response take(@PathParam("id") String id, @Context UriInfo uri) {
    TestReport report = Problems.done(imports.take(id).orElseThrow(Problems::notFound));
    return Response.created(
            uri.getBaseUriBuilder().path(TestReportsResource.class).build(report.id()))
        .type(MediaType.APPLICATION_JSON)
        .tag(Versions.tag(report.version()))
        .entity(TestReportJson.write(reports.find(report.id()).orElseThrow()))
        .build();
  }

  @POST
  @RolesAllowed(Roles.TESTER)
  @Path("{id}/discard")
  @Idempotent
  public Response discard(@PathParam("id") String id) {
    return answer(imports.discard(id).orElseThrow(Problems::notFound));
  }

  private Response answer(ResultImport looked) {
    ImportProgress progress = jobs.progress(looked.id()).orElseThrow();
    return Response.ok(ResultImportJson.write(progress, looked, locale()))
        .type(MediaType.APPLICATION_JSON)
        .tag(Versions.tag(looked.version()))
        .build();
  }

  private Locale locale() {
    return Languages.of(headers.getAcceptableLanguages());
  }
}
