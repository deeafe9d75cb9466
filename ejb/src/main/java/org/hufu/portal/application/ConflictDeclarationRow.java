package org.hufu.portal.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hufu.core.application.ConflictDeclaration;

/** Table {@code conflict_declaration}; rows are added and never changed. */
@Entity
@Table(name = "conflict_declaration")
class ConflictDeclarationRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  String application;

  @Column(name = "owner_organisation")
  String owner;

  String account;
  boolean conflict;
  String statement;

  @Column(name = "declared_at")
  Instant declaredAt;

  protected ConflictDeclarationRow() {} // required by Jakarta Persistence

  ConflictDeclaration toDeclaration() {
    return new ConflictDeclaration(account, conflict, statement, declaredAt);
  }
}
