package org.hufu.portal.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.application.ApplicationEvent;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.application.Clocks;
import org.hufu.core.application.ConflictDeclaration;
import org.hufu.core.application.WorkingCalendar;
import org.hufu.portal.account.Roles;

/** What happened to a case so far, for everybody who may see it. */
@Stateless
public class ApplicationHistoryService {
  @Inject ApplicationStore applications;
  @Inject Clock clock;

  /** History, clocks as of now, and the certificate if there is one. */
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
  public Optional<Progress> progress(String id) {
    return applications.find(id).map(this::progress);
  }

  /** Clocks as of now, by the ids of cases; one that the caller may not see is left out. */
  @RolesAllowed({Roles.CASE_OFFICER, Roles.EVALUATOR, Roles.REVIEWER, Roles.DECIDER, Roles.AUDITOR})
  public Map<String, Clocks> clocks(Collection<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<String, Clocks> clocks = new HashMap<>();
    WorkingCalendar calendar = applications.calendar();
    applications.events(ids).forEach((id, events) -> clocks.put(id, clocks(events, calendar)));
    return clocks;
  }

  /** Who declared what about ties to the applicant; the body's own matter. */
  @RolesAllowed({Roles.CASE_OFFICER, Roles.EVALUATOR, Roles.REVIEWER, Roles.DECIDER, Roles.AUDITOR})
  public Optional<List<ConflictDeclaration>> declarations(String id) {
    return applications.find(id).map(found -> applications.declarations(found.id()));
  }

  private Progress progress(CertificationApplication application) {
    List<ApplicationEvent> events = applications.events(application.id());
    return new Progress(
        events,
        clocks(events, applications.calendar()),
        applications.certificate(application.id()));
  }

  private Clocks clocks(List<ApplicationEvent> events, WorkingCalendar calendar) {
    return Clocks.of(events, clock.instant(), clock.getZone(), calendar);
  }

  /**
   * How far a case has come.
   *
   * @param events oldest first
   * @param certificate number of the certificate that came of the case
   */
  public record Progress(List<ApplicationEvent> events, Clocks clocks, Optional<String> certificate)
      implements Serializable {
    public Progress {
      events = List.copyOf(events);
    }
  }
}
