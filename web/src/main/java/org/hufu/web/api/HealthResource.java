package org.hufu.web.api;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.hufu.portal.schema.HealthService;

/** Whether this node can serve: up or an error, no details for strangers. */
@Path("health")
@PermitAll
public class HealthResource {
  @Inject HealthService health;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public String up() {
    health.requireDatabase();
    return "{\"status\":\"up\"}";
  }
}
