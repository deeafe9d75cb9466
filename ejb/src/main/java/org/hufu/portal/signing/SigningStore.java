package org.hufu.portal.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hufu.core.recall.Question;
import org.hufu.core.recall.Recall;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.X509Chain;
import org.hufu.portal.schema.Sql;

/** Tables {@code signing_key} and {@code signed_operation}. */
@ApplicationScoped
class SigningStore {
  /** Nobody else takes this number; see the other stores' locks. */
  private static final long LOCK = 7001;

  /** Keys are looked up for each signature, and their X.509 certificates never change. */
  private static final Recall CHAINS = new Recall();

  @Inject Sql sql;

  /** Keeps every other node from creating a key until this transaction ends. */
  void lock() {
    sql.find("select pg_advisory_xact_lock(?)::text as locked", row -> true, LOCK);
  }

  List<SigningKey> list() {
    return sql.list("select * from signing_key order by valid_from, kid", SigningStore::key);
  }

  /** Of one owner, newest first. */
  List<SigningKey> list(Purpose purpose, String organisation) {
    return sql.list(
        "select * from signing_key where purpose = ? and organisation = ?"
            + " order by valid_from desc, kid",
        SigningStore::key,
        purpose,
        organisation);
  }

  /** The newest usable one. */
  Optional<SigningKey> find(Purpose purpose, String organisation, Instant at) {
    return list(purpose, organisation).stream().filter(key -> key.isUsable(at)).findFirst();
  }

  Optional<SigningKey> find(String kid) {
    return sql.find("select * from signing_key where kid = ?", SigningStore::key, kid);
  }

  /** Under which name the root's files are published. */
  String rootName(SigningKey root) {
    return RootFiles.name(root, list());
  }

  /** Sets when it may sign for the last time; never later than before. */
  void end(SigningKey key, Instant last) {
    sql.update(
        "update signing_key set ended_at = least(ended_at, ?) where kid = ?", last, key.kid());
  }

  /** Sets since when it was in other hands; never later than before. */
  void fall(SigningKey key, Instant at) {
    sql.update(
        "update signing_key set compromised_at = least(compromised_at, ?) where kid = ?",
        at,
        key.kid());
  }

  void insert(SigningKey key) {
    sql.update(
        "insert into signing_key (kid, purpose, organisation, algorithm, chain, valid_from,"
            + " valid_until, vault, handover) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        key.kid(),
        key.purpose(),
        key.organisation(),
        key.algorithm().word(),
        String.join("\n", key.chain().x5c()),
        key.period().from(),
        key.period().until(),
        key.origin().vault(),
        key.origin().handover());
  }

  void record(SigningKey key, String about, byte[] digest, Instant at) {
    sql.update(
        "insert into signed_operation (at, purpose, kid, about, digest) values (?, ?, ?, ?, ?)",
        at,
        key.purpose(),
        key.kid(),
        about,
        digest);
  }

  /** What a stored chain says. */
  private record Stored(String x5c) implements Question<X509Chain> {
    @Override
    public int weight() {
      return 8 * x5c.length();
    }
  }

  private static X509Chain chain(String x5c) {
    return CHAINS.of(new Stored(x5c), () -> X509Chain.read(List.of(x5c.split("\n", 0))));
  }

  private static SigningKey key(Sql.Row row) throws SQLException {
    Instant ends = row.instant("valid_until");
    return new SigningKey(
        row.text("kid"),
        Purpose.valueOf(row.text("purpose")),
        row.text("organisation"),
        chain(row.text("chain")),
        new SigningKey.Period(
            row.instant("valid_from"),
            row.findInstant("ended_at").filter(ends::isAfter).orElse(ends)),
        row.findInstant("compromised_at"),
        new SigningKey.Origin(
            row.text("vault"),
            Algorithm.find(row.text("algorithm")).orElseThrow(),
            row.findText("handover")));
  }
}
