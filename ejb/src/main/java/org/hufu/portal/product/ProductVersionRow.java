package org.hufu.portal.product;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hufu.core.product.Digest;
import org.hufu.core.product.ProductVersion;

/** Tables {@code product_version}, {@code product_model} and {@code product_digest}. */
@Entity
@Table(name = "product_version")
class ProductVersionRow {
  @Id String id;
  String product;

  @Column(name = "owner_organisation")
  String owner;

  @Column(name = "hardware_version")
  String hardware;

  @Column(name = "firmware_version")
  String firmware;

  @Column(name = "software_version")
  String software;

  String configuration;
  String cpe;
  String purl;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "product_model", joinColumns = @JoinColumn(name = "product_version"))
  @OrderColumn(name = "place")
  @Column(name = "model")
  List<String> models = new ArrayList<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "product_digest", joinColumns = @JoinColumn(name = "product_version"))
  @OrderColumn(name = "place")
  @Column(name = "digest")
  List<String> digests = new ArrayList<>();

  protected ProductVersionRow() {} // required by Jakarta Persistence

  static ProductVersionRow of(ProductVersion version, String owner) {
    ProductVersionRow row = new ProductVersionRow();
    row.id = version.id();
    row.product = version.product();
    row.owner = owner;
    row.hardware = version.releases().hardware();
    row.firmware = version.releases().firmware();
    row.software = version.releases().software();
    row.configuration = version.configuration();
    row.cpe = version.identifiers().cpe();
    row.purl = version.identifiers().purl();
    row.models.addAll(version.models());
    version.digests().forEach(digest -> row.digests.add(digest.toString()));
    return row;
  }

  ProductVersion toVersion() {
    return new ProductVersion(
        id,
        product,
        new ProductVersion.Releases(hardware, firmware, software),
        models,
        digests.stream().map(Digest::of).toList(),
        configuration,
        new ProductVersion.Identifiers(cpe, purl));
  }
}
