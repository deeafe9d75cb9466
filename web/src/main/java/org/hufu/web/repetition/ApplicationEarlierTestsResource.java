package org.hufu.web.repetition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.hufu.portal.account.Roles;
import org.hufu.portal.repetition.EarlierTestService;
import org.hufu.web.api.Problems;

/** What was tested before. Contract: openapi, tag "testing". */
@Path("applications/{id}/earlier-tests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationEarlierTestsResource {
  @Inject EarlierTestService tests;

  @GET
  @RolesAllowed({
    Roles.VENDOR,
    Roles.CASE_OFFICER,
    Roles.EVALUATOR,
    Roles.REVIEWER,
    Roles.DECIDER,
    Roles.AUDITOR
  })
  public Response list(@PathParam("id") String id) {
    return Response.ok(
            EarlierTestJson.write(tests.ofApplication(id).orElseThrow(Problems::notFound)))
        .build();
  }
}
