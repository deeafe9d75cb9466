package org.hufu.web.accreditation;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hufu.portal.accreditation.Eligibility;
import org.hufu.portal.accreditation.LaboratoryService;
import org.hufu.web.api.Languages;
import org.hufu.web.api.ReasonJson;
import org.hufu.web.api.Shape;
import org.hufu.web.api.TextJson;

/** Which laboratory may test what on a day. Contract: openapi, tag "accreditations". */
@Path("laboratories")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class LaboratoriesResource {
  @Inject LaboratoryService laboratories;
  @Inject Clock clock;
  @Context HttpHeaders request;

  /**
   * Every laboratory; those that may not test are there with the reasons.
   *
   * @param standards ids of standard editions; none: any edition will do
   * @param on the day asked about, today when absent
   */
  @GET
  public LaboratoriesJson list(
      @QueryParam("scheme") String scheme,
      @QueryParam("category") String category,
      @QueryParam("standard") List<String> standards,
      @QueryParam("on") String on) {
    Shape shape = new Shape();
    String ofScheme = shape.text("scheme", scheme, 64);
    String ofCategory = shape.text("category", category, 64);
    LocalDate day =
        on == null ? LocalDate.ofInstant(clock.instant(), clock.getZone()) : shape.date("on", on);
    shape.requireSound();
    Locale locale = Languages.of(request.getAcceptableLanguages());
    return new LaboratoriesJson(
        laboratories.list(ofScheme, ofCategory, standards, day).stream()
            .map(eligibility -> LaboratoryJson.of(eligibility, locale))
            .toList());
  }

  /** All of them; a short list, so never in pieces. */
  public record LaboratoriesJson(List<LaboratoryJson> items) {}

  /**
   * A laboratory and whether it may test.
   *
   * @param reasons everything that speaks against it
   */
  public record LaboratoryJson(
      String id, TextJson name, String country, boolean eligible, List<ReasonJson> reasons) {
    static LaboratoryJson of(Eligibility eligibility, Locale locale) {
      return new LaboratoryJson(
          eligibility.laboratory().id(),
          TextJson.of(eligibility.laboratory().name()),
          eligibility.laboratory().country(),
          eligibility.isEligible(),
          ReasonJson.of(eligibility.reasons(), locale));
    }
  }
}
