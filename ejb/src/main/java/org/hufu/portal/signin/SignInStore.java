package org.hufu.portal.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hufu.portal.secret.PasswordHash;

/** Secrets of accounts, counters of failures, places signed in from. */
@ApplicationScoped
class SignInStore {
  @PersistenceContext EntityManager database;

  /** What it takes to check a password; the hash is empty for an account without one. */
  record Login(String account, String username, Optional<PasswordHash> hash, boolean disabled) {}

  Optional<Login> login(String username) {
    return first(
            database
                .createNativeQuery(
                    "select id, username, password_hash, disabled_at is not null"
                        + " from account where username = ?1")
                .setParameter(1, username))
        .map(SignInStore::login);
  }

  Optional<Login> loginOf(String account) {
    return first(
            database
                .createNativeQuery(
                    "select id, username, password_hash, disabled_at is not null"
                        + " from account where id = ?1")
                .setParameter(1, account))
        .map(SignInStore::login);
  }

  private static Login login(Object[] row) {
    return new Login(
        (String) row[0],
        (String) row[1],
        Optional.ofNullable((String) row[2]).map(PasswordHash::new),
        (Boolean) row[3]);
  }

  /** Sessions and tokens that began earlier are over. */
  Optional<Instant> sessionsFrom(String username) {
    List<?> found =
        database
            .createNativeQuery(
                "select cast(extract(epoch from sessions_from) * 1000000 as bigint) from account"
                    + " where username = ?1 and disabled_at is null")
            .setParameter(1, username)
            .getResultList();
    return found.stream()
        .findFirst()
        .map(micros -> Instant.EPOCH.plusNanos(((Number) micros).longValue() * 1000));
  }

  void setPassword(String account, PasswordHash hash, Instant at) {
    database
        .createNativeQuery("update account set password_hash = ?2, password_at = ?3 where id = ?1")
        .setParameter(1, account)
        .setParameter(2, hash.encoded())
        .setParameter(3, utc(at))
        .executeUpdate();
  }

  void endSessions(String account, Instant at) {
    database
        .createNativeQuery("update account set sessions_from = ?2 where id = ?1")
        .setParameter(1, account)
        .setParameter(2, utc(at))
        .executeUpdate();
  }

  /** Time to wait because of this counter; others who count at the same time wait for us. */
  Duration wait(Throttle throttle, byte[] bucket, Instant now) {
    return first(
            database
                .createNativeQuery(
                    "select failures, cast(extract(epoch from last_at) * 1000000 as bigint)"
                        + " from sign_in_failure where bucket = ?1 for update")
                .setParameter(1, bucket))
        .map(
            row ->
                throttle.wait(
                    ((Number) row[0]).intValue(),
                    Instant.EPOCH.plusNanos(((Number) row[1]).longValue() * 1000),
                    now))
        .orElse(Duration.ZERO);
  }

  void count(byte[] bucket, Instant now) {
    database
        .createNativeQuery(
            "insert into sign_in_failure (bucket, failures, last_at) values (?1, 1, ?2)"
                + " on conflict (bucket) do update set last_at = excluded.last_at, failures ="
                + " case when sign_in_failure.last_at < excluded.last_at - interval '1 hour'"
                + " then 1 else sign_in_failure.failures + 1 end")
        .setParameter(1, bucket)
        .setParameter(2, utc(now))
        .executeUpdate();
  }

  void uncount(byte[] bucket) {
    database
        .createNativeQuery(
            "update sign_in_failure set failures = greatest(failures - 1, 0) where bucket = ?1")
        .setParameter(1, bucket)
        .executeUpdate();
  }

  void forget(byte[] bucket) {
    database
        .createNativeQuery("delete from sign_in_failure where bucket = ?1")
        .setParameter(1, bucket)
        .executeUpdate();
  }

  boolean isKnownPlace(String username, String address) {
    return !database
        .createNativeQuery(
            "select 1 from sign_in_place p join account a on a.id = p.account"
                + " where a.username = ?1 and p.address = ?2"
                + " and p.last_at > now() - interval '90 days'")
        .setParameter(1, username)
        .setParameter(2, address)
        .getResultList()
        .isEmpty();
  }

  void rememberPlace(String account, String address, Instant now) {
    database
        .createNativeQuery(
            "insert into sign_in_place (account, address, last_at) values (?1, ?2, ?3)"
                + " on conflict (account, address) do update set last_at = excluded.last_at")
        .setParameter(1, account)
        .setParameter(2, address)
        .setParameter(3, utc(now))
        .executeUpdate();
  }

  /** True when production would start with accounts whose passwords everybody knows. */
  boolean hasDemoAccounts() {
    return !database
        .createNativeQuery("select 1 from account where demo limit 1")
        .getResultList()
        .isEmpty();
  }

  boolean hasAccounts() {
    return !database.createNativeQuery("select 1 from account limit 1").getResultList().isEmpty();
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static Optional<Object[]> first(jakarta.persistence.Query query) {
    List<?> rows = query.getResultList();
    return rows.isEmpty() ? Optional.empty() : Optional.of((Object[]) rows.get(0));
  }
}
