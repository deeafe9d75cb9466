package org.hufu.web.certificate;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.CertificateState;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.Text;
import org.hufu.portal.certificate.Certificate;
import org.hufu.portal.certificate.CertificateService;
import org.hufu.portal.certificate.StatusAction;
import org.hufu.portal.certificate.StatusProposal;
import org.hufu.portal.certificate.StatusService;
import org.hufu.web.desk.Attempt;
import org.hufu.web.desk.CallerPage;
import org.hufu.web.desk.Entries;
import org.hufu.web.page.VisitorPage;
import org.hufu.web.page.WordsPage;

/** Suspends, reinstates and withdraws a certificate: one decider proposes, another confirms. */
@Named
@RequestScoped
public class MeasuresPage {
  @Inject CertificateService certificates;
  @Inject StatusService statuses;
  @Inject VisitorPage visitor;
  @Inject WordsPage words;
  @Inject CallerPage me;
  @Inject Attempt attempt;
  @Inject Clock clock;

  private final Entries entries = new Entries();
  private Certificate certificate;
  private List<StatusProposal> waiting;

  @PostConstruct
  void load() {
    String number = Attempt.place("number");
    certificate = number.isEmpty() ? null : certificates.find(number).orElse(null);
    entries.put("number", number);
  }

  public void require() {
    if (certificate == null) {
      visitor.sendNotFound();
    }
  }

  public Certificate getCertificate() {
    return certificate;
  }

  public CertificateState getState() {
    return certificate.stateAt(clock.instant());
  }

  /** Every proposal that waits for its second signature, oldest first. */
  public List<StatusProposal> getWaiting() {
    if (waiting == null) {
      waiting = statuses.open();
      me.introduce(waiting.stream().map(proposal -> proposal.proposed().account()));
    }
    return waiting;
  }

  /** The proposal for this certificate that waits; null if none does. */
  public StatusProposal getProposal() {
    return getWaiting().stream()
        .filter(proposal -> proposal.number().equals(certificate.number()))
        .findFirst()
        .orElse(null);
  }

  public boolean isProposedByMe() {
    StatusProposal proposal = getProposal();
    return proposal != null && proposal.proposed().account().equals(me.caller().account());
  }

  /** What may be done to the certificate in its present state. */
  public List<StatusAction> actions() {
    return switch (getState()) {
      case IN_FORCE -> List.of(StatusAction.SUSPENDED, StatusAction.WITHDRAWN);
      case SUSPENDED -> List.of(StatusAction.REINSTATED, StatusAction.WITHDRAWN);
      case WITHDRAWN, EXPIRED -> List.of();
    };
  }

  public List<SelectItem> getActions() {
    return actions().stream()
        .map(action -> new SelectItem(action.word(), words.of("measure.action." + action.word())))
        .toList();
  }

  /** Reason codes of the possible measures. */
  public List<SelectItem> getReasons() {
    List<SelectItem> items = new ArrayList<>();
    actions().stream()
        .flatMap(action -> action.reasons().stream())
        .distinct()
        .sorted()
        .forEach(code -> items.add(new SelectItem(code, words.of("measure.reason." + code))));
    return items;
  }

  /** Goes to the measures of the certificate whose number was typed. */
  public void find() {
    String number = entries.text("number");
    if (certificates.find(number).isEmpty()) {
      attempt.object("number", Reason.of("certificate.unknown", number));
      return;
    }
    attempt.go("/app/measures/" + number);
  }

  public void propose() {
    Optional<StatusAction> action =
        Arrays.stream(StatusAction.values())
            .filter(one -> one.word().equals(entries.text("measure")))
            .findFirst();
    if (action.isEmpty()) {
      attempt.object("measure", Reason.of("request.missing"));
      return;
    }
    StatusProposal.Ground ground =
        new StatusProposal.Ground(
            entries.text("reasonCode"), new Text(entries.text("textZh"), entries.text("textEn")));
    attempt.step(
        () -> statuses.propose(certificate.number(), action.get(), ground),
        "measure.proposed.news",
        this::address);
  }

  public void confirm() {
    StatusProposal proposal = getProposal();
    if (proposal == null) {
      return;
    }
    attempt.step(
        () -> statuses.confirm(proposal.number(), proposal.action(), proposal.id()),
        "measure.confirmed.news",
        this::address);
  }

  private String address(StatusProposal proposal) {
    return "/app/measures/" + proposal.number();
  }

  public Entries getEntries() {
    return entries;
  }
}
