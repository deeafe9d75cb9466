package org.hufu.portal.accreditation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hufu.core.accreditation.Accreditation;
import org.hufu.core.accreditation.Norm;
import org.hufu.core.accreditation.ScopeEntry;
import org.hufu.core.accreditation.StatusChange;
import org.hufu.core.conformity.DateRange;

/** Table {@code accreditation}. */
@Entity
@Table(name = "accreditation")
class AccreditationRow {
  @Id String id;
  String organisation;

  @Column(name = "accreditation_body")
  String accreditationBody;

  String number;

  @Enumerated(EnumType.STRING)
  Norm norm;

  @Column(name = "valid_from")
  LocalDate validFrom;

  @Column(name = "valid_until")
  LocalDate validUntil;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "changed_at")
  Instant changedAt;

  @Version int version;

  protected AccreditationRow() {} // required by Jakarta Persistence

  Accreditation toAccreditation(List<StatusChange> history, List<ScopeEntry> scope) {
    return new Accreditation(
        id,
        organisation,
        new Accreditation.Head(
            accreditationBody, number, norm, new DateRange(validFrom, validUntil)),
        history,
        scope,
        version);
  }
}
