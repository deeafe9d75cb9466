package org.hufu.web.application;

import java.util.List;
import java.util.Locale;
import org.hufu.core.application.ApplicationEvent;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.application.Clocks;
import org.hufu.core.application.Completeness;
import org.hufu.core.application.Days;
import org.hufu.core.evaluation.Nonconformity;
import org.hufu.portal.application.ApplicationHistoryService.Progress;
import org.hufu.web.api.ReasonJson;

/**
 * A case as far as everybody who may see it is concerned.
 *
 * @param whoseTurn {@code applicant}, {@code body}, {@code laboratory} or {@code nobody}
 * @param taken whether a case officer leads the case
 * @param certificateNumber absent until a certificate has come of the case
 */
public record ApplicationJson(
    String id,
    String number,
    String organisation,
    String state,
    String whoseTurn,
    boolean taken,
    AnswersJson answers,
    CompletenessJson completeness,
    ClocksJson clocks,
    List<EventJson> events,
    List<NonconformityJson> nonconformities,
    String certificateNumber) {

  static ApplicationJson of(
      CertificationApplication application,
      Completeness completeness,
      Course course,
      Locale locale) {
    Progress progress = course.progress();
    return new ApplicationJson(
        application.id(),
        application.number(),
        application.owner(),
        application.state().code(),
        application.turn().code(),
        application.officer().isPresent(),
        AnswersJson.of(application.answers()),
        CompletenessJson.of(completeness, locale),
        ClocksJson.of(progress.clocks()),
        progress.events().stream().map(event -> EventJson.of(event, locale)).toList(),
        course.nonconformities().stream().map(NonconformityJson::of).toList(),
        progress.certificate().orElse(null));
  }

  /** What has happened since the draft was begun. */
  record Course(Progress progress, List<Nonconformity> nonconformities) {}

  /**
   * A failed requirement that the applicant has to mend.
   *
   * @param state {@code open} or {@code closed}
   * @param dueOn last day for results that close it
   * @param closedAt absent while it is open
   */
  public record NonconformityJson(
      String id,
      String requirement,
      List<String> testCases,
      String state,
      String dueOn,
      String openedAt,
      String closedAt) {
    static NonconformityJson of(Nonconformity nonconformity) {
      return new NonconformityJson(
          nonconformity.id(),
          nonconformity.failure().requirement(),
          nonconformity.failure().testCases(),
          nonconformity.isOpen() ? "open" : "closed",
          nonconformity.dueOn().toString(),
          nonconformity.openedAt().toString(),
          nonconformity.closure().map(closure -> closure.at().toString()).orElse(null));
    }
  }

  /** What is still missing, section by section. */
  public record CompletenessJson(boolean complete, List<SectionJson> missing) {
    static CompletenessJson of(Completeness completeness, Locale locale) {
      return new CompletenessJson(
          completeness.isComplete(),
          completeness.missing().entrySet().stream()
              .map(
                  entry ->
                      new SectionJson(
                          entry.getKey().code(), ReasonJson.of(entry.getValue(), locale)))
              .toList());
    }
  }

  /** One section and everything it lacks. */
  public record SectionJson(String section, List<ReasonJson> reasons) {}

  /** How long the case has lain with whom, without the time of the draft. */
  public record ClocksJson(DaysJson body, DaysJson applicant, DaysJson laboratory) {
    static ClocksJson of(Clocks clocks) {
      return new ClocksJson(
          DaysJson.of(clocks.body()),
          DaysJson.of(clocks.applicant()),
          DaysJson.of(clocks.laboratory()));
    }
  }

  /** Whole days. */
  public record DaysJson(int workingDays, int calendarDays) {
    static DaysJson of(Days days) {
      return new DaysJson(days.working(), days.calendar());
    }
  }

  /** One entry of the history; it names the role that acted, not the person. */
  public record EventJson(
      String at,
      String action,
      String from,
      String to,
      String whoseTurn,
      String role,
      List<ReasonJson> reasons) {
    static EventJson of(ApplicationEvent event, Locale locale) {
      return new EventJson(
          event.at().toString(),
          event.action(),
          event.from().code(),
          event.to().code(),
          event.turn().code(),
          event.actor().role(),
          ReasonJson.of(event.reasons(), locale));
    }
  }
}
