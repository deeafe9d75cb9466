package org.hufu.portal.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hufu.portal.account.Caller;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.audit.AuditService;
import org.hufu.portal.secret.PasswordHashing;
import org.hufu.portal.secret.SignInBusy;

/** People sign in, stay signed in, and leave. */
@Stateless
public class SignInService {
  private static final int MAX_PASSWORD = 1000;

  @Inject SignInStore logins;
  @Inject Attempts attempts;
  @Inject PasswordHashing hashing;
  @Inject CallerService callers;
  @Inject AuditService audit;

  /**
   * Checks a password. Takes as long for unknown names as for known ones.
   *
   * @param address of the other end of the connection, never from a header
   * @throws SignInBusy when too many sign in at once
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public SignIn signIn(String username, String password, String address) {
    Attempt attempt = new Attempt(username, address);
    Duration wait = attempts.begin(attempt);
    if (!wait.isZero()) {
      return new SignIn.Wait(wait);
    }
    Optional<SignInStore.Login> login = logins.login(attempt.name());
    boolean right =
        password.length() <= MAX_PASSWORD
            && hashing.matches(login.flatMap(SignInStore.Login::hash), password);
    Optional<Caller> caller = right ? callers.named(attempt.name()) : Optional.empty();
    if (caller.isEmpty()) {
      attempts.refuse(attempt, login.map(SignInStore.Login::account));
      return new SignIn.Refused();
    }
    attempts.accept(attempt, caller.get().account());
    if (login.orElseThrow().hash().orElseThrow().isOutdated()) {
      attempts.rehash(caller.get().account(), hashing.hash(password));
    }
    return new SignIn.Accepted(caller.get());
  }

  /**
   * The person of a session as of now; empty when the account was disabled, or its sessions were
   * ended, since the session began.
   */
  @PermitAll
  public Optional<Caller> resume(String username, Instant began) {
    return logins
        .sessionsFrom(username)
        .filter(from -> !began.isBefore(from))
        .flatMap(from -> callers.named(username));
  }

  /** Notes that a person left. */
  @PermitAll
  public void signOut() {
    callers
        .find()
        .ifPresent(caller -> audit.record("signin.ended", "account", caller.account(), Map.of()));
  }
}
