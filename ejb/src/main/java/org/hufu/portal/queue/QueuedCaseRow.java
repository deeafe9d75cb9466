package org.hufu.portal.queue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hufu.core.application.ApplicationState;
import org.hufu.core.application.Standing;
import org.hufu.core.application.Turn;
import org.hufu.core.conformity.Text;

/** View {@code queued_case}; read only. */
@Entity
@Table(name = "queued_case")
class QueuedCaseRow {
  @Id String id;
  String number;

  @Enumerated(EnumType.STRING)
  ApplicationState state;

  @Enumerated(EnumType.STRING)
  Turn turn;

  @Column(name = "case_officer")
  String caseOfficer;

  String scheme;
  String category;

  @Column(name = "submitted_at")
  Instant submittedAt;

  @Column(name = "changed_at")
  Instant changedAt;

  @Column(name = "applicant_zh")
  String applicantZh;

  @Column(name = "applicant_en")
  String applicantEn;

  @Column(name = "product_zh")
  String productZh;

  @Column(name = "product_en")
  String productEn;

  long returns;
  boolean asked;

  protected QueuedCaseRow() {} // required by Jakarta Persistence

  QueuedCase toCase() {
    return new QueuedCase(
        new QueuedCase.Label(
            id, number, new Text(applicantZh, applicantEn), new Text(productZh, productEn)),
        new Standing(state, turn),
        Optional.ofNullable(caseOfficer),
        scheme,
        category,
        submittedAt,
        returns > 0 && state == ApplicationState.SUBMITTED);
  }
}
