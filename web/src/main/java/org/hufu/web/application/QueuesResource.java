package org.hufu.web.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.hufu.core.conformity.Coded;
import org.hufu.portal.account.Roles;
import org.hufu.portal.queue.Queue;
import org.hufu.portal.queue.QueueService;
import org.hufu.portal.queue.QueuedCases;
import org.hufu.web.api.Paging;
import org.hufu.web.api.Problems;
import org.hufu.web.application.QueuedCaseJson.QueuedCasesJson;

/** Lists of the case work. Contract: openapi, tag "applications". */
@Path("queues")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class QueuesResource {
  @Inject QueueService queues;
  @Context UriInfo uri;

  /** {@code mine}, {@code unassigned}, {@code waiting}, {@code second-look} or {@code done}. */
  @GET
  @RolesAllowed({Roles.CASE_OFFICER, Roles.EVALUATOR, Roles.REVIEWER, Roles.DECIDER, Roles.AUDITOR})
  @Path("{queue}")
  public Response list(
      @PathParam("queue") String name,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    Queue queue = Coded.find(Queue.class, name).orElseThrow(Problems::notFound);
    QueuedCases found = queues.list(queue, Paging.cursor(cursor), Paging.limit(limit));
    String next = Paging.opaque(found.next());
    return Paging.answer(
        new QueuedCasesJson(found.items().stream().map(QueuedCaseJson::of).toList(), next),
        uri,
        next);
  }
}
