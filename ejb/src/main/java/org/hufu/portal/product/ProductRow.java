package org.hufu.portal.product;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.hufu.core.conformity.Text;
import org.hufu.core.product.Product;
import org.hufu.core.product.ProductVersion;

/** Table {@code product}. */
@Entity
@Table(name = "product")
class ProductRow {
  @Id String id;

  @Column(name = "owner_organisation")
  String owner;

  String category;

  @Column(name = "name_zh")
  String nameZh;

  @Column(name = "name_en")
  String nameEn;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  @Version int version;

  protected ProductRow() {} // required by Jakarta Persistence

  Product toProduct(List<ProductVersion> versions) {
    return new Product(id, owner, new Text(nameZh, nameEn), category, versions, version);
  }
}
