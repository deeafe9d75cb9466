package org.hufu.portal.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hufu.core.product.Product;
import org.hufu.core.product.ProductVersion;
import org.hufu.portal.schema.Batch;

/** Tables of products and their versions. */
@ApplicationScoped
class ProductStore {
  private static final String FIND =
      "select p.* from product p where (lower(p.name_zh) like ?1 escape '!'"
          + " or lower(p.name_en) like ?1 escape '!'"
          + " or exists (select 1 from product_version v"
          + " join product_model m on m.product_version = v.id"
          + " where v.product = p.id and lower(m.model) like ?1 escape '!'))"
          + " and (?2 = '' or (p.created_at, p.id)"
          + " < (select c.created_at, c.id from product c where c.id = ?2))"
          + " order by p.created_at desc, p.id desc";

  @PersistenceContext EntityManager database;
  @Inject Clock clock;

  Optional<Product> find(String id) {
    return Optional.ofNullable(database.find(ProductRow.class, id))
        .map(row -> whole(List.of(row)).get(0));
  }

  Optional<ProductVersion> version(String id) {
    return Optional.ofNullable(database.find(ProductVersionRow.class, id))
        .map(ProductVersionRow::toVersion);
  }

  List<Product> ofVersions(Collection<String> versions) {
    return whole(
        database
            .createQuery(
                "select p from ProductRow p where p.id in"
                    + " (select v.product from ProductVersionRow v where v.id in :versions)",
                ProductRow.class)
            .setParameter("versions", versions)
            .getResultList());
  }

  /**
   * Newest first, after the product with the id {@code cursor}.
   *
   * @param text part of a name or model number, in any case; an empty text finds all
   */
  @SuppressWarnings("unchecked") // a native query of one entity
  List<Product> list(String text, Optional<String> cursor, int limit) {
    return whole(
        database
            .createNativeQuery(FIND, ProductRow.class)
            .setParameter(1, pattern(text))
            .setParameter(2, cursor.orElse(""))
            .setMaxResults(limit)
            .getResultList());
  }

  Product insert(Product product, String account) {
    ProductRow row = new ProductRow();
    row.id = product.id();
    row.owner = product.owner();
    row.category = product.category();
    row.nameZh = product.name().zh();
    row.nameEn = product.name().en();
    row.createdBy = account;
    row.createdAt = clock.instant();
    database.persist(row);
    database.flush();
    return row.toProduct(List.of());
  }

  ProductVersion insert(ProductVersion version, String owner, String account) {
    ProductVersionRow row = ProductVersionRow.of(version, owner);
    row.createdBy = account;
    row.createdAt = clock.instant();
    database.persist(row);
    database.flush();
    return row.toVersion();
  }

  private List<Product> whole(List<ProductRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<String, List<ProductVersion>> versions =
        Batch.reading(
                database.createQuery(
                    "select v from ProductVersionRow v where v.product in :ids"
                        + " order by v.createdAt, v.id",
                    ProductVersionRow.class),
                "v.models",
                "v.digests")
            .setParameter("ids", rows.stream().map(row -> row.id).toList())
            .getResultList()
            .stream()
            .map(ProductVersionRow::toVersion)
            .collect(Collectors.groupingBy(ProductVersion::product));
    return rows.stream()
        .map(row -> row.toProduct(versions.getOrDefault(row.id, List.of())))
        .toList();
  }

  private static String pattern(String text) {
    return "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
  }
}
