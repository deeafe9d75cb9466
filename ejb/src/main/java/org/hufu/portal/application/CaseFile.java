package org.hufu.portal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hufu.core.application.Actor;
import org.hufu.core.application.ApplicationEvent;
import org.hufu.core.application.CertificationApplication;
import org.hufu.portal.account.Caller;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.audit.AuditService;

/** Writes what happens to a case three times over: state, history and trail, in one transaction. */
@ApplicationScoped
class CaseFile {
  @Inject ApplicationStore applications;
  @Inject CallerService callers;
  @Inject AuditService audit;
  @Inject Clock clock;

  CertificationApplication open(CertificationApplication draft, String account) {
    CertificationApplication written = applications.insert(draft, account);
    enter(written, written, new Step("vendor", "application.drafted", List.of()));
    return written;
  }

  CertificationApplication write(
      CertificationApplication seen, CertificationApplication next, Step step) {
    CertificationApplication written = applications.update(next);
    enter(seen, written, step);
    return written;
  }

  private void enter(CertificationApplication seen, CertificationApplication written, Step step) {
    String account = callers.find().map(Caller::account).orElse("system");
    applications.append(
        written,
        new ApplicationEvent(
            seen.state(),
            written.state(),
            written.turn(),
            clock.instant(),
            new Actor(account, step.role()),
            step.action(),
            step.reasons()));
    audit.record(
        step.action(),
        "application",
        seen.id(),
        Map.of("number", seen.number(), "from", seen.state().code(), "to", written.state().code()));
  }
}
