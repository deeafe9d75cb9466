package org.hufu.web.security;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.hufu.portal.account.Caller;
import org.hufu.portal.account.Roles;
import org.hufu.portal.setting.Settings;
import org.hufu.portal.signin.MachineService;
import org.hufu.portal.signin.SignInService;
import org.hufu.web.api.Outage;

/**
 * Tells the container who sends a request. The API takes bearer tokens and nothing else, so that no
 * page of somebody else's can use a person's session for it; everything else takes sessions.
 */
@ApplicationScoped
@DeclareRoles({
  Roles.VENDOR,
  Roles.TESTER,
  Roles.VERIFIER,
  Roles.AUTHORISER,
  Roles.CASE_OFFICER,
  Roles.EVALUATOR,
  Roles.REVIEWER,
  Roles.DECIDER,
  Roles.RECOGNITION_ASSESSOR,
  Roles.RECOGNITION_DECIDER,
  Roles.TRUST_OFFICER,
  Roles.AUDITOR,
  Roles.ADMINISTRATOR
})
public class SignInMechanism implements HttpAuthenticationMechanism {
  @Inject SignInService people;
  @Inject MachineService machines;
  @Inject Settings settings;
  @Inject Clock clock;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    ResponseHeaders.apply(request, response, settings);
    try {
      return Area.of(request) == Area.API
          ? byToken(request, response, context)
          : bySession(request, response, context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      if (!Outage.isCauseOf(e)) {
        throw e;
      }
      return unavailable(request, response);
    }
  }

  /** Nobody can be let in while accounts cannot be read. */
  private static AuthenticationStatus unavailable(
      HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Retry-After", Outage.RETRY_AFTER);
    try {
      PlainAnswer.error(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AuthenticationStatus.SEND_FAILURE;
  }

  private AuthenticationStatus byToken(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws IOException {
    String header = request.getHeader("Authorization");
    if (header == null || Area.isTokenEndpoint(request)) {
      return context.doNothing();
    }
    Optional<Caller> caller =
        header.regionMatches(true, 0, "Bearer ", 0, 7)
            ? machines.callerOf(header.substring(7).strip())
            : Optional.empty();
    if (caller.isEmpty()) {
      response.setHeader("WWW-Authenticate", "Bearer realm=\"hufu\", error=\"invalid_token\"");
      PlainAnswer.problem(request, response, 401);
      return AuthenticationStatus.SEND_FAILURE;
    }
    return enter(caller.get(), response, context);
  }

  private AuthenticationStatus bySession(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws IOException {
    Area area = Area.of(request);
    if (area == Area.STATIC) {
      return context.doNothing();
    }
    Optional<Caller> caller =
        SignedIn.find(request, clock.instant())
            .flatMap(entry -> people.resume(entry.username(), entry.began()));
    if (caller.isPresent()) {
      return enter(caller.get(), response, context);
    }
    if (area != Area.STAFF) {
      return context.doNothing();
    }
    SignedIn.end(request);
    sendToLogin(request, response);
    return AuthenticationStatus.SEND_CONTINUE;
  }

  private static AuthenticationStatus enter(
      Caller caller, HttpServletResponse response, HttpMessageContext context) {
    response.setHeader("Cache-Control", "no-store");
    return context.notifyContainerAboutLogin(caller.username(), caller.roles());
  }

  private static void sendToLogin(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String wanted = request.getRequestURI();
    if (request.getQueryString() != null) {
      wanted += "?" + request.getQueryString();
    }
    String login = "/app/login";
    if ("GET".equals(request.getMethod())) {
      login += "?then=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      response.setContentType("text/xml;charset=UTF-8");
      response
          .getWriter()
          .write(
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                  + login
                  + "\"/></partial-response>");
      return;
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", login);
  }
}
