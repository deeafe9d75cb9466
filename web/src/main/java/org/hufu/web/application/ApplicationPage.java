package org.hufu.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.hufu.core.application.Answers;
import org.hufu.core.application.ApplicationEvent;
import org.hufu.core.application.ApplicationState;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.application.Completeness;
import org.hufu.core.application.Section;
import org.hufu.core.conformity.Reason;
import org.hufu.portal.application.ApplicationHistoryService;
import org.hufu.portal.application.ApplicationHistoryService.Progress;
import org.hufu.portal.application.ApplicationService;
import org.hufu.web.desk.Attempt;
import org.hufu.web.desk.Entries;
import org.hufu.web.page.VisitorPage;

/** One case as its applicant sees it: task list, sending, progress. */
@Named
@RequestScoped
public class ApplicationPage {
  private static final List<ApplicationState> WAY =
      List.of(
          ApplicationState.SUBMITTED,
          ApplicationState.UNDER_REVIEW,
          ApplicationState.TESTING,
          ApplicationState.EVALUATION,
          ApplicationState.IN_REVIEW,
          ApplicationState.AWAITING_DECISION,
          ApplicationState.GRANTED);

  @Inject ApplicationService applications;
  @Inject ApplicationHistoryService history;
  @Inject VisitorPage visitor;
  @Inject Attempt attempt;

  private final Entries entries = new Entries();
  private CertificationApplication application;
  private Completeness completeness;
  private Progress progress;

  @PostConstruct
  void load() {
    application = applications.find(Attempt.place("id")).orElse(null);
    if (application != null) {
      entries.put("seen", application.version());
    }
  }

  /** Answers 404 when there is no such case for the caller. */
  public void require() {
    if (application == null) {
      visitor.sendNotFound();
    }
  }

  /** One row of the task list. */
  public record Task(String section, String state, List<Reason> missing) {}

  /** Sections in their order, each with its state and with what it lacks. */
  public List<Task> getTasks() {
    return Arrays.stream(Section.values()).map(this::task).toList();
  }

  private Task task(Section section) {
    List<Reason> missing = completeness().missing().getOrDefault(section, List.of());
    if (section == Section.EVIDENCE && application.answers().target().scheme().isEmpty()) {
      return new Task(section.code(), "cannot-start", missing); // the scheme says what is needed
    }
    String state = isTouched(section) ? "in-progress" : "not-started";
    return new Task(section.code(), missing.isEmpty() ? "completed" : state, missing);
  }

  private boolean isTouched(Section section) {
    Answers answers = application.answers();
    return switch (section) {
      case ORGANISATION -> !answers.applicant().equals(Answers.NONE.applicant());
      case PRODUCT -> !answers.productVersion().isEmpty();
      case SCOPE -> !answers.target().scheme().isEmpty();
      case RESULTS -> !answers.existingResults().isEmpty();
      case EVIDENCE -> false;
      case SEND -> !answers.contact().equals(Answers.NONE.contact());
    };
  }

  public long getCompleted() {
    return getTasks().stream().filter(task -> task.state().equals("completed")).count();
  }

  public Completeness completeness() {
    if (completeness == null) {
      completeness = applications.completeness(application.id()).orElseThrow();
    }
    return completeness;
  }

  public boolean isEditable() {
    return application.state().isEditable();
  }

  public void submit() {
    attempt.step(
        () -> applications.submit(application.id(), OptionalInt.of(entries.seen())),
        "application.sent.news",
        sent -> "/app/applications/" + sent.id() + "/sent");
  }

  public void withdraw() {
    List<Reason> reasons =
        entries.all("reason").stream().map(text -> Reason.of("application.remark", text)).toList();
    attempt.write(
        () -> applications.withdraw(application.id(), OptionalInt.of(entries.seen()), reasons),
        "application.withdrawn.news",
        withdrawn -> "/app/applications/" + withdrawn.id() + "/progress");
  }

  public boolean isWithdrawable() {
    return application.state().next().contains(ApplicationState.WITHDRAWN);
  }

  public Progress progress() {
    if (progress == null) {
      progress = history.progress(application.id()).orElseThrow();
    }
    return progress;
  }

  /** Newest first. */
  public List<ApplicationEvent> getEvents() {
    List<ApplicationEvent> events = new ArrayList<>(progress().events());
    Collections.reverse(events);
    return events;
  }

  /** What the body wrote when it gave the case back, while it lies with the applicant. */
  public List<Reason> getReturnReasons() {
    return getEvents().stream()
        .filter(event -> event.action().equals("application.returned"))
        .findFirst()
        .filter(event -> application.state() == ApplicationState.RETURNED)
        .map(ApplicationEvent::reasons)
        .orElse(List.of());
  }

  /** Stations of the way, the same for everybody. */
  public List<ApplicationState> getWay() {
    return WAY;
  }

  /** {@code completed}, {@code in-progress} or {@code not-started}. */
  public String station(ApplicationState station) {
    if (progress().events().stream().noneMatch(event -> event.to() == station)) {
      return "not-started";
    }
    boolean here = application.state() == station && !station.isClosed();
    return here ? "in-progress" : "completed";
  }

  public CertificationApplication getApplication() {
    return application;
  }

  public Entries getEntries() {
    return entries;
  }
}
