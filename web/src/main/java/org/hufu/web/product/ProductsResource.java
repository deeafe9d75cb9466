package org.hufu.web.product;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.hufu.core.conformity.Text;
import org.hufu.core.product.Product;
import org.hufu.core.product.ProductVersion;
import org.hufu.portal.account.Roles;
import org.hufu.portal.product.ProductService;
import org.hufu.portal.product.Products;
import org.hufu.web.api.Idempotent;
import org.hufu.web.api.Paging;
import org.hufu.web.api.Problems;
import org.hufu.web.api.Shape;
import org.hufu.web.api.Versions;
import org.hufu.web.product.ProductJson.ProductVersionJson;
import org.hufu.web.product.ProductJson.ProductsJson;

/** A vendor's products. Contract: openapi, tag "products". */
@Path("products")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.VENDOR,
  Roles.CASE_OFFICER,
  Roles.EVALUATOR,
  Roles.REVIEWER,
  Roles.DECIDER,
  Roles.RECOGNITION_ASSESSOR,
  Roles.RECOGNITION_DECIDER,
  Roles.AUDITOR
})
public class ProductsResource {
  @Inject ProductService products;
  @Context UriInfo uri;

  @GET
  public Response list(
      @QueryParam("q") String text,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    Products found =
        products.list(
            Optional.ofNullable(text).orElse(""), Paging.cursor(cursor), Paging.limit(limit));
    String next = Paging.opaque(found.next());
    return Paging.answer(
        new ProductsJson(found.items().stream().map(ProductJson::of).toList(), next), uri, next);
  }

  @GET
  @Path("{id}")
  public Response find(@PathParam("id") String id) {
    Product product = products.find(id).orElseThrow(Problems::notFound);
    return Response.ok(ProductJson.of(product)).tag(Versions.tag(product.version())).build();
  }

  @POST
  @RolesAllowed(Roles.VENDOR)
  @Idempotent
  public Response create(NewProductJson json) {
    Shape shape = Shape.of(json);
    Text name = json.name(shape);
    String category = json.category(shape);
    Optional<ProductVersion> version =
        Optional.ofNullable(json.version()).map(first -> first.version(shape, "/version", ""));
    shape.requireSound();
    Product product = products.create(name, category);
    version.ifPresent(first -> added(product.id(), first));
    Product written = products.find(product.id()).orElseThrow(Problems::notFound);
    return Response.created(uri.getAbsolutePathBuilder().path(written.id()).build())
        .entity(ProductJson.of(written))
        .tag(Versions.tag(written.version()))
        .build();
  }

  @POST
  @RolesAllowed(Roles.VENDOR)
  @Path("{id}/versions")
  @Idempotent
  public Response addVersion(@PathParam("id") String id, NewVersionJson json) {
    Shape shape = Shape.of(json);
    ProductVersion version = json.version(shape, "", id);
    shape.requireSound();
    return Response.status(Response.Status.CREATED)
        .entity(ProductVersionJson.of(added(id, version)))
        .build();
  }

  private ProductVersion added(String product, ProductVersion version) {
    return Problems.done(products.addVersion(product, version).orElseThrow(Problems::notFound));
  }
}
