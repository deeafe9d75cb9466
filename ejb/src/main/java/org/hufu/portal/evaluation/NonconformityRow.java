package org.hufu.portal.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hufu.core.evaluation.Nonconformity;

/** Table {@code nonconformity}. */
@Entity
@Table(name = "nonconformity")
class NonconformityRow {
  @Id String id;
  String application;

  @Column(name = "owner_organisation")
  String owner;

  String requirement;

  @Column(name = "test_cases")
  String testCases;

  @Column(name = "test_report")
  String report;

  @Column(name = "due_on")
  LocalDate dueOn;

  @Column(name = "opened_by")
  String openedBy;

  @Column(name = "opened_at")
  Instant openedAt;

  @Column(name = "closed_at")
  Instant closedAt;

  @Column(name = "closed_by_report")
  String closedByReport;

  @Version int version;

  protected NonconformityRow() {} // required by Jakarta Persistence

  static NonconformityRow of(Nonconformity opened, String owner, String account) {
    NonconformityRow row = new NonconformityRow();
    row.id = opened.id();
    row.application = opened.application();
    row.owner = owner;
    row.requirement = opened.failure().requirement();
    row.testCases = String.join(" ", opened.failure().testCases());
    row.report = opened.failure().report();
    row.dueOn = opened.dueOn();
    row.openedBy = account;
    row.openedAt = opened.openedAt();
    return row;
  }

  void take(Nonconformity changed) {
    closedAt = changed.closure().map(Nonconformity.Closure::at).orElse(null);
    closedByReport = changed.closure().map(Nonconformity.Closure::report).orElse(null);
  }

  Nonconformity toNonconformity() {
    return new Nonconformity(
        id,
        application,
        new Nonconformity.Failure(requirement, List.of(testCases.split(" ", -1)), report),
        dueOn,
        openedAt,
        Optional.ofNullable(closedAt).map(at -> new Nonconformity.Closure(closedByReport, at)),
        version);
  }
}
