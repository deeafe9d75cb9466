package org.hufu.portal.account;

import static org.hufu.portal.account.Roles.ADMINISTRATOR;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.StateConflict;
import org.hufu.portal.audit.AuditService;
import org.hufu.portal.setting.Body;
import org.hufu.portal.setting.Settings;

/** Organisations that accounts act for. */
@Stateless
public class OrganisationService {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,60}");

  @Inject AccountStore accounts;
  @Inject AuditService audit;
  @Inject Settings settings;
  @Inject Clock clock;

  /** In the order of ids, those after {@code after}; an empty text begins the list. */
  @RolesAllowed({ADMINISTRATOR, Roles.AUDITOR, Roles.TRUST_OFFICER, Roles.CASE_OFFICER})
  public List<Organisation> list(String after, int limit) {
    return accounts.organisations(after, limit);
  }

  @RolesAllowed({ADMINISTRATOR, Roles.AUDITOR, Roles.TRUST_OFFICER, Roles.CASE_OFFICER})
  public Optional<Organisation> find(String id) {
    return accounts.organisation(id);
  }

  @RolesAllowed(ADMINISTRATOR)
  public Outcome<Organisation> create(Organisation organisation) {
    if (!ID.matcher(organisation.id()).matches()) {
      return Outcome.refused("account.organisation-id-malformed");
    }
    if (accounts.organisation(organisation.id()).isPresent()) {
      return Outcome.refused("account.organisation-id-taken", organisation.id());
    }
    if (organisation.is(Organisation.Kind.CERTIFICATION_BODY)) {
      return Outcome.refused("account.one-body");
    }
    accounts.insert(organisation, clock.instant());
    audit.record("organisation.created", "organisation", organisation.id(), Map.of());
    return Outcome.done(accounts.organisation(organisation.id()).orElseThrow());
  }

  /**
   * Changes name, country, address and kinds.
   *
   * @param organisation with the version that the caller saw
   * @return empty for an unknown organisation
   */
  @RolesAllowed(ADMINISTRATOR)
  public Optional<Outcome<Organisation>> change(Organisation organisation) {
    Optional<Organisation> present = accounts.organisation(organisation.id());
    if (present.isEmpty()) {
      return Optional.empty();
    }
    if (present.get().version() != organisation.version()) {
      throw StateConflict.changedMeanwhile(organisation.id());
    }
    boolean body = present.get().is(Organisation.Kind.CERTIFICATION_BODY);
    if (body != organisation.is(Organisation.Kind.CERTIFICATION_BODY)) {
      return Optional.of(Outcome.refused("account.one-body"));
    }
    accounts.update(organisation);
    audit.record("organisation.changed", "organisation", organisation.id(), Map.of());
    return accounts.organisation(organisation.id()).map(Outcome::done);
  }

  /** Writes the body's own organisation as its file describes it; called at start. */
  @PermitAll
  public void requireBody() {
    Body body = settings.body();
    if (accounts.organisation(body.id()).isEmpty()) {
      accounts.insert(
          new Organisation(
              body.id(),
              Set.of(Organisation.Kind.CERTIFICATION_BODY),
              body.name(),
              body.country(),
              Optional.of(body.address()),
              0),
          clock.instant());
      audit.record("organisation.created", "organisation", body.id(), Map.of());
    }
  }
}
