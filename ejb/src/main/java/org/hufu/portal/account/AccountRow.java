package org.hufu.portal.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;

/** Table {@code account}; its secrets are read and written by {@code signin} alone. */
@Entity
@Table(name = "account")
class AccountRow {
  @Id String id;
  String username;

  @Column(name = "display_name")
  String displayName;

  String organisation;
  boolean demo;

  @Column(name = "disabled_at")
  Instant disabledAt;

  @Column(name = "sessions_from")
  Instant sessionsFrom;

  @Column(name = "created_at")
  Instant createdAt;

  @Version int version;

  protected AccountRow() {} // required by Jakarta Persistence

  Account toAccount(List<RoleGrant> grants) {
    return new Account(
        id, username, displayName, organisation, disabledAt != null, grants, version);
  }
}
