package org.hufu.portal.account;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the other services who calls them, and who was allowed to do what on which day. */
@Stateless
public class CallerService {
  @Resource SessionContext session;
  @Inject CallerStore callers;
  @Inject Clock clock;

  /** The person who is logged in; throws when nobody is. */
  @PermitAll
  public Caller current() {
    return find().orElseThrow(() -> new EJBAccessException("Nobody is logged in"));
  }

  /** The person who is logged in, or empty for the public and for the portal's own jobs. */
  @PermitAll
  public Optional<Caller> find() {
    return callers.find(session.getCallerPrincipal().getName(), clock.instant());
  }

  /** The person of that user name as of now, or empty for unknown and disabled accounts. */
  @PermitAll
  public Optional<Caller> named(String username) {
    return callers.find(username, clock.instant());
  }

  /**
   * Whether the account held the role at that instant.
   *
   * @param scheme id of a scheme; a grant without scheme covers every one
   */
  @PermitAll
  public boolean held(String account, String role, String scheme, Instant at) {
    return callers.held(account, role, scheme, at);
  }

  /** Id and name of those in the caller's own organisation who hold the role, by name. */
  @RolesAllowed({Roles.CASE_OFFICER, Roles.TESTER, Roles.VERIFIER, Roles.AUTHORISER})
  public Map<String, String> colleagues(String role) {
    return callers.holders(role, current().organisation(), clock.instant());
  }

  /** Names to show for accounts, whether they still work or not; unknown ones are left out. */
  @PermitAll
  public Map<String, String> displayNames(Collection<String> accounts) {
    return accounts.isEmpty() ? Map.of() : callers.displayNames(accounts);
  }

  /** In the order of their ids; unknown ones are left out. */
  @PermitAll
  public List<Organisation> organisations(Collection<String> ids) {
    return ids.isEmpty() ? List.of() : callers.organisations(ids);
  }
}
