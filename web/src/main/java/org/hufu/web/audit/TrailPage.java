package org.hufu.web.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hufu.core.audit.AuditRecord;
import org.hufu.core.conformity.Reason;
import org.hufu.portal.audit.AuditFilter;
import org.hufu.portal.audit.AuditPage;
import org.hufu.portal.audit.AuditService;
import org.hufu.web.desk.Attempt;
import org.hufu.web.desk.CallerPage;
import org.hufu.web.desk.Entries;
import org.hufu.web.page.VisitorPage;

/** The audit trail, newest first; the filter stands in the address. */
@Named
@RequestScoped
public class TrailPage {
  private static final int SHOWN = 50;
  private static final List<String> FIELDS =
      List.of("account", "action", "objectType", "objectId", "since", "before");

  @Inject AuditService audit;
  @Inject VisitorPage visitor;
  @Inject Clock clock;
  @Inject CallerPage me;

  private final Entries entries = new Entries();
  private AuditPage page;

  @PostConstruct
  void load() {
    FIELDS.forEach(field -> entries.put(field, Attempt.place(field)));
  }

  public List<AuditRecord> getRecords() {
    return page().records();
  }

  /** What a reader must know beside the columns. */
  public String details(AuditRecord entry) {
    return entry.details().entrySet().stream()
        .map(detail -> detail.getKey() + ": " + detail.getValue())
        .collect(Collectors.joining(" · "));
  }

  /** Address of the following records, or an empty text at the end. */
  public String getNext() {
    return page()
        .next()
        .map(
            cursor ->
                "/app/audit?"
                    + FIELDS.stream()
                        .filter(field -> !entries.text(field).isEmpty())
                        .map(field -> field + "=" + encoded(entries.text(field)) + "&")
                        .collect(Collectors.joining())
                    + "cursor="
                    + encoded(cursor))
        .orElse("");
  }

  private AuditPage page() {
    if (page == null) {
      page = read();
      me.introduce(page.records().stream().map(AuditRecord::account));
    }
    return page;
  }

  private AuditPage read() {
    AuditFilter filter =
        new AuditFilter(
            given("account"),
            given("action"),
            given("objectType"),
            given("objectId"),
            entries.day("since").map(day -> day.atStartOfDay(clock.getZone()).toInstant()),
            entries
                .day("before")
                .map(day -> day.plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
    try {
      return audit.find(filter, Optional.of(Attempt.place("cursor")).filter(TrailPage::is), SHOWN);
    } catch (IllegalArgumentException e) {
      visitor.refuse(List.of(Reason.of("request.malformed")));
      return new AuditPage(List.of(), Optional.empty());
    }
  }

  private Optional<String> given(String field) {
    return Optional.of(entries.text(field)).filter(TrailPage::is);
  }

  private static boolean is(String text) {
    return !text.isEmpty();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  public Entries getEntries() {
    return entries;
  }
}
