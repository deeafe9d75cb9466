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
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hufu.core.accreditation.Designation;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.conformity.Reason;
import org.hufu.portal.account.Organisation;
import org.hufu.portal.account.OrganisationService;
import org.hufu.portal.accreditation.DesignationService;
import org.hufu.web.desk.Attempt;
import org.hufu.web.desk.CallerPage;
import org.hufu.web.desk.Entries;
import org.hufu.web.desk.SchemesPage;
import org.hufu.web.page.VisitorPage;

/** Whom the authorities let act under which scheme; nothing is deleted, a designation ends. */
@Named
@RequestScoped
public class DesignationsPage {
  private static final String ADDRESS = "/app/designations";
  private static final int MOST = 200;

  @Inject DesignationService designations;
  @Inject OrganisationService organisations;
  @Inject SchemesPage schemes;
  @Inject VisitorPage visitor;
  @Inject CallerPage me;
  @Inject Attempt attempt;
  @Inject Clock clock;

  private final Entries entries = new Entries();
  private List<Designation> items;

  @PostConstruct
  void load() {
    items = designations.list(Optional.empty());
    me.introduceOrganisations(
        items.stream().flatMap(one -> Stream.of(one.authority(), one.organisation())));
  }

  public List<Designation> getItems() {
    return items;
  }

  /** Word of the state today. */
  public String state(Designation of) {
    LocalDate today = LocalDate.now(clock);
    if (today.isBefore(of.term().from())) {
      return "not-granted";
    }
    return of.term().includes(today) ? "in-force" : "expired";
  }

  public List<SelectItem> getAuthorities() {
    return organisations(one -> one.is(Organisation.Kind.AUTHORITY));
  }

  public List<SelectItem> getDesignable() {
    return organisations(
        one ->
            one.is(Organisation.Kind.LABORATORY) || one.is(Organisation.Kind.CERTIFICATION_BODY));
  }

  private List<SelectItem> organisations(Predicate<Organisation> which) {
    return organisations.list("", MOST).stream()
        .filter(which)
        .map(one -> new SelectItem(one.id(), one.name().in(visitor.getLocale())))
        .toList();
  }

  /** Designations that have not ended, for choosing one to end. */
  public List<SelectItem> getEndable() {
    LocalDate today = LocalDate.now(clock);
    return items.stream()
        .filter(one -> !one.term().until().isBefore(today))
        .map(
            one ->
                new SelectItem(one.id(), me.organisation(one.organisation()) + " · " + label(one)))
        .toList();
  }

  /** Scheme, level and categories by their names. */
  public String label(Designation of) {
    Stream<String> categories =
        of.sortedCategories().stream().map(id -> schemes.category(of.scheme(), id));
    String level = of.level().isEmpty() ? "" : " (" + schemes.level(of.scheme(), of.level()) + ")";
    return schemes.name(of.scheme()) + level + ": " + String.join(", ", categories.toList());
  }

  public void create() {
    Optional<LocalDate> from = entries.day("validFrom");
    Optional<LocalDate> until = entries.day("validUntil");
    String[] category = entries.text("category").split("/", 2);
    String[] level = entries.text("level").split("/", 2);
    if (from.isEmpty() || until.isEmpty() || until.get().isBefore(from.get())) {
      attempt.object("validUntil", Reason.of("request.malformed"));
    } else if (level.length == 2 && !level[0].equals(category[0])) {
      attempt.object("level", Reason.of("accreditation.level-unknown", level[1]));
    } else {
      Designation designation =
          new Designation(
              "",
              entries.text("authority"),
              entries.text("designated"),
              category[0],
              level.length == 2 ? level[1] : "",
              Set.of(category[category.length - 1]),
              new DateRange(from.get(), until.get()));
      attempt.step(
          () -> Optional.of(designations.create(designation)),
          "designation.created.news",
          done -> ADDRESS);
    }
  }

  public void end() {
    Optional<LocalDate> lastDay = entries.day("lastDay");
    if (lastDay.isEmpty()) {
      attempt.object("lastDay", Reason.of("request.malformed"));
      return;
    }
    attempt.step(
        () -> designations.end(entries.text("entry"), lastDay.get()),
        "designation.ended.news",
        done -> ADDRESS);
  }

  public Entries getEntries() {
    return entries;
  }
}
