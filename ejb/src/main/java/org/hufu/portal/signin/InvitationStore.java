package org.hufu.portal.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hufu.portal.secret.Secret;

/** Table {@code invitation}. */
@ApplicationScoped
class InvitationStore {
  @PersistenceContext EntityManager database;

  void insert(Secret secret, String account, String by, Instant at, Duration validity) {
    database
        .createNativeQuery(
            "insert into invitation (hash, account, created_by, created_at, expires_at)"
                + " values (?1, ?2, ?3, ?4, ?5)")
        .setParameter(1, secret.digest())
        .setParameter(2, account)
        .setParameter(3, by)
        .setParameter(4, SignInStore.utc(at))
        .setParameter(5, SignInStore.utc(at.plus(validity)))
        .executeUpdate();
  }

  /** The one account that nobody created, with the role to create the others. */
  void insertAdministrator(String account, String username, String organisation) {
    database
        .createNativeQuery(
            "insert into account"
                + " (id, username, display_name, organisation, sessions_from, created_at, version)"
                + " values (?1, ?2, ?2, ?3, now(), now(), 1)")
        .setParameter(1, account)
        .setParameter(2, username)
        .setParameter(3, organisation)
        .executeUpdate();
    database
        .createNativeQuery(
            "insert into role_grant (id, account, role, valid_from, granted_by, version)"
                + " values (?1, ?2, 'administrator', now(), 'system', 1)")
        .setParameter(1, UUID.randomUUID().toString())
        .setParameter(2, account)
        .executeUpdate();
  }

  /** Account of an invitation that is still good. */
  Optional<String> find(Secret secret, Instant at) {
    List<?> accounts =
        database
            .createNativeQuery(
                "select account from invitation"
                    + " where hash = ?1 and used_at is null and expires_at > ?2")
            .setParameter(1, secret.digest())
            .setParameter(2, SignInStore.utc(at))
            .getResultList();
    return accounts.stream().findFirst().map(String.class::cast);
  }

  /** False when somebody else was faster. */
  boolean use(Secret secret, Instant at) {
    return database
            .createNativeQuery(
                "update invitation set used_at = ?2"
                    + " where hash = ?1 and used_at is null and expires_at > ?2")
            .setParameter(1, secret.digest())
            .setParameter(2, SignInStore.utc(at))
            .executeUpdate()
        == 1;
  }
}
