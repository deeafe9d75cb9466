package org.hufu.portal.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.portal.account.Caller;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Roles;
import org.hufu.portal.audit.AuditService;
import org.hufu.portal.secret.PasswordHash;
import org.hufu.portal.secret.PasswordHashing;
import org.hufu.portal.secret.PasswordRules;
import org.hufu.portal.secret.Secret;

/** Only the person sets a password; an administrator can no more than invite to it. */
@Stateless
public class PasswordService {
  private static final Duration INVITATION = Duration.ofDays(3);

  @Inject SignInStore logins;
  @Inject InvitationStore invitations;
  @Inject PasswordHashing hashing;
  @Inject CallerService callers;
  @Inject AuditService audit;
  @Inject Clock clock;

  /** A secret that lets its holder choose the account's password once, within 72 hours. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public Optional<Secret> invite(String account) {
    if (logins.loginOf(account).isEmpty()) {
      return Optional.empty();
    }
    Secret secret = Secret.random(new SecureRandom());
    String administrator = callers.current().account();
    invitations.insert(secret, account, administrator, clock.instant(), INVITATION);
    audit.record("account.invited", "account", account, Map.of());
    return Optional.of(secret);
  }

  /** Redeems an invitation; ends every session of the account. Yields the user name. */
  @PermitAll
  public Outcome<String> accept(Secret invitation, String password) {
    Optional<SignInStore.Login> login =
        invitations.find(invitation, clock.instant()).flatMap(logins::loginOf);
    if (login.isEmpty() || login.get().disabled()) {
      return Outcome.refused("signin.invitation-unknown");
    }
    List<Reason> objections = PasswordRules.objections(password, login.get().username());
    if (!objections.isEmpty()) {
      return Outcome.refused(objections);
    }
    if (!invitations.use(invitation, clock.instant())) {
      return Outcome.refused("signin.invitation-unknown");
    }
    set(login.get().account(), password);
    return Outcome.done(login.get().username());
  }

  /** Changes the caller's own password; ends every session, this one too. */
  @PermitAll
  public Outcome<String> change(String present, String wanted) {
    Caller caller = callers.current();
    Optional<PasswordHash> hash = logins.loginOf(caller.account()).orElseThrow().hash();
    if (!hashing.matches(hash, present)) {
      return Outcome.refused("signin.password-wrong");
    }
    List<Reason> objections = PasswordRules.objections(wanted, caller.username());
    if (!objections.isEmpty()) {
      return Outcome.refused(objections);
    }
    set(caller.account(), wanted);
    return Outcome.done(caller.username());
  }

  private void set(String account, String password) {
    logins.setPassword(account, hashing.hash(password), clock.instant());
    logins.endSessions(account, clock.instant());
    audit.record("account.password-set", "account", account, Map.of());
  }
}
