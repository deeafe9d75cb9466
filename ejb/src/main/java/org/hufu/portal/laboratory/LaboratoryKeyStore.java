package org.hufu.portal.laboratory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.conformity.StateConflict;
import org.hufu.core.envelope.KeyText;
import org.hufu.core.envelope.LaboratoryKey;
import org.hufu.core.envelope.PublishedKey;
import org.hufu.core.json.JsonWriter;
import org.hufu.portal.schema.Sql;

/** Tables {@code laboratory_key} and {@code laboratory_key_event}. */
@ApplicationScoped
class LaboratoryKeyStore {
  @Inject Sql sql;

  /** Those that only one laboratory may use stand behind it; in the order of their first day. */
  List<LaboratoryKey> list() {
    return read("", "");
  }

  Optional<LaboratoryKey> find(String id) {
    return read(" where k.id = ?", " where e.laboratory_key = ?", id).stream().findFirst();
  }

  /** Empty where {@link #find} is; a conflict unless the key is the version its reader saw. */
  Optional<LaboratoryKey> load(String id, OptionalInt seen) {
    Optional<LaboratoryKey> found = find(id);
    found.ifPresent(read -> StateConflict.requireSeen(seen, read.version(), id));
    return found;
  }

  private List<LaboratoryKey> read(String whichKeys, String whichEvents, Object... values) {
    Map<String, List<LaboratoryKey.Event>> events = new HashMap<>();
    sql.list(
            "select e.* from laboratory_key_event e" + whichEvents + " order by e.id",
            row -> Map.entry(row.text("laboratory_key"), event(row)),
            values)
        .forEach(
            one ->
                events.computeIfAbsent(one.getKey(), id -> new ArrayList<>()).add(one.getValue()));
    return sql.list(
        "select k.* from laboratory_key k"
            + whichKeys
            + " order by coalesce(k.organisation, ''), k.owner, k.valid_from, k.id",
        row -> key(row, events.getOrDefault(row.text("id"), List.of())),
        values);
  }

  private static LaboratoryKey key(Sql.Row row, List<LaboratoryKey.Event> history)
      throws SQLException {
    return new LaboratoryKey(
        row.text("id"),
        new PublishedKey(
            row.text("owner"),
            KeyText.read(row.text("jwk"), row.text("algorithm")),
            new DateRange(
                LocalDate.parse(row.text("valid_from")),
                row.findText("valid_until").map(LocalDate::parse).orElse(LocalDate.MAX)),
            row.findText("compromised_on").map(LocalDate::parse)),
        row.findText("organisation").orElse(""),
        row.text("source"),
        history,
        (int) row.number("version"));
  }

  private static LaboratoryKey.Event event(Sql.Row row) throws SQLException {
    return new LaboratoryKey.Event(
        LaboratoryKey.Kind.valueOf(row.text("kind")),
        LocalDate.parse(row.text("day")),
        row.text("reason"),
        row.text("account"),
        row.instant("recorded_at"));
  }

  /** Whether the same key stands in a record for the same laboratory, or for all. */
  boolean isTaken(LaboratoryKey key) {
    return !sql.list(
            "select id from laboratory_key where thumbprint = ? and coalesce(organisation, '') = ?",
            row -> row.text("id"),
            key.key().jwk().thumbprint(),
            key.organisation())
        .isEmpty();
  }

  void insert(LaboratoryKey made) {
    PublishedKey key = made.key();
    sql.update(
        "insert into laboratory_key(id, owner, organisation, jwk, algorithm, thumbprint, source,"
            + " valid_from, valid_until, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
        made.id(),
        key.owner(),
        Optional.of(made.organisation()).filter(id -> !id.isEmpty()),
        JsonWriter.plain(key.jwk().toJson()),
        key.jwk().algorithm().word(),
        key.jwk().thumbprint(),
        made.source(),
        key.term().from(),
        Optional.of(key.term()).filter(term -> !term.isOpen()).map(DateRange::until));
    note(made.id(), made.history().get(0));
  }

  /** Writes the last entry of the history and what follows from it. */
  LaboratoryKey update(LaboratoryKey changed) {
    PublishedKey key = changed.key();
    int written =
        sql.update(
            "update laboratory_key set valid_until = ?, compromised_on = ?, version = version + 1"
                + " where id = ? and version = ?",
            Optional.of(key.term()).filter(term -> !term.isOpen()).map(DateRange::until),
            key.compromisedOn(),
            changed.id(),
            changed.version());
    if (written == 0) {
      throw StateConflict.changedMeanwhile(changed.id());
    }
    note(changed.id(), changed.history().get(changed.history().size() - 1));
    return find(changed.id()).orElseThrow();
  }

  private void note(String id, LaboratoryKey.Event event) {
    sql.update(
        "insert into laboratory_key_event(laboratory_key, kind, day, reason, account, recorded_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        id,
        event.kind(),
        event.day(),
        event.reason(),
        event.account(),
        event.at());
  }
}
