package org.hufu.portal.accreditation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hufu.core.accreditation.ScopeEntry;
import org.hufu.core.conformity.DateRange;

/** Table {@code accreditation_scope}; of a stored row only the end may change. */
@Entity
@Table(name = "accreditation_scope")
class ScopeEntryRow {
  @Id String id;
  String accreditation;
  String scheme;
  String category;
  String standard;
  String method;
  String site;

  @Column(name = "valid_from")
  LocalDate validFrom;

  @Column(name = "valid_until")
  LocalDate validUntil;

  @Column(name = "added_by")
  String addedBy;

  @Column(name = "added_at")
  Instant addedAt;

  @Column(name = "ended_by")
  String endedBy;

  @Column(name = "ended_at")
  Instant endedAt;

  protected ScopeEntryRow() {} // required by Jakarta Persistence

  static ScopeEntryRow of(String accreditation, ScopeEntry entry) {
    ScopeEntryRow row = new ScopeEntryRow();
    row.id = entry.id();
    row.accreditation = accreditation;
    row.scheme = entry.scheme();
    row.category = entry.category();
    row.standard = entry.standard();
    row.method = entry.method();
    row.site = entry.site();
    row.validFrom = entry.term().from();
    row.validUntil = entry.term().until();
    return row;
  }

  ScopeEntry toEntry() {
    return new ScopeEntry(
        id, scheme, category, standard, method, site, new DateRange(validFrom, validUntil));
  }
}
