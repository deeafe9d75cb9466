package org.hufu.web.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.hufu.portal.account.Caller;
import org.hufu.portal.account.CallerService;
import org.hufu.web.api.Problems;

/** Who the caller is, as the portal sees it now. Contract: openapi, tag "access". */
@Path("caller")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CallerResource {
  @Inject CallerService callers;

  @GET
  @RolesAllowed("**")
  public CallerJson caller() {
    return callers.find().map(CallerJson::of).orElseThrow(Problems::unauthenticated);
  }

  /** The person or machine that asks. */
  public record CallerJson(
      String account,
      String username,
      String displayName,
      String organisation,
      List<String> roles) {
    static CallerJson of(Caller caller) {
      return new CallerJson(
          caller.account(),
          caller.username(),
          caller.displayName(),
          caller.organisation(),
          caller.roles().stream().sorted().toList());
    }
  }
}
