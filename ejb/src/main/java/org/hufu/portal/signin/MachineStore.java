package org.hufu.portal.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hufu.portal.secret.Secret;

/** Tables {@code api_client} and {@code access_token}. */
@ApplicationScoped
class MachineStore {
  @PersistenceContext EntityManager database;

  void insertClient(String clientId, Secret secret, String account, Instant at) {
    database
        .createNativeQuery(
            "insert into api_client (client_id, secret_hash, account, created_at)"
                + " values (?1, ?2, ?3, ?4)")
        .setParameter(1, clientId)
        .setParameter(2, secret.digest())
        .setParameter(3, account)
        .setParameter(4, SignInStore.utc(at))
        .executeUpdate();
  }

  boolean endClient(String account, String clientId, Instant at) {
    return database
            .createNativeQuery(
                "update api_client set ended_at = ?3"
                    + " where client_id = ?1 and account = ?2 and ended_at is null")
            .setParameter(1, clientId)
            .setParameter(2, account)
            .setParameter(3, SignInStore.utc(at))
            .executeUpdate()
        == 1;
  }

  /** Account of the client, if the secret is right and both are still in use. */
  Optional<String> accountOf(String clientId, Secret secret) {
    return SignInStore.first(
            database
                .createNativeQuery(
                    "select c.secret_hash, a.id from api_client c join account a on a.id = c.account"
                        + " where c.client_id = ?1 and c.ended_at is null"
                        + " and a.disabled_at is null")
                .setParameter(1, clientId))
        .filter(row -> MessageDigest.isEqual((byte[]) row[0], secret.digest()))
        .map(row -> (String) row[1]);
  }

  void insertToken(Secret token, String clientId, Instant at, Instant expires) {
    database
        .createNativeQuery(
            "insert into access_token (hash, client_id, issued_at, expires_at)"
                + " values (?1, ?2, ?3, ?4)")
        .setParameter(1, token.digest())
        .setParameter(2, clientId)
        .setParameter(3, SignInStore.utc(at))
        .setParameter(4, SignInStore.utc(expires))
        .executeUpdate();
  }

  /** User name behind a token, if token, client and account are still good. */
  Optional<String> usernameOf(Secret token, Instant at) {
    List<?> usernames =
        database
            .createNativeQuery(
                "select a.username from access_token t"
                    + " join api_client c on c.client_id = t.client_id"
                    + " join account a on a.id = c.account"
                    + " where t.hash = ?1 and t.expires_at > ?2 and c.ended_at is null"
                    + " and a.disabled_at is null and t.issued_at >= a.sessions_from")
            .setParameter(1, token.digest())
            .setParameter(2, SignInStore.utc(at))
            .getResultList();
    return usernames.stream().findFirst().map(String.class::cast);
  }

  void forgetTokensBefore(Instant instant) {
    database
        .createNativeQuery("delete from access_token where expires_at < ?1")
        .setParameter(1, SignInStore.utc(instant))
        .executeUpdate();
  }
}
