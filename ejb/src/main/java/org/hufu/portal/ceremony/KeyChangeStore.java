package org.hufu.portal.ceremony;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Coded;
import org.hufu.core.conformity.StateConflict;
import org.hufu.portal.schema.Sql;

/** Table {@code key_change}. */
@ApplicationScoped
class KeyChangeStore {
  private static final int MOST = 200;

  @Inject Sql sql;

  Optional<KeyChange> find(String id) {
    return sql.find("select * from key_change where id = ?", KeyChangeStore::change, id);
  }

  /** Newest first, the last 200. */
  List<KeyChange> list() {
    return sql.list(
        "select * from key_change order by proposed_at desc, id limit ?",
        KeyChangeStore::change,
        MOST);
  }

  /** False if the same is proposed for the key already. */
  boolean insert(KeyChange change) {
    return sql.update(
            "insert into key_change (id, kind, kid, effective, reason, proposed_by, proposed_at)"
                + " values (?, ?, ?, ?, ?, ?, ?)"
                + " on conflict (kind, kid) where confirmed_at is null do nothing",
            change.id(),
            change.kind().code(),
            change.kid(),
            change.wish().effective(),
            change.wish().reason(),
            change.proposed().account(),
            change.proposed().at())
        == 1;
  }

  /** Compare and set: only one confirmation counts. */
  void confirm(KeyChange change) {
    KeyChange.Signed second = change.confirmed().orElseThrow();
    int changed =
        sql.update(
            "update key_change set confirmed_by = ?, confirmed_at = ?, successor = ?,"
                + " effective = ? where id = ? and confirmed_at is null",
            second.account(),
            second.at(),
            change.successor(),
            change.wish().effective(),
            change.id());
    if (changed != 1) {
      throw StateConflict.changedMeanwhile(change.id());
    }
  }

  private static KeyChange change(Sql.Row row) throws SQLException {
    Optional<KeyChange.Signed> confirmed =
        row.text("confirmed_by") == null
            ? Optional.empty()
            : Optional.of(
                new KeyChange.Signed(row.text("confirmed_by"), row.instant("confirmed_at")));
    return new KeyChange(
        row.text("id"),
        Coded.find(KeyChange.Kind.class, row.text("kind")).orElseThrow(),
        row.text("kid"),
        new KeyChange.Wish(row.instant("effective"), row.text("reason")),
        new KeyChange.Signed(row.text("proposed_by"), row.instant("proposed_at")),
        confirmed,
        row.findText("successor"));
  }
}
