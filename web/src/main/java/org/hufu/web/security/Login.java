package org.hufu.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.hufu.portal.signin.SignIn;
import org.hufu.portal.signin.SignInService;

/** Begins and ends the session of the person in front of a page. */
@RequestScoped
public class Login {
  @Inject HttpServletRequest request;
  @Inject SignInService people;
  @Inject Clock clock;

  /** Begins a new session when accepted; the next request is the person's. */
  public SignIn signIn(String username, String password) {
    SignIn answer = people.signIn(username, password, request.getRemoteAddr());
    if (answer instanceof SignIn.Accepted accepted) {
      new SignedIn(accepted.caller().username(), clock.instant()).begin(request);
    }
    return answer;
  }

  /** Ends the session here and at the server. */
  public void signOut() {
    people.signOut();
    SignedIn.end(request);
  }

  /** The page asked for before the login, if it is one of ours; else the first page. */
  public static String destination(String then) {
    boolean ours =
        then != null
            && (then.equals("/app") || then.startsWith("/app/"))
            && !then.contains("//")
            && !then.contains("\\")
            && then.chars().noneMatch(Character::isISOControl);
    return ours ? then : "/app/";
  }
}
