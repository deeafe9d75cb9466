package org.hufu.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything machines call; the contract is {@code openapi.yaml}. */
@ApplicationPath("/api/v1")
public class Api extends Application {}
