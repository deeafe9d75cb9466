package org.hufu.portal.results;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hufu.core.formats.Format;
import org.hufu.core.results.ReadResults;

/** Table {@code result_import}. */
@Entity
@Table(name = "result_import")
class ResultImportRow {
  @Id String id;

  @Column(name = "test_order")
  String order;

  String laboratory;

  @Enumerated(EnumType.STRING)
  ImportState state;

  @Enumerated(EnumType.STRING)
  Format format;

  String amends;
  byte[] bytes;
  String sha256;
  int rows;
  int ready;

  @Column(name = "received_by")
  String receivedBy;

  @Column(name = "received_at")
  Instant receivedAt;

  @Column(name = "test_report")
  String report;

  @Version int version;

  protected ResultImportRow() {} // required by Jakarta Persistence

  ResultFile toFile() {
    return new ResultFile(Optional.of(format), bytes, Objects.requireNonNullElse(amends, ""));
  }

  ResultImport toImport(ReadResults read) {
    return new ResultImport(
        id,
        order,
        state,
        Objects.requireNonNullElse(report, ""),
        new ResultImport.Receipt(format, bytes.length, sha256, receivedAt),
        read,
        version);
  }
}
