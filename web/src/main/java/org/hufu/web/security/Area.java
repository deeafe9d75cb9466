package org.hufu.web.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Which part of the site a request is for; decides who may ask and how errors look. */
enum Area {
  /** Machines: bearer tokens, problem documents. */
  API,
  /** Pages of people who are logged in. */
  STAFF,
  /** Login, logout, invitation: the way into {@link #STAFF}. */
  DOOR,
  /** Style, script, fonts: the same for everybody. */
  STATIC,
  /** Documents for everybody that machines read. */
  PUBLISHED,
  /** Pages for everybody. */
  PUBLIC;

  private static final Set<String> DOORS = Set.of("/app/login", "/app/logout", "/app/invitation");

  /** Where machines show their own credentials, which are no bearer tokens. */
  static boolean isTokenEndpoint(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/oauth2/");
  }

  static Area of(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return of(failed == null ? request.getRequestURI() : failed.toString());
  }

  static Area of(String path) {
    if (path.startsWith("/api/") || path.startsWith("/oauth2/")) {
      return API;
    }
    if (path.contains("/jakarta.faces.resource/") || path.startsWith("/resources/")) {
      return STATIC;
    }
    if (DOORS.contains(path)) {
      return DOOR;
    }
    if (path.equals("/app") || path.startsWith("/app/")) {
      return STAFF;
    }
    for (String published :
        new String[] {"/.well-known/", "/status/", "/log/", "/rules/", "/contexts/"}) {
      if (path.startsWith(published)) {
        return PUBLISHED;
      }
    }
    return PUBLIC;
  }

  boolean speaksJson() {
    return this == API || this == PUBLISHED;
  }
}
