package org.hufu.portal.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hufu.portal.audit.Actor;
import org.hufu.portal.schema.Batch;

/** Reads who somebody is, and tells the database so. */
@ApplicationScoped
class CallerStore {
  private static final String IN_FORCE =
      " g.validFrom <= :at and (g.validTo is null or g.validTo > :at)";

  @PersistenceContext EntityManager database;

  /** Writes what is pending with the sight it was written with, then changes the sight. */
  Actor enter(String username, boolean asBody) {
    database.flush();
    Object[] asker =
        (Object[])
            database
                .createNativeQuery("select asker, asker_organisation from hufu_enter(?1, ?2)")
                .setParameter(1, username)
                .setParameter(2, asBody)
                .getSingleResult();
    return new Actor((String) asker[0], (String) asker[1]);
  }

  /** Empty for unknown and for disabled accounts. */
  Optional<Caller> find(String username, Instant at) {
    return database
        .createQuery(
            "select a from AccountRow a where a.username = :username and a.disabledAt is null",
            AccountRow.class)
        .setParameter("username", username)
        .getResultStream()
        .findFirst()
        .map(
            row ->
                new Caller(
                    row.id, row.username, row.displayName, row.organisation, roles(row.id, at)));
  }

  Set<String> roles(String account, Instant at) {
    return new HashSet<>(
        database
            .createQuery(
                "select distinct g.role from RoleGrantRow g where g.account = :account and"
                    + IN_FORCE,
                String.class)
            .setParameter("account", account)
            .setParameter("at", at)
            .getResultList());
  }

  boolean held(String account, String role, String scheme, Instant at) {
    List<String> schemes =
        database
            .createQuery(
                "select g.scheme from RoleGrantRow g where g.account = :account and g.role = :role"
                    + " and"
                    + IN_FORCE,
                String.class)
            .setParameter("account", account)
            .setParameter("role", role)
            .setParameter("at", at)
            .getResultList();
    return schemes.stream().anyMatch(granted -> granted == null || granted.equals(scheme));
  }

  /** Id and name of everybody of the organisation who holds the role and can log in, by name. */
  Map<String, String> holders(String role, String organisation, Instant at) {
    Map<String, String> holders = new LinkedHashMap<>();
    database
        .createQuery(
            "select distinct a from AccountRow a, RoleGrantRow g where g.account = a.id"
                + " and a.disabledAt is null and a.organisation = :organisation and g.role = :role and"
                + IN_FORCE
                + " order by a.displayName",
            AccountRow.class)
        .setParameter("role", role)
        .setParameter("organisation", organisation)
        .setParameter("at", at)
        .getResultStream()
        .forEach(row -> holders.put(row.id, row.displayName));
    return holders;
  }

  /** By the ids of accounts. */
  Map<String, String> displayNames(Collection<String> accounts) {
    return database
        .createQuery("select a from AccountRow a where a.id in :ids", AccountRow.class)
        .setParameter("ids", accounts)
        .getResultStream()
        .collect(Collectors.toMap(row -> row.id, row -> row.displayName));
  }

  /** In the order of their ids. */
  List<Organisation> organisations(Collection<String> ids) {
    return Batch.reading(
            database.createQuery(
                "select o from OrganisationRow o where o.id in :ids order by o.id",
                OrganisationRow.class),
            "o.kinds")
        .setParameter("ids", ids)
        .getResultList()
        .stream()
        .map(OrganisationRow::toOrganisation)
        .toList();
  }
}
