package org.hufu.web.certificate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.hufu.portal.account.Roles;
import org.hufu.portal.certificate.StatusAction;
import org.hufu.portal.certificate.StatusProposal;
import org.hufu.portal.certificate.StatusService;
import org.hufu.web.api.Idempotent;
import org.hufu.web.api.Problems;
import org.hufu.web.api.Shape;
import org.hufu.web.api.TextJson;

/** Suspends, reinstates and withdraws, with two signatures. Contract: openapi, "certificates". */
@Path("certificates/{number}/{action: suspensions|reinstatements|withdrawals}")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.DECIDER)
public class StatusChangesResource {
  private static final Map<String, StatusAction> ACTIONS =
      Map.of(
          "suspensions", StatusAction.SUSPENDED,
          "reinstatements", StatusAction.REINSTATED,
          "withdrawals", StatusAction.WITHDRAWN);
  private static final int MAX_TEXT = 1000;

  @Inject StatusService statuses;

  /** First signature. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  public Response propose(
      @PathParam("number") String number, @PathParam("action") String action, GroundJson json) {
    StatusProposal proposal =
        statuses
            .propose(number, ACTIONS.get(action), json.toGround())
            .map(Problems::done)
            .orElseThrow(Problems::notFound);
    return Response.created(
            URI.create("certificates/" + number + "/" + action + "/" + proposal.id()))
        .entity(ProposalJson.of(proposal))
        .build();
  }

  /** Second signature, by somebody else. */
  @POST
  @Path("{id}/confirmation")
  @Idempotent
  public Response confirm(
      @PathParam("number") String number,
      @PathParam("action") String action,
      @PathParam("id") String id) {
    StatusProposal confirmed =
        statuses
            .confirm(number, ACTIONS.get(action), id)
            .map(Problems::done)
            .orElseThrow(Problems::notFound);
    return Response.ok(ProposalJson.of(confirmed)).build();
  }

  /**
   * Why.
   *
   * @param reason code from the action's list
   * @param text for the public
   */
  public record GroundJson(String reason, TextJson text) {
    StatusProposal.Ground toGround() {
      Shape shape = new Shape();
      String code = shape.text("/reason", reason, 80);
      var words = shape.bilingual("/text", text, MAX_TEXT);
      shape.requireSound();
      return new StatusProposal.Ground(code, words);
    }
  }

  /** A change with its signatures; the second is absent while nobody gave it. */
  public record ProposalJson(
      String id,
      String certificate,
      String action,
      String reason,
      TextJson text,
      String proposedAt,
      String confirmedAt) {
    static ProposalJson of(StatusProposal proposal) {
      Optional<StatusProposal.Signed> second = proposal.confirmed();
      return new ProposalJson(
          proposal.id(),
          proposal.number(),
          proposal.action().word(),
          proposal.ground().reason(),
          TextJson.of(proposal.ground().text()),
          proposal.proposed().at().toString(),
          second.map(one -> one.at().toString()).orElse(null));
    }
  }
}
