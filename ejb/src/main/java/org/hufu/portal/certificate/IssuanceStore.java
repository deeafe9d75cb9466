package org.hufu.portal.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.signature.Digest;
import org.hufu.portal.schema.Sql;

/** Tables {@code issuance_intent}, {@code issuance_alarm} and the counters. */
@ApplicationScoped
class IssuanceStore {
  private static final int LOCK = 7501;

  @Inject Sql sql;

  /** Whether this transaction is the only one that works on this issuance now. */
  boolean tryLock(String decision) {
    return sql.find(
            "select pg_try_advisory_xact_lock(?, hashtext(?)) as locked",
            row -> row.flag("locked"),
            LOCK,
            decision)
        .orElseThrow();
  }

  /** Next serial of a series; others wait until this transaction ends, so no gap can arise. */
  long nextSerial(String scheme, int year) {
    return sql.find(
            "insert into certificate_series (scheme, year, last) values (?, ?, 1)"
                + " on conflict (scheme, year) do update set last = certificate_series.last + 1"
                + " returning last",
            row -> row.number("last"),
            scheme,
            year)
        .orElseThrow();
  }

  int nextSlot() {
    return sql.find(
            "update status_slot_counter set next = next + 1 where id = 1 returning next - 1 as"
                + " slot",
            row -> (int) row.number("slot"))
        .orElseThrow();
  }

  void insert(IssuanceIntent intent) {
    sql.update(
        "insert into issuance_intent (decision_id, application, number, public_id, status_slot,"
            + " content, content_digest, state, intended_at, changed_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        intent.decision(),
        intent.application(),
        intent.content().number(),
        intent.content().publicId(),
        intent.statusSlot(),
        JsonWriter.canonical(intent.content().json()),
        intent.content().digest(),
        intent.state(),
        intent.intendedAt(),
        intent.intendedAt());
  }

  Optional<IssuanceIntent> find(String decision) {
    return sql.find(
        "select * from issuance_intent where decision_id = ?", IssuanceStore::intent, decision);
  }

  /** How far an issuance is. */
  Optional<IssuanceState> state(String decision) {
    return sql.find(
        "select state from issuance_intent where decision_id = ?",
        row -> IssuanceState.valueOf(row.text("state")),
        decision);
  }

  /** Decisions whose issuance has come so far, oldest first. */
  List<String> at(IssuanceState state, int most) {
    return sql.list(
        "select decision_id from issuance_intent where state = ?"
            + " order by intended_at, decision_id limit ?",
        row -> row.text("decision_id"),
        state,
        most);
  }

  /** Whether a certificate of that number is on its way. */
  boolean isOpen(String number) {
    return sql.find(
            "select number from issuance_intent where number = ? and state <> 'PUBLISHED'",
            row -> row.text("number"),
            number)
        .isPresent();
  }

  /** Nobody publishes this certificate until the present transaction ends. */
  IssuanceIntent lock(String number) {
    return sql.find(
            "select * from issuance_intent where number = ? for update",
            IssuanceStore::intent,
            number)
        .orElseThrow();
  }

  /** What is on its way, oldest first. */
  List<OpenIssuance> waiting() {
    return sql.list(
        "select number, application, state, intended_at from issuance_intent"
            + " where state <> 'PUBLISHED' order by intended_at, decision_id",
        row ->
            new OpenIssuance(
                row.text("number"),
                row.text("application"),
                IssuanceState.valueOf(row.text("state")).code(),
                row.instant("intended_at")));
  }

  /** Decisions whose certificate is not out yet, oldest first. */
  List<String> open() {
    return sql.list(
        "select decision_id from issuance_intent where state <> 'PUBLISHED'"
            + " order by intended_at, decision_id",
        row -> row.text("decision_id"));
  }

  /**
   * Stores a step's results if nobody did before.
   *
   * @return false if another was first; its results count
   */
  boolean advance(
      IssuanceIntent seen, IssuanceState next, IssuanceIntent.Results made, Instant at) {
    return sql.update(
            "update issuance_intent set state = ?, changed_at = ?,"
                + " credential = coalesce(credential, ?), rendered = coalesce(rendered, ?),"
                + " cms = coalesce(cms, ?), pdf = coalesce(pdf, ?),"
                + " leaf_index = coalesce(leaf_index, ?::bigint), archive = coalesce(archive, ?),"
                + " joint = coalesce(joint, ?)"
                + " where decision_id = ? and state = ?",
            next,
            at,
            made.credential(),
            made.rendered().orElse(null),
            made.cms().orElse(null),
            made.pdf().orElse(null),
            made.leafIndex(),
            made.archive().orElse(null),
            made.joint(),
            seen.decision(),
            seen.state())
        == 1;
  }

  void publish(IssuanceIntent intent, String holder, String words, Instant at) {
    CertificateContent content = intent.content();
    sql.update(
        "insert into certificate (number, public_id, decision_id, holder, scheme, state,"
            + " valid_from, valid_until, ends_at, status_slot, issued_at, words, version) values (?,"
            + " ?, ?, ?, ?, 'IN_FORCE', ?, ?, ?, ?, ?, to_tsvector('simple', ?), 1)",
        content.number(),
        content.publicId(),
        intent.decision(),
        holder,
        content.scheme(),
        content.term().from(),
        content.term().until(),
        content.validity().until(),
        intent.statusSlot(),
        at,
        words);
    byte[] pdf = intent.results().pdf().orElseThrow();
    String credential = intent.results().credential().orElseThrow();
    sql.update(
        "insert into certificate_version (number, version, content, content_digest, credential,"
            + " credential_digest, pdf, pdf_digest, leaf_index, joint)"
            + " values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?)",
        content.number(),
        JsonWriter.canonical(content.json()),
        content.digest(),
        credential,
        Digest.sha256Hex(credential),
        pdf,
        Digest.sha256Hex(pdf),
        intent.results().leafIndex().orElseThrow(),
        intent.results().joint());
  }

  /** Raises an alarm for every intent older than the limit, once. */
  List<String> alarm(Instant limit, Instant now) {
    return sql.list(
        "insert into issuance_alarm (decision_id, raised_at, state)"
            + " select decision_id, ?, state from issuance_intent"
            + " where state <> 'PUBLISHED' and intended_at < ?"
            + " on conflict (decision_id) do nothing returning decision_id",
        row -> row.text("decision_id"),
        now,
        limit);
  }

  private static IssuanceIntent intent(Sql.Row row) throws SQLException {
    return new IssuanceIntent(
        row.text("decision_id"),
        row.text("application"),
        new CertificateContent(JsonReader.read(row.bytes("content"))),
        (int) row.number("status_slot"),
        IssuanceState.valueOf(row.text("state")),
        row.instant("intended_at"),
        new IssuanceIntent.Results(
            row.findText("credential"),
            row.findBytes("rendered"),
            row.findBytes("cms"),
            row.findBytes("pdf"),
            row.text("leaf_index") == null
                ? Optional.empty()
                : Optional.of(row.number("leaf_index")),
            row.findBytes("archive"),
            row.findText("joint")));
  }
}
