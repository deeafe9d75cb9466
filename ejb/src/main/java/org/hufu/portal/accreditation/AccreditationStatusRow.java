package org.hufu.portal.accreditation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hufu.core.accreditation.AccreditationStatus;
import org.hufu.core.accreditation.StatusChange;

/** Table {@code accreditation_status}; rows are added and never changed. */
@Entity
@Table(name = "accreditation_status")
class AccreditationStatusRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  String accreditation;

  @Enumerated(EnumType.STRING)
  AccreditationStatus status;

  @Column(name = "from_day")
  LocalDate from;

  String reason;
  String account;

  @Column(name = "recorded_at")
  Instant recordedAt;

  protected AccreditationStatusRow() {} // required by Jakarta Persistence

  static AccreditationStatusRow of(String accreditation, StatusChange change) {
    AccreditationStatusRow row = new AccreditationStatusRow();
    row.accreditation = accreditation;
    row.status = change.status();
    row.from = change.from();
    row.reason = change.reason();
    row.account = change.account();
    row.recordedAt = change.recordedAt();
    return row;
  }

  StatusChange toChange() {
    return new StatusChange(status, from, reason, account, recordedAt);
  }
}
