package org.hufu.web.accreditation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.hufu.core.accreditation.Accreditation;
import org.hufu.core.accreditation.AccreditationStatus;
import org.hufu.core.accreditation.Norm;
import org.hufu.core.accreditation.ScopeEntry;
import org.hufu.core.accreditation.StatusChange;
import org.hufu.core.conformity.Coded;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.conformity.Reason;
import org.hufu.portal.account.Organisation;
import org.hufu.portal.account.OrganisationService;
import org.hufu.portal.accreditation.AccreditationService;
import org.hufu.web.desk.Attempt;
import org.hufu.web.desk.CallerPage;
import org.hufu.web.desk.Entries;
import org.hufu.web.desk.SchemesPage;
import org.hufu.web.page.VisitorPage;
import org.hufu.web.page.WordsPage;

/** Accreditations and their scopes; nothing is deleted, entries end on a day. */
@Named
@RequestScoped
public class AccreditationsPage {
  private static final int MOST = 200;

  @Inject AccreditationService accreditations;
  @Inject OrganisationService organisations;
  @Inject VisitorPage visitor;
  @Inject WordsPage words;
  @Inject CallerPage me;
  @Inject SchemesPage schemes;
  @Inject Attempt attempt;
  @Inject Clock clock;

  private final Entries entries = new Entries();
  private Accreditation accreditation;
  private List<Accreditation> items;

  @PostConstruct
  void load() {
    accreditation = accreditations.find(Attempt.place("id")).orElse(null);
    if (accreditation != null) {
      entries.put("seen", accreditation.version());
      me.introduce(accreditation.history().stream().map(StatusChange::account));
    }
  }

  public void require() {
    if (accreditation == null) {
      visitor.sendNotFound();
    }
  }

  public List<Accreditation> getItems() {
    if (items == null) {
      items = accreditations.list(Optional.empty());
      me.introduceOrganisations(
          items.stream()
              .flatMap(one -> Stream.of(one.organisation(), one.head().accreditationBody())));
    }
    return items;
  }

  /** Word of the status today: what was recorded last, or expired by its dates. */
  public String status(Accreditation of) {
    LocalDate today = LocalDate.now(clock);
    if (today.isAfter(of.head().term().until())) {
      return "expired";
    }
    return of.statusOn(today).map(change -> change.status().code()).orElse("not-granted");
  }

  public List<SelectItem> getLaboratories() {
    return organisations(Organisation.Kind.LABORATORY);
  }

  public List<SelectItem> getAccreditationBodies() {
    return organisations(Organisation.Kind.ACCREDITATION_BODY);
  }

  private List<SelectItem> organisations(Organisation.Kind kind) {
    return organisations.list("", MOST).stream()
        .filter(one -> one.is(kind))
        .map(one -> new SelectItem(one.id(), one.name().in(visitor.getLocale())))
        .toList();
  }

  public List<SelectItem> getStatuses() {
    return List.of(AccreditationStatus.values()).stream()
        .map(one -> new SelectItem(one.code(), words.state("accreditation", one)))
        .toList();
  }

  public void create() {
    Optional<DateRange> term = term();
    if (term.isPresent()) {
      Accreditation.Head head =
          new Accreditation.Head(
              entries.text("accreditationBody"),
              entries.text("accreditationNumber"),
              Norm.ISO_17025,
              term.get());
      attempt.step(
          () -> Optional.of(accreditations.create(entries.text("laboratory"), head)),
          "accreditation.created.news",
          this::address);
    }
  }

  public void addScope() {
    Optional<DateRange> term = term();
    if (term.isPresent()) {
      String[] category = entries.text("category").split("/", 2);
      ScopeEntry entry =
          new ScopeEntry(
              "",
              category[0],
              category[category.length - 1],
              entries.text("standard"),
              entries.text("method"),
              entries.text("site"),
              term.get());
      attempt.step(
          () -> accreditations.addScope(accreditation.id(), seen(), entry),
          "accreditation.scope.news",
          this::address);
    }
  }

  public void endScope() {
    Optional<LocalDate> lastDay = entries.day("lastDay");
    if (lastDay.isEmpty()) {
      attempt.object("lastDay", Reason.of("request.malformed"));
      return;
    }
    attempt.step(
        () ->
            accreditations.endScope(
                accreditation.id(), seen(), entries.text("entry"), lastDay.get()),
        "accreditation.ended.news",
        this::address);
  }

  public void changeStatus() {
    Optional<LocalDate> from = entries.day("statusFrom");
    Optional<AccreditationStatus> status =
        Coded.find(AccreditationStatus.class, entries.text("status"));
    if (from.isEmpty() || status.isEmpty()) {
      attempt.object("statusFrom", Reason.of("request.malformed"));
      return;
    }
    StatusChange change =
        new StatusChange(status.get(), from.get(), entries.text("reason"), "", clock.instant());
    attempt.step(
        () -> accreditations.change(accreditation.id(), seen(), change),
        "accreditation.status.news",
        this::address);
  }

  /** Lines of the scope that have not ended, for choosing one to end. */
  public List<SelectItem> getEndable() {
    LocalDate today = LocalDate.now(clock);
    return accreditation.scope().stream()
        .filter(entry -> !entry.term().until().isBefore(today))
        .map(
            entry ->
                new SelectItem(
                    entry.id(),
                    String.join(
                        " · ",
                        schemes.category(entry.scheme(), entry.category()),
                        schemes.standard(entry.scheme(), entry.standard()),
                        entry.site())))
        .toList();
  }

  private Optional<DateRange> term() {
    Optional<LocalDate> from = entries.day("validFrom");
    Optional<LocalDate> until = entries.day("validUntil");
    if (from.isEmpty() || until.isEmpty() || until.get().isBefore(from.get())) {
      attempt.object("validUntil", Reason.of("request.malformed"));
      return Optional.empty();
    }
    return Optional.of(new DateRange(from.get(), until.get()));
  }

  private OptionalInt seen() {
    return OptionalInt.of(entries.seen());
  }

  private String address(Accreditation written) {
    return "/app/accreditations/" + written.id();
  }

  public Accreditation getAccreditation() {
    return accreditation;
  }

  public Entries getEntries() {
    return entries;
  }
}
