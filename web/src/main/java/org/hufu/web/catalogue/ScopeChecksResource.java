package org.hufu.web.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Reason;
import org.hufu.core.scheme.Category;
import org.hufu.core.scope.Figure;
import org.hufu.portal.catalogue.CatalogueService;
import org.hufu.web.api.Shape;

/** Is my product in the catalogue? Stores nothing. Contract: openapi, tag "catalogue". */
@Path("scope-checks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class ScopeChecksResource {
  @Inject CatalogueService catalogue;

  @POST
  public ScopeAnswerJson answer(ScopeCheckJson check) {
    Shape shape = Shape.of(check);
    String scheme = shape.text("/scheme", check.scheme(), 64);
    String categoryId = shape.text("/category", check.category(), 64);
    List<Figure> figures = check.figures(shape);
    shape.requireSound();
    Category category = category(shape, scheme, categoryId);
    return ScopeAnswerJson.of(category, category.thresholds().answer(figures));
  }

  private Category category(Shape shape, String scheme, String id) {
    Optional<Category> category = catalogue.category(scheme, id);
    if (catalogue.currentScheme(scheme).isEmpty()) {
      shape.fault("/scheme", Reason.of("scope.scheme-unknown", scheme));
    } else if (category.isEmpty()) {
      shape.fault("/category", Reason.of("scope.category-unknown", id));
    }
    shape.requireSound();
    return category.orElseThrow();
  }
}
