package org.hufu.portal.application;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Table {@code application_document}; of a stored row only the removal may be added. */
@Entity
@Table(name = "application_document")
class ApplicationDocumentRow {
  @Id String id;
  String application;

  @Column(name = "owner_organisation")
  String owner;

  String kind;
  String name;

  @Column(name = "media_type")
  String mediaType;

  String sha256;

  @Column(name = "size_bytes")
  long sizeBytes;

  @Basic(fetch = FetchType.LAZY)
  byte[] bytes;

  @Column(name = "added_by")
  String addedBy;

  @Column(name = "added_at")
  Instant addedAt;

  @Column(name = "removed_at")
  Instant removedAt;

  protected ApplicationDocumentRow() {} // required by Jakarta Persistence
}
