package org.hufu.portal.testing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.testing.ReportJson;
import org.hufu.core.testing.TestOrder;
import org.hufu.core.testing.TestReport;
import org.hufu.core.testing.TestReportState;

/**
 * Table {@code test_report} without what was signed, which is read and written by itself. A trigger
 * keeps authorised rows from changing.
 */
@Entity
@Table(name = "test_report")
class TestReportRow {
  @Id String id;

  @Column(name = "test_order")
  String order;

  String application;

  @Column(name = "owner_organisation")
  String owner;

  String laboratory;
  String number;
  int edition;
  String amends;

  @Column(name = "amended_by")
  String amendedBy;

  @Enumerated(EnumType.STRING)
  TestReportState state;

  String reason;
  String head;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "changed_at")
  Instant changedAt;

  @Column(name = "authorised_at")
  Instant authorisedAt;

  @Column(name = "content_digest")
  String contentDigest;

  @Column(name = "credential_digest")
  String credentialDigest;

  @Version int version;

  protected TestReportRow() {} // required by Jakarta Persistence

  static TestReportRow of(TestReport report, Instant now) {
    TestReportRow row = new TestReportRow();
    row.id = report.id();
    row.order = report.origin().order();
    row.application = report.origin().application();
    row.owner = report.origin().parties().owner();
    row.laboratory = report.origin().parties().laboratory();
    row.edition = report.edition().number();
    row.amends = report.edition().amends().isEmpty() ? null : report.edition().amends();
    row.createdAt = now;
    row.take(report, now);
    return row;
  }

  /** Takes over what may change. */
  void take(TestReport report, Instant now) {
    state = report.state();
    reason = report.standing().reason();
    if (authorisedAt == null) {
      number = report.head().number();
      head = JsonWriter.plain(ReportJson.of(report.head()));
    }
    changedAt = now;
  }

  TestReport toReport() {
    return new TestReport(
        id,
        new TestReport.Origin(order, application, new TestOrder.Parties(owner, laboratory)),
        new TestReport.Edition(
            edition,
            Objects.requireNonNullElse(amends, ""),
            Objects.requireNonNullElse(amendedBy, "")),
        new TestReport.Standing(state, reason),
        ReportJson.head(JsonReader.read(head.getBytes(StandardCharsets.UTF_8))),
        Optional.ofNullable(authorisedAt)
            .map(at -> new TestReport.Seal(contentDigest, credentialDigest, at)),
        version);
  }
}
