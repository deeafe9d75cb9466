package org.hufu.core.product;

import java.io.Serializable;
import java.util.List;
import org.hufu.core.conformity.Text;

/**
 * What a vendor sells under one name.
 *
 * @param owner id of the vendor's organisation
 * @param category kebab-case word for its kind, for example {@code router}; schemes have categories
 *     of their own
 * @param versions oldest first
 * @param version row version this value was read at
 */
public record Product(
    String id, String owner, Text name, String category, List<ProductVersion> versions, int version)
    implements Serializable {

  public Product {
    versions = List.copyOf(versions);
  }
}
