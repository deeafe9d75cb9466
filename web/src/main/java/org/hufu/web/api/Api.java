package org.hufu.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Everything machines call; the contract is {@code openapi.yaml}. */
@ApplicationPath("/api/v1")
public class Api extends Application {

  /** Our contract is the only description of the service. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
