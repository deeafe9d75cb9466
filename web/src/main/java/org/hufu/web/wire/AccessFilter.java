package org.hufu.web.wire;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Set;
import org.hufu.portal.audit.RefusalService;
import org.hufu.web.api.Problems;

/**
 * Asks for the role before anything of the request is read, and puts every refusal on the trail,
 * also one that came from a service.
 */
final class AccessFilter implements ContainerRequestFilter, ContainerResponseFilter {
  /** In place of a role: everybody who is known, even without any role. */
  private static final String ANYBODY = "**";

  private final Set<String> roles;
  private final String operation;
  private final RefusalService refusals;

  /**
   * For one operation.
   *
   * @param roles none: the public
   */
  AccessFilter(Set<String> roles, String operation, RefusalService refusals) {
    this.roles = Set.copyOf(roles);
    this.operation = operation;
    this.refusals = refusals;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    SecurityContext caller = request.getSecurityContext();
    if (roles.isEmpty()) {
      return;
    }
    if (caller.getUserPrincipal() == null) {
      throw Problems.unauthenticated();
    }
    if (!roles.contains(ANYBODY) && roles.stream().noneMatch(caller::isUserInRole)) {
      throw Problems.forbidden();
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
    if (answer.getStatus() == 403 && request.getSecurityContext().getUserPrincipal() != null) {
      refusals.record(operation, request.getUriInfo().getPath());
    }
  }
}
