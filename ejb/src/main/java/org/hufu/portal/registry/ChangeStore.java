package org.hufu.portal.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.json.JsonReader;
import org.hufu.portal.schema.Sql;

/** Reads table {@code status_event} across certificates, and counts them. */
@ApplicationScoped
class ChangeStore {
  @Inject Sql sql;

  /** Newest first, below that position. */
  List<Change> before(long position, int limit) {
    return sql.list(
        "select e.position, e.number, e.action, e.reason, e.effective, e.recorded, v.content"
            + " from status_event e join certificate_version v on v.number = e.number and"
            + " v.version = (select max(n.version) from certificate_version n where n.number ="
            + " e.number) where e.position < ? order by e.position desc limit ?",
        ChangeStore::change,
        position,
        limit);
  }

  Figures figures(Instant now) {
    return sql.find(
            "select count(*) filter (where state = 'IN_FORCE' and ends_at >= ?) as in_force,"
                + " count(*) filter (where state in ('SUSPENDED', 'WITHDRAWN')) as stopped,"
                + " count(distinct holder) as holders from certificate",
            row ->
                new Figures(row.number("in_force"), row.number("stopped"), row.number("holders")),
            now)
        .orElseThrow();
  }

  private static Change change(Sql.Row row) throws SQLException {
    return new Change(
        row.number("position"),
        row.text("number"),
        new CertificateContent(JsonReader.read(row.bytes("content"))).productName(),
        row.text("action"),
        row.text("reason"),
        row.instant("effective"),
        row.instant("recorded"));
  }
}
