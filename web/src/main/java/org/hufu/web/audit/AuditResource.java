package org.hufu.web.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.audit.AuditRecord;
import org.hufu.core.conformity.Reason;
import org.hufu.portal.account.Roles;
import org.hufu.portal.audit.AuditFilter;
import org.hufu.portal.audit.AuditPage;
import org.hufu.portal.audit.AuditService;
import org.hufu.web.api.Paging;
import org.hufu.web.api.Problems;

/** What was done, for auditors. Contract: openapi, tag "audit". */
@Path("audit-records")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
  @Inject AuditService trail;

  /** Query parameters, each of which narrows the list. */
  public static class Wanted {
    @QueryParam("account")
    String account;

    @QueryParam("action")
    String action;

    @QueryParam("objectType")
    String objectType;

    @QueryParam("objectId")
    String objectId;

    @QueryParam("from")
    String from;

    @QueryParam("until")
    String until;

    AuditFilter filter() {
      return new AuditFilter(
          Optional.ofNullable(account),
          Optional.ofNullable(action),
          Optional.ofNullable(objectType),
          Optional.ofNullable(objectId),
          Optional.ofNullable(from).map(text -> instant("from", text)),
          Optional.ofNullable(until).map(text -> instant("until", text)));
    }

    private static Instant instant(String name, String text) {
      try {
        return Instant.parse(text);
      } catch (DateTimeException e) {
        throw Problems.malformed(name, Reason.of("request.malformed"));
      }
    }
  }

  /** Newest first. */
  @GET
  @RolesAllowed(Roles.AUDITOR)
  public Response find(
      @BeanParam Wanted wanted,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit,
      @Context UriInfo uri) {
    Optional<String> after = Paging.cursor(cursor);
    if (after.isPresent() && !AuditPage.isCursor(after.get())) {
      throw Paging.malformedCursor();
    }
    AuditPage page = trail.find(wanted.filter(), after, Paging.limit(limit));
    String next = Paging.opaque(page.next());
    return Paging.answer(
        new AuditRecordsJson(page.records().stream().map(AuditRecordJson::of).toList(), next),
        uri,
        next);
  }

  /** Some records. */
  public record AuditRecordsJson(List<AuditRecordJson> items, String nextCursor) {}

  /** One record. */
  public record AuditRecordJson(
      String node,
      long sequence,
      String at,
      String account,
      String organisation,
      String action,
      String objectType,
      String objectId,
      Map<String, String> details) {
    static AuditRecordJson of(AuditRecord record) {
      return new AuditRecordJson(
          record.node(),
          record.sequence(),
          record.at().toString(),
          record.account(),
          record.organisation(),
          record.action(),
          record.objectType(),
          record.objectId(),
          record.details());
    }
  }
}
