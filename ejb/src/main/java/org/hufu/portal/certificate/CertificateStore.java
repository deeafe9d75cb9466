package org.hufu.portal.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hufu.core.conformity.CertificateState;
import org.hufu.core.conformity.StateConflict;
import org.hufu.core.conformity.Text;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.json.JsonReader;
import org.hufu.core.status.StatusList;
import org.hufu.core.status.StatusMarks;
import org.hufu.portal.schema.Sql;

/** Tables {@code certificate}, {@code certificate_version} and {@code status_event}. */
@ApplicationScoped
class CertificateStore {
  private static final long LISTS_LOCK = 7502;

  private static final String SELECT =
      "select c.state, c.status_slot, c.issued_at, c.version as row_version, v.version,"
          + " v.content, v.content_digest, v.credential_digest, v.pdf_digest, v.leaf_index"
          + " from certificate c join certificate_version v on v.number = c.number"
          + " where %s order by v.version desc limit 1";

  @Inject Sql sql;

  Optional<Certificate> find(String number) {
    return sql.find(SELECT.formatted("c.number = ?"), this::certificate, number);
  }

  Optional<Certificate> findByPublicId(String publicId) {
    return sql.find(SELECT.formatted("c.public_id = ?"), this::certificate, publicId);
  }

  Optional<String> credential(String number) {
    return sql.find(
        "select credential from certificate_version where number = ? order by version desc limit 1",
        row -> row.text("credential"),
        number);
  }

  Optional<String> joint(String number) {
    return sql.find(
            "select joint from certificate_version where number = ? order by version desc limit 1",
            row -> row.findText("joint"),
            number)
        .flatMap(found -> found);
  }

  /** Moves the certificate; a conflict if somebody else moved it meanwhile. */
  void move(Certificate seen, CertificateState next) {
    int changed =
        sql.update(
            "update certificate set state = ?, version = version + 1"
                + " where number = ? and version = ?",
            next,
            seen.number(),
            seen.version());
    if (changed != 1) {
      throw StateConflict.changedMeanwhile(seen.number());
    }
  }

  void append(String id, StatusProposal proposal, StatusEvent event) {
    sql.update(
        "insert into status_event (id, number, state, action, reason, text_zh, text_en, effective,"
            + " recorded, proposed_by, confirmed_by, leaf_index)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        proposal.number(),
        proposal.action().target(),
        event.action(),
        event.reason(),
        event.text().zh(),
        event.text().en(),
        event.effective(),
        event.recorded(),
        proposal.proposed().account(),
        proposal.confirmed().orElseThrow().account(),
        event.leafIndex());
  }

  /** First entry of the history. */
  void issued(IssuanceIntent intent, Instant at) {
    sql.update(
        "insert into status_event (id, number, state, action, reason, text_zh, text_en, effective,"
            + " recorded, proposed_by, confirmed_by, leaf_index) values (?, ?, 'IN_FORCE',"
            + " 'issued', '', '颁发', 'Issued', ?, ?, 'system', 'system', ?)",
        UUID.randomUUID().toString(),
        intent.content().number(),
        intent.intendedAt(),
        at,
        intent.results().leafIndex().orElseThrow());
  }

  /**
   * Until this transaction ends nobody else reads states to publish them: else a renewal that began
   * before a withdrawal committed could overwrite the list that shows it.
   */
  void lockLists() {
    sql.find(
        "select pg_advisory_xact_lock(?) is null as locked", row -> row.flag("locked"), LISTS_LOCK);
  }

  /**
   * What is suspended or withdrawn in one stretch of slots, and why. A withdrawal that two deciders
   * signed counts at once, even if the certificate is not out yet.
   */
  List<StatusMarks.Fallen> fallen(int list) {
    int first = list * StatusList.ENTRIES;
    return sql.list(
        "select s.status_slot, s.state, s.reason from ("
            + " select c.status_slot, c.state, e.reason from certificate c cross join lateral"
            + "  (select reason from status_event where number = c.number"
            + "   order by position desc limit 1) e where c.state <> 'IN_FORCE'"
            + " union all select i.status_slot, 'WITHDRAWN', p.reason from issuance_intent i"
            + "  join status_proposal p on p.number = i.number"
            + "  where i.state <> 'PUBLISHED' and p.action = 'withdrawn'"
            + "  and p.confirmed_at is not null) s"
            + " where s.status_slot >= ? and s.status_slot < ?",
        row ->
            new StatusMarks.Fallen(
                (int) row.number("status_slot") - first,
                CertificateState.valueOf(row.text("state")),
                row.text("reason")),
        first,
        first + StatusList.ENTRIES);
  }

  /** Number of status lists in use, at least one. */
  int lists() {
    int next =
        sql.find("select next from status_slot_counter", row -> (int) row.number("next"))
            .orElseThrow();
    return Math.max(1, (next + StatusList.ENTRIES - 1) / StatusList.ENTRIES);
  }

  private Certificate certificate(Sql.Row row) throws SQLException {
    CertificateContent content = new CertificateContent(JsonReader.read(row.bytes("content")));
    return new Certificate(
        content,
        CertificateState.valueOf(row.text("state")),
        (int) row.number("status_slot"),
        row.instant("issued_at"),
        new Certificate.Forms(
            (int) row.number("version"),
            row.text("content_digest"),
            row.text("credential_digest"),
            row.text("pdf_digest"),
            row.number("leaf_index")),
        history(content.number()),
        (int) row.number("row_version"));
  }

  private List<StatusEvent> history(String number) {
    return sql.list(
        "select * from status_event where number = ? order by position",
        CertificateStore::event,
        number);
  }

  private static StatusEvent event(Sql.Row row) throws SQLException {
    Instant effective = row.instant("effective");
    return new StatusEvent(
        row.text("action"),
        row.text("reason"),
        new Text(row.text("text_zh"), row.text("text_en")),
        effective,
        row.instant("recorded"),
        row.number("leaf_index"));
  }
}
