package org.hufu.portal.account;

import static org.hufu.portal.account.Roles.ADMINISTRATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.StateConflict;
import org.hufu.portal.audit.AuditService;

/** Accounts and their roles. Administrators keep them, and act in no case. */
@Stateless
public class AccountService {
  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9.@_-]{1,99}");

  @Inject AccountStore accounts;
  @Inject CallerService callers;
  @Inject AuditService audit;
  @Inject Clock clock;

  /** In the order of user names, those after {@code after}; an empty text begins the list. */
  @RolesAllowed({ADMINISTRATOR, Roles.AUDITOR})
  public List<Account> list(Optional<String> organisation, String after, int limit) {
    return accounts.accounts(organisation, after, limit);
  }

  @RolesAllowed({ADMINISTRATOR, Roles.AUDITOR})
  public Optional<Account> find(String id) {
    return accounts.find(id);
  }

  /** The account can do nothing yet: it has no role and no password. */
  @RolesAllowed(ADMINISTRATOR)
  public Outcome<Account> create(String username, String displayName, String organisation) {
    List<Reason> reasons = new ArrayList<>();
    if (!USERNAME.matcher(username).matches()) {
      reasons.add(Reason.of("account.username-malformed"));
    } else if (accounts.isTaken(username)) {
      reasons.add(Reason.of("account.username-taken", username));
    }
    if (accounts.organisation(organisation).isEmpty()) {
      reasons.add(Reason.of("account.organisation-unknown", organisation));
    }
    if (!reasons.isEmpty()) {
      return Outcome.refused(reasons);
    }
    Account account = accounts.insert(username, displayName, organisation, clock.instant());
    audit.record("account.created", "account", account.id(), Map.of("organisation", organisation));
    return Outcome.done(account);
  }

  /**
   * Gives a role from now on.
   *
   * @param scheme the only scheme it covers, or empty for all
   * @return empty for an unknown account
   */
  @RolesAllowed(ADMINISTRATOR)
  public Optional<Outcome<RoleGrant>> grant(String id, String role, Optional<String> scheme) {
    if (accounts.find(id).isEmpty()) {
      return Optional.empty();
    }
    Account account = accounts.lock(id);
    Caller administrator = callers.current();
    List<Reason> reasons = objections(account, role, administrator);
    if (!reasons.isEmpty()) {
      return Optional.of(Outcome.refused(reasons));
    }
    RoleGrant grant =
        new RoleGrant(
            UUID.randomUUID().toString(), id, role, scheme, clock.instant(), Optional.empty());
    boolean held =
        account.grants().stream()
            .anyMatch(
                other ->
                    other.isInForce(grant.validFrom())
                        && other.role().equals(role)
                        && other.scheme().equals(scheme));
    if (held) {
      return Optional.of(Outcome.refused("account.role-held", role));
    }
    audit.record("account.role-granted", "account", id, details(grant));
    return Optional.of(Outcome.done(accounts.insert(grant, administrator.account())));
  }

  /** Ends a role now; it stays in the history. Empty for an unknown grant. */
  @RolesAllowed(ADMINISTRATOR)
  public Optional<RoleGrant> endGrant(String account, String grantId) {
    Optional<RoleGrant> found =
        accounts.grant(grantId).filter(grant -> grant.account().equals(account));
    if (found.isEmpty()) {
      return found;
    }
    if (found.get().validTo().isPresent()) {
      throw StateConflict.because("account.role-ended", found.get().role());
    }
    accounts.end(grantId, clock.instant(), callers.current().account());
    audit.record("account.role-ended", "account", account, details(found.get()));
    return accounts.grant(grantId);
  }

  /** Ends every session and token of the account at its next request. */
  @RolesAllowed(ADMINISTRATOR)
  public Optional<Account> disable(String id) {
    if (accounts.find(id).isEmpty()) {
      return Optional.empty();
    }
    if (id.equals(callers.current().account())) {
      throw StateConflict.because("account.own-account");
    }
    accounts.disable(id, clock.instant());
    audit.record("account.disabled", "account", id, Map.of());
    return accounts.find(id);
  }

  @RolesAllowed(ADMINISTRATOR)
  public Optional<Account> enable(String id) {
    if (accounts.find(id).isEmpty()) {
      return Optional.empty();
    }
    accounts.enable(id);
    audit.record("account.enabled", "account", id, Map.of());
    return accounts.find(id);
  }

  private List<Reason> objections(Account account, String role, Caller administrator) {
    if (!Roles.isKnown(role)) {
      return List.of(Reason.of("account.role-unknown", role));
    }
    List<Reason> reasons = new ArrayList<>();
    if (account.id().equals(administrator.account())) {
      reasons.add(Reason.of("account.own-roles"));
    }
    boolean fits =
        accounts
            .organisation(account.organisation())
            .map(organisation -> organisation.is(Roles.kindFor(role)))
            .orElse(false);
    if (!fits) {
      reasons.add(Reason.of("account.role-not-for-organisation", role, account.organisation()));
    }
    boolean mixes =
        account.grants().stream()
            .filter(grant -> grant.isInForce(clock.instant()))
            .anyMatch(grant -> ADMINISTRATOR.equals(grant.role()) != ADMINISTRATOR.equals(role));
    if (mixes) {
      reasons.add(Reason.of("account.administrator-acts-in-no-case"));
    }
    return reasons;
  }

  private static Map<String, String> details(RoleGrant grant) {
    return Map.of("grant", grant.id(), "role", grant.role(), "scheme", grant.scheme().orElse("*"));
  }
}
