package org.hufu.web.product;

import java.util.regex.Pattern;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.Text;
import org.hufu.web.api.Shape;
import org.hufu.web.api.TextJson;

/**
 * What creates a product.
 *
 * @param version the first version, or absent to add it later
 */
public record NewProductJson(TextJson name, String category, NewVersionJson version) {
  private static final Pattern CATEGORY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  Text name(Shape shape) {
    return shape.bilingual("/name", name, 200);
  }

  String category(Shape shape) {
    String given = shape.text("/category", category, 64);
    if (given != null && !CATEGORY.matcher(given).matches()) {
      shape.fault("/category", Reason.of("product.category-malformed", given));
    }
    return given;
  }
}
