package org.hufu.portal.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hufu.core.conformity.CertificateState;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.json.JsonReader;
import org.hufu.portal.certificate.SearchWords;
import org.hufu.portal.schema.Sql;

/** Reads table {@code certificate} in lists. */
@ApplicationScoped
class RegisterStore {
  @Inject Sql sql;

  /** One entry more than the limit, if there is one. */
  List<RegisterEntry> find(RegisterQuery query, Instant now) {
    StringBuilder where = new StringBuilder("true");
    List<Object> values = new ArrayList<>();
    String words = SearchWords.query(query.text());
    if (!words.isEmpty()) {
      where.append(" and c.words @@ plainto_tsquery('simple', ?)");
      values.add(words);
    }
    query.state().ifPresent(state -> narrow(where, values, state, now));
    query
        .after()
        .ifPresent(
            cursor -> {
              where.append(" and (c.issued_at, c.number) < (?, ?)");
              values.add(cursor.issuedAt());
              values.add(cursor.number());
            });
    values.add(query.limit() + 1);
    return sql.list(
        "select c.state, c.issued_at, v.content from certificate c"
            + " join certificate_version v on v.number = c.number and v.version ="
            + " (select max(n.version) from certificate_version n where n.number = c.number)"
            + " where "
            + where
            + " order by c.issued_at desc, c.number desc limit ?",
        RegisterStore::entry,
        values.toArray());
  }

  private static void narrow(
      StringBuilder where, List<Object> values, CertificateState state, Instant now) {
    if (state == CertificateState.EXPIRED) {
      where.append(" and c.state <> 'WITHDRAWN' and c.ends_at < ?");
    } else {
      where.append(" and c.state = ?");
      values.add(state);
      if (state == CertificateState.WITHDRAWN) {
        return;
      }
      where.append(" and c.ends_at >= ?");
    }
    values.add(now);
  }

  private static RegisterEntry entry(Sql.Row row) throws SQLException {
    return new RegisterEntry(
        new CertificateContent(JsonReader.read(row.bytes("content"))),
        CertificateState.valueOf(row.text("state")),
        row.instant("issued_at"));
  }
}
