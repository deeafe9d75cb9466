package org.hufu.portal.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** Table {@code role_grant}. */
@Entity
@Table(name = "role_grant")
class RoleGrantRow {
  @Id String id;
  String account;
  String role;
  String scheme;

  @Column(name = "valid_from")
  Instant validFrom;

  @Column(name = "valid_to")
  Instant validTo;

  @Column(name = "granted_by")
  String grantedBy;

  @Column(name = "ended_by")
  String endedBy;

  @Version int version;

  protected RoleGrantRow() {} // required by Jakarta Persistence

  RoleGrant toRoleGrant() {
    return new RoleGrant(
        id, account, role, Optional.ofNullable(scheme), validFrom, Optional.ofNullable(validTo));
  }
}
