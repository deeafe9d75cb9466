package org.hufu.portal.trust;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.hufu.portal.schema.Sql;

/** Table {@code trust_list_version}. */
@ApplicationScoped
class TrustStore {
  private static final long LOCK = 7201;

  @Inject Sql sql;

  /** The list published last. */
  record Published(long version, String substance, Instant nextUpdate, String jws) {}

  /** Keeps other nodes from publishing until this transaction ends. */
  boolean tryLock() {
    return sql.find(
            "select pg_try_advisory_xact_lock(?) as locked", row -> row.flag("locked"), LOCK)
        .orElseThrow();
  }

  Optional<Published> newest() {
    return sql.find(
        "select * from trust_list_version order by version desc limit 1",
        row ->
            new Published(
                row.number("version"),
                row.text("substance_digest"),
                row.instant("next_update"),
                row.text("jws")));
  }

  void insert(Published list, Instant issuedAt) {
    sql.update(
        "insert into trust_list_version (version, substance_digest, issued_at, next_update, jws)"
            + " values (?, ?, ?, ?, ?)",
        list.version(),
        list.substance(),
        issuedAt,
        list.nextUpdate(),
        list.jws());
  }
}
