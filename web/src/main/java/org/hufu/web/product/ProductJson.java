package org.hufu.web.product;

import java.util.List;
import org.hufu.core.product.Product;
import org.hufu.core.product.ProductVersion;
import org.hufu.web.api.TextJson;
import org.hufu.web.product.NewVersionJson.DigestJson;

/** A product with its versions, oldest first. */
public record ProductJson(
    String id,
    String organisation,
    TextJson name,
    String category,
    List<ProductVersionJson> versions) {

  static ProductJson of(Product product) {
    return new ProductJson(
        product.id(),
        product.owner(),
        TextJson.of(product.name()),
        product.category(),
        product.versions().stream().map(ProductVersionJson::of).toList());
  }

  /** A version of a product; an application names its {@code id}. */
  public record ProductVersionJson(
      String id,
      String label,
      String hardwareVersion,
      String firmwareVersion,
      String softwareVersion,
      List<String> models,
      List<DigestJson> digests,
      String configuration,
      String cpe,
      String purl) {

    static ProductVersionJson of(ProductVersion version) {
      return new ProductVersionJson(
          version.id(),
          version.label(),
          absent(version.releases().hardware()),
          absent(version.releases().firmware()),
          absent(version.releases().software()),
          version.models(),
          version.digests().stream().map(DigestJson::of).toList(),
          absent(version.configuration()),
          absent(version.identifiers().cpe()),
          absent(version.identifiers().purl()));
    }
  }

  /** Some products, newest first. */
  public record ProductsJson(List<ProductJson> items, String nextCursor) {}

  @SuppressWarnings("NullAway") // an absent member is not written
  private static String absent(String text) {
    return text.isEmpty() ? null : text;
  }
}
