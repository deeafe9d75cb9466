package org.hufu.portal.accreditation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.hufu.core.accreditation.Designation;
import org.hufu.core.conformity.DateRange;

/** Tables {@code designation} and {@code designation_category}. */
@Entity
@Table(name = "designation")
class DesignationRow {
  @Id String id;
  String authority;
  String organisation;
  String scheme;
  String level;

  @Column(name = "valid_from")
  LocalDate validFrom;

  @Column(name = "valid_until")
  LocalDate validUntil;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "ended_by")
  String endedBy;

  @Column(name = "ended_at")
  Instant endedAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "designation_category", joinColumns = @JoinColumn(name = "designation"))
  @Column(name = "category")
  Set<String> categories = new HashSet<>();

  @Version int version;

  protected DesignationRow() {} // required by Jakarta Persistence

  Designation toDesignation() {
    return new Designation(
        id,
        authority,
        organisation,
        scheme,
        level,
        categories,
        new DateRange(validFrom, validUntil));
  }
}
