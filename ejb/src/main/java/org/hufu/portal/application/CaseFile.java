package org.hufu.portal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.application.Answers;
import org.hufu.core.application.ApplicationEvent;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.Text;
import org.hufu.portal.account.Caller;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.audit.AuditService;
import org.hufu.portal.outbox.Notice;
import org.hufu.portal.outbox.OutboxService;
import org.hufu.portal.setting.Settings;

/** Writes what happens to a case three times over: state, history and trail, in one transaction. */
@ApplicationScoped
class CaseFile {
  /** Base 32 after Crockford: no letter that looks like a digit. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /** Steps that the applicant's contact must hear about. */
  private static final Set<String> TOLD_BY_MAIL =
      Set.of("application.returned", "application.refused");

  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject ApplicationStore applications;
  @Inject CallerService callers;
  @Inject AuditService audit;
  @Inject OutboxService outbox;
  @Inject Settings settings;
  @Inject Clock clock;

  /** A number that nobody can guess from another and that reads well over the telephone. */
  String number(LocalDate day) {
    String number = "A-" + day.getYear() + "-" + letters();
    return applications.isTaken(number) ? number(day) : number;
  }

  private static String letters() {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return letters.toString();
  }

  /** What was declared stays out of the trail: it may be personal. */
  void noteDeclaration(CertificationApplication application, boolean conflict) {
    audit.record(
        "application.conflict-declared",
        "application",
        application.id(),
        Map.of("conflict", Boolean.toString(conflict)));
  }

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
            new ApplicationEvent.Actor(account, step.role()),
            step.action(),
            step.reasons()));
    audit.record(
        step.action(),
        "application",
        seen.id(),
        Map.of("number", seen.number(), "from", seen.state().code(), "to", written.state().code()));
    if (TOLD_BY_MAIL.contains(step.action())) {
      tell(written, step);
    }
  }

  private void tell(CertificationApplication application, Step step) {
    Answers.Contact contact = application.answers().contact();
    outbox.post(
        new Notice(
            step.action(),
            application.number(),
            new Notice.Recipient(contact.name(), contact.email()),
            Optional.empty(),
            explanation(step.reasons()),
            settings.base() + "/app/"));
  }

  private static Optional<Text> explanation(List<Reason> reasons) {
    return reasons.stream()
        .map(Reason::text)
        .reduce((one, next) -> new Text(one.zh() + "\n" + next.zh(), one.en() + "\n" + next.en()));
  }
}
