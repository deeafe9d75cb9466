package org.hufu.web.evaluation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalInt;
import org.hufu.core.application.ApplicationState;
import org.hufu.core.conformity.Reason;
import org.hufu.core.separation.Act;
import org.hufu.portal.application.ApplicationService;
import org.hufu.portal.evaluation.DecisionService;
import org.hufu.web.desk.Attempt;
import org.hufu.web.desk.CallerPage;
import org.hufu.web.desk.Entries;

/** The case that the address names, as the person at the desk saw it, and what they typed. */
@RequestScoped
class OpenCase {
  @Inject ApplicationService applications;
  @Inject DecisionService decisions;
  @Inject CallerPage me;

  private final Entries entries = new Entries();
  private String id;
  private ApplicationState state;

  @PostConstruct
  void load() {
    var application = applications.find(Attempt.place("id")).orElseThrow();
    id = application.id();
    state = application.state();
    entries.put("seen", application.version());
  }

  String id() {
    return id;
  }

  boolean is(ApplicationState asked) {
    return state == asked;
  }

  Entries entries() {
    return entries;
  }

  /** Version of the case that the person saw. */
  OptionalInt seen() {
    return OptionalInt.of(entries.seen());
  }

  /** What keeps the caller from the act: first of all another role. */
  List<Reason> objections(Act act, String role, String otherwise) {
    return me.has(role) ? decisions.objections(id, act) : List.of(Reason.of(otherwise));
  }

  /** Address of a page of this case, for example {@code review}. */
  String address(String page) {
    return "/app/cases/" + id + "/" + page;
  }
}
