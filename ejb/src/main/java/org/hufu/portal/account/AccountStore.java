package org.hufu.portal.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hufu.core.conformity.Text;
import org.hufu.portal.schema.Batch;

/** Tables {@code organisation}, {@code account} and {@code role_grant}. */
@ApplicationScoped
class AccountStore {
  @PersistenceContext EntityManager database;

  Optional<Organisation> organisation(String id) {
    return Optional.ofNullable(database.find(OrganisationRow.class, id))
        .map(OrganisationRow::toOrganisation);
  }

  /** In the order of their ids, those after {@code after}. */
  List<Organisation> organisations(String after, int limit) {
    return Batch.reading(
            database.createQuery(
                "select o from OrganisationRow o where o.id > :after order by o.id",
                OrganisationRow.class),
            "o.kinds")
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(OrganisationRow::toOrganisation)
        .toList();
  }

  void insert(Organisation organisation, Instant at) {
    OrganisationRow row = new OrganisationRow();
    row.id = organisation.id();
    row.createdAt = at;
    write(organisation, row);
    database.persist(row);
    database.flush();
  }

  void update(Organisation organisation) {
    write(organisation, database.find(OrganisationRow.class, organisation.id()));
    database.flush();
  }

  private static void write(Organisation organisation, OrganisationRow row) {
    row.nameZh = organisation.name().zh();
    row.nameEn = organisation.name().en();
    row.country = organisation.country();
    row.addressZh = organisation.address().map(Text::zh).orElse(null);
    row.addressEn = organisation.address().map(Text::en).orElse(null);
    row.kinds =
        organisation.kinds().stream().map(Organisation.Kind::code).collect(Collectors.toSet());
  }

  Optional<Account> find(String id) {
    return Optional.ofNullable(database.find(AccountRow.class, id)).map(this::whole);
  }

  boolean isTaken(String username) {
    return database
            .createQuery(
                "select count(a) from AccountRow a where a.username = :username", Long.class)
            .setParameter("username", username)
            .getSingleResult()
        > 0;
  }

  /** In the order of their user names, those after {@code after}. */
  List<Account> accounts(Optional<String> organisation, String after, int limit) {
    return whole(
        database
            .createQuery(
                "select a from AccountRow a where a.username > :after"
                    + " and (:organisation = '' or a.organisation = :organisation)"
                    + " order by a.username",
                AccountRow.class)
            .setParameter("after", after)
            .setParameter("organisation", organisation.orElse(""))
            .setMaxResults(limit)
            .getResultList());
  }

  Account insert(String username, String displayName, String organisation, Instant at) {
    AccountRow row = new AccountRow();
    row.id = UUID.randomUUID().toString();
    row.username = username;
    row.displayName = displayName;
    row.organisation = organisation;
    row.sessionsFrom = at;
    row.createdAt = at;
    database.persist(row);
    database.flush();
    return whole(row);
  }

  /** Also ends every session and token that began before. */
  void disable(String account, Instant at) {
    AccountRow row = database.find(AccountRow.class, account);
    row.disabledAt = at;
    row.sessionsFrom = at;
    database.flush();
  }

  void enable(String account) {
    database.find(AccountRow.class, account).disabledAt = null;
    database.flush();
  }

  /** Grants to one account are made one after another. */
  Account lock(String account) {
    return whole(
        database.find(AccountRow.class, account, LockModeType.PESSIMISTIC_FORCE_INCREMENT));
  }

  RoleGrant insert(RoleGrant grant, String grantedBy) {
    RoleGrantRow row = new RoleGrantRow();
    row.id = grant.id();
    row.account = grant.account();
    row.role = grant.role();
    row.scheme = grant.scheme().orElse(null);
    row.validFrom = grant.validFrom();
    row.grantedBy = grantedBy;
    database.persist(row);
    database.flush();
    return row.toRoleGrant();
  }

  Optional<RoleGrant> grant(String id) {
    return Optional.ofNullable(database.find(RoleGrantRow.class, id))
        .map(RoleGrantRow::toRoleGrant);
  }

  void end(String grant, Instant at, String endedBy) {
    RoleGrantRow row = database.find(RoleGrantRow.class, grant);
    row.validTo = at;
    row.endedBy = endedBy;
    database.flush();
  }

  private Account whole(AccountRow row) {
    return whole(List.of(row)).get(0);
  }

  private List<Account> whole(List<AccountRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<String, List<RoleGrant>> grants =
        database
            .createQuery(
                "select g from RoleGrantRow g where g.account in :accounts"
                    + " order by g.validFrom, g.id",
                RoleGrantRow.class)
            .setParameter("accounts", rows.stream().map(row -> row.id).toList())
            .getResultStream()
            .map(RoleGrantRow::toRoleGrant)
            .collect(Collectors.groupingBy(RoleGrant::account));
    return rows.stream().map(row -> row.toAccount(grants.getOrDefault(row.id, List.of()))).toList();
  }
}
