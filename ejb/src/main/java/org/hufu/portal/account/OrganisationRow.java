package org.hufu.portal.account;

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
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hufu.core.conformity.Text;

/** Tables {@code organisation} and {@code organisation_kind}. */
@Entity
@Table(name = "organisation")
class OrganisationRow {
  @Id String id;

  @Column(name = "name_zh")
  String nameZh;

  @Column(name = "name_en")
  String nameEn;

  String country;

  @Column(name = "address_zh")
  String addressZh;

  @Column(name = "address_en")
  String addressEn;

  @Column(name = "created_at")
  Instant createdAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "organisation_kind", joinColumns = @JoinColumn(name = "organisation"))
  @Column(name = "kind")
  Set<String> kinds = new HashSet<>();

  @Version int version;

  protected OrganisationRow() {} // required by Jakarta Persistence

  Organisation toOrganisation() {
    return new Organisation(
        id,
        kinds.stream().map(Organisation.Kind::of).collect(Collectors.toSet()),
        new Text(nameZh, nameEn),
        country,
        Optional.ofNullable(addressZh).map(zh -> new Text(zh, addressEn)),
        version);
  }
}
