package org.hufu.portal.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hufu.core.conformity.Reason;
import org.hufu.core.evidence.EvidenceState;
import org.hufu.depot.PartStream;
import org.hufu.portal.account.Caller;
import org.hufu.portal.schema.Sql;

/** Tables {@code evidence_object} and {@code evidence_part}; every change is compare-and-set. */
@ApplicationScoped
class ObjectStore {
  private static final String LIVE = " state in ('RECEIVING', 'EXAMINING', 'STORED')";

  @Inject Sql sql;
  @Inject Clock clock;

  Optional<StoredObject> find(String id) {
    return sql.find("select * from evidence_object where id = ?", this::object, id);
  }

  /** What the organisation has of this content, or is about to have. */
  Optional<StoredObject> ofContent(String organisation, String sha256) {
    return sql.find(
        "select * from evidence_object where owner_organisation = ? and sha256 = ? and" + LIVE,
        this::object,
        organisation,
        sha256);
  }

  /** Does nothing if somebody else of the organisation began the same meanwhile. */
  void insert(String id, Caller caller, Announcement what, Sealing sealing) {
    Instant now = clock.instant();
    sql.update(
        "insert into evidence_object (id, owner_organisation, sha256, size_bytes, received, state,"
            + " depot, wrapped_key, media_type, remark, begun_by, changed_at, next_try_at)"
            + " values (?, ?, ?, ?, 0, 'RECEIVING', ?, ?, '', '', ?, ?, ?)"
            + " on conflict (owner_organisation, sha256) where"
            + LIVE
            + " do nothing",
        id,
        caller.organisation(),
        what.sha256(),
        what.sizeBytes(),
        sealing.depot(),
        sealing.wrappedKey(),
        caller.account(),
        now,
        now);
  }

  /** How a new object is sealed and where. */
  record Sealing(String depot, String wrappedKey) {}

  /** Whether this part was the next one. */
  boolean append(String object, PartStream.Part part) {
    boolean isNext =
        sql.update(
                "update evidence_object set received = received + ?, changed_at = ? where id = ?"
                    + " and received = ? and state = 'RECEIVING'",
                part.length(),
                clock.instant(),
                object,
                part.start())
            == 1;
    if (isNext) {
      sql.update(
          "insert into evidence_part (object, start, length, key) values (?, ?, ?, ?)",
          object,
          part.start(),
          part.length(),
          part.key());
    }
    return isNext;
  }

  /** Takes parts back from this offset on; their keys, or none if the object has moved on. */
  List<String> shorten(String object, long to, long from) {
    boolean isThere =
        sql.update(
                "update evidence_object set received = ?, changed_at = ? where id = ? and received ="
                    + " ? and state = 'RECEIVING'",
                to,
                clock.instant(),
                object,
                from)
            == 1;
    return isThere
        ? sql.list(
            "delete from evidence_part where object = ? and start >= ? returning key",
            row -> row.text("key"),
            object,
            to)
        : List.of();
  }

  /** Whether it was in that state until now. */
  boolean move(String object, EvidenceState from, EvidenceState to, String mediaType) {
    return move(object, from, to, mediaType, Optional.empty());
  }

  /** The same with the reason. */
  boolean refuse(String object, Reason reason) {
    return move(object, EvidenceState.EXAMINING, EvidenceState.REFUSED, "", Optional.of(reason));
  }

  private boolean move(
      String object,
      EvidenceState from,
      EvidenceState to,
      String mediaType,
      Optional<Reason> reason) {
    if (!from.next().contains(to)) {
      throw new IllegalArgumentException(from + " never becomes " + to);
    }
    Instant now = clock.instant();
    return sql.update(
            "update evidence_object set state = ?, media_type = ?, remark = ?, changed_at = ?,"
                + " next_try_at = ? where id = ? and state = ?",
            to,
            mediaType,
            reason.map(ObjectStore::column).orElse(""),
            now,
            now,
            object,
            from)
        == 1;
  }

  void waitFor(String object, Reason reason, Duration pause) {
    sql.update(
        "update evidence_object set remark = ?, next_try_at = ? where id = ? and state ="
            + " 'EXAMINING'",
        column(reason),
        clock.instant().plus(pause),
        object);
  }

  private static String column(Reason reason) {
    return Stream.concat(Stream.of(reason.code()), reason.values().stream())
        .map(line -> line.replace('\n', ' '))
        .collect(Collectors.joining("\n"));
  }

  boolean isEmpty() {
    return sql.find("select 1 as one from evidence_object limit 1", row -> 1).isEmpty();
  }

  /** Ids of what waits to be examined. */
  List<String> toExamine() {
    return sql.list(
        "select id from evidence_object where state = 'EXAMINING' and next_try_at <= ?"
            + " order by next_try_at, id limit 50",
        row -> row.text("id"),
        clock.instant());
  }

  /** Ids of uploads at rest: complete ones that nobody said so of, or unfinished ones. */
  List<String> resting(boolean complete, Instant since) {
    return sql.list(
        "select id from evidence_object where state = 'RECEIVING' and (received = size_bytes) = ?"
            + " and changed_at < ? order by id limit 100",
        row -> row.text("id"),
        complete,
        since);
  }

  /** Names and depots of parts whose objects were refused or discarded. */
  List<Waste> waste() {
    return sql.list(
        "select p.key, o.depot from evidence_part p join evidence_object o on o.id = p.object"
            + " where o.state in ('REFUSED', 'DISCARDED') order by p.key limit 1000",
        row -> new Waste(row.text("depot"), row.text("key")));
  }

  /** A sealed part that nobody needs. */
  public record Waste(String depot, String key) implements java.io.Serializable {}

  void forget(String key) {
    sql.update("delete from evidence_part where key = ?", key);
  }

  boolean isKnown(String key) {
    return sql.find("select 1 as one from evidence_part where key = ?", row -> 1, key).isPresent();
  }

  private StoredObject object(Sql.Row row) throws SQLException {
    String id = row.text("id");
    return new StoredObject(
        id,
        EvidenceState.valueOf(row.text("state")),
        new StoredObject.Extent(
            row.text("sha256"), row.number("size_bytes"), row.number("received")),
        row.text("depot"),
        row.text("wrapped_key"),
        sql.list(
            "select * from evidence_part where object = ? order by start",
            part ->
                new PartStream.Part(part.text("key"), part.number("start"), part.number("length")),
            id));
  }
}
