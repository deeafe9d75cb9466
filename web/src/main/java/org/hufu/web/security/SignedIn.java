package org.hufu.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a session remembers of its login: who and since when. Roles are read anew at every request.
 *
 * @param began a session ends twelve hours later, however busy it is
 */
record SignedIn(String username, Instant began) implements Serializable {
  private static final String KEY = SignedIn.class.getName();
  private static final Duration LONGEST = Duration.ofHours(12);

  /** Empty when there is no session, nobody logged in on it, or it is too old. */
  static Optional<SignedIn> find(HttpServletRequest request, Instant now) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((SignedIn) session.getAttribute(KEY))
            .filter(entry -> now.isBefore(entry.began().plus(LONGEST)));
  }

  /** Begins a session with a new id and nothing of the old one in it. */
  void begin(HttpServletRequest request) {
    end(request);
    request.getSession(true).setAttribute(KEY, this);
  }

  static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
