package org.hufu.portal.product;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.hufu.core.product.Product;

/**
 * Some products, newest first.
 *
 * @param next cursor of the following piece, or empty at the end
 */
public record Products(List<Product> items, Optional<String> next) implements Serializable {
  public Products {
    items = List.copyOf(items);
  }
}
