package org.hufu.portal.testing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hufu.core.separation.Act;
import org.hufu.core.separation.Participation;

/** Table {@code test_report_part}. */
@Entity
@Table(name = "test_report_part")
class ReportPartRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "test_report")
  String report;

  String account;

  @Enumerated(EnumType.STRING)
  Act act;

  Instant at;

  protected ReportPartRow() {} // required by Jakarta Persistence

  static ReportPartRow of(String report, Participation part, Instant at) {
    ReportPartRow row = new ReportPartRow();
    row.report = report;
    row.account = part.account();
    row.act = part.act();
    row.at = at;
    return row;
  }

  Participation toParticipation() {
    return new Participation(account, act);
  }
}
