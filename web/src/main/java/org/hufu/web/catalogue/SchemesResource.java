package org.hufu.web.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.hufu.core.scheme.Scheme;
import org.hufu.core.scheme.SchemeVersion;
import org.hufu.portal.catalogue.CatalogueService;
import org.hufu.portal.catalogue.PublishedScheme;
import org.hufu.web.api.Problems;
import org.hufu.web.api.TextJson;

/** What one can be certified against. Contract: openapi, tag "catalogue". */
@Path("schemes")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class SchemesResource {
  private static final int SECONDS_FRESH = 300;

  @Inject CatalogueService catalogue;

  @GET
  public SchemesJson list() {
    return new SchemesJson(catalogue.schemes().stream().map(this::summary).toList());
  }

  /** The scheme file itself: its SHA-256 is the entity tag, so that anybody can check the text. */
  @GET
  @Path("{id}")
  public Response find(
      @PathParam("id") String id, @QueryParam("version") String version, @Context Request request) {
    PublishedScheme published = published(id, version).orElseThrow(Problems::notFound);
    EntityTag tag = new EntityTag(published.sha256());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer =
        unchanged != null ? unchanged : Response.ok(published.json()).tag(tag);
    CacheControl caching = new CacheControl();
    caching.setMaxAge(SECONDS_FRESH);
    return answer.cacheControl(caching).build();
  }

  private Optional<PublishedScheme> published(String id, String version) {
    return version != null
        ? catalogue.published(id, version)
        : catalogue
            .currentScheme(id)
            .flatMap(scheme -> catalogue.published(scheme.id(), scheme.version()));
  }

  private SchemeSummaryJson summary(PublishedScheme published) {
    SchemeVersion head = published.scheme().head();
    boolean current =
        catalogue
            .currentScheme(head.id())
            .map(Scheme::version)
            .filter(head.version()::equals)
            .isPresent();
    return SchemeSummaryJson.of(published, current);
  }

  /** All versions of all schemes; a short list, so never in pieces. */
  public record SchemesJson(List<SchemeSummaryJson> items) {}

  /**
   * Head of a scheme version.
   *
   * @param validUntil last day for applications; absent while none is set
   * @param current whether applications of today fall under this version
   * @param sha256 of the scheme file
   */
  public record SchemeSummaryJson(
      String id,
      String code,
      String version,
      TextJson name,
      String validFrom,
      String validUntil,
      boolean current,
      String sha256) {

    static SchemeSummaryJson of(PublishedScheme published, boolean current) {
      SchemeVersion head = published.scheme().head();
      return new SchemeSummaryJson(
          head.id(),
          head.code(),
          head.version(),
          TextJson.of(head.name()),
          head.term().from().toString(),
          head.term().isOpen() ? null : head.term().until().toString(),
          current,
          published.sha256());
    }
  }
}
