package org.hufu.portal.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.StateConflict;
import org.hufu.core.conformity.Text;
import org.hufu.portal.schema.Sql;

/** Table {@code status_proposal}. */
@ApplicationScoped
class ProposalStore {
  @Inject Sql sql;

  Optional<StatusProposal> find(String number, String id) {
    return sql.find(
        "select * from status_proposal where number = ? and id = ?",
        ProposalStore::proposal,
        number,
        id);
  }

  List<StatusProposal> open() {
    return sql.list(
        "select * from status_proposal where confirmed_at is null order by proposed_at",
        ProposalStore::proposal);
  }

  /** The confirmed withdrawal; there is at most one. */
  Optional<StatusProposal> findWithdrawal(String number) {
    return sql.find(
        "select * from status_proposal"
            + " where number = ? and action = 'withdrawn' and confirmed_at is not null",
        ProposalStore::proposal,
        number);
  }

  /** False if another proposal for the certificate is open. */
  boolean insert(StatusProposal proposal) {
    return sql.update(
            "insert into status_proposal (id, number, action, reason, text_zh, text_en,"
                + " proposed_by, proposed_at) values (?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict (number) where confirmed_at is null do nothing",
            proposal.id(),
            proposal.number(),
            proposal.action().word(),
            proposal.ground().reason(),
            proposal.ground().text().zh(),
            proposal.ground().text().en(),
            proposal.proposed().account(),
            proposal.proposed().at())
        == 1;
  }

  /** Compare and set: only one confirmation counts. */
  void confirm(StatusProposal proposal) {
    StatusProposal.Signed second = proposal.confirmed().orElseThrow();
    int changed =
        sql.update(
            "update status_proposal set confirmed_by = ?, confirmed_at = ?"
                + " where id = ? and confirmed_at is null",
            second.account(),
            second.at(),
            proposal.id());
    if (changed != 1) {
      throw StateConflict.changedMeanwhile(proposal.id());
    }
  }

  private static StatusProposal proposal(Sql.Row row) throws SQLException {
    Optional<StatusProposal.Signed> confirmed =
        row.text("confirmed_by") == null
            ? Optional.empty()
            : Optional.of(
                new StatusProposal.Signed(row.text("confirmed_by"), row.instant("confirmed_at")));
    return new StatusProposal(
        row.text("id"),
        row.text("number"),
        StatusAction.of(row.text("action")),
        new StatusProposal.Ground(
            row.text("reason"), new Text(row.text("text_zh"), row.text("text_en"))),
        new StatusProposal.Signed(row.text("proposed_by"), row.instant("proposed_at")),
        confirmed);
  }
}
