package org.hufu.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hufu.portal.account.Account;
import org.hufu.portal.account.AccountService;
import org.hufu.portal.account.Organisation;
import org.hufu.portal.account.OrganisationService;
import org.hufu.portal.account.RoleGrant;
import org.hufu.portal.account.Roles;
import org.hufu.portal.secret.Secret;
import org.hufu.portal.signin.PasswordService;
import org.hufu.web.desk.Attempt;
import org.hufu.web.desk.CallerPage;
import org.hufu.web.desk.Entries;
import org.hufu.web.page.VisitorPage;
import org.hufu.web.page.WordsPage;

/** Accounts with their roles, now and earlier; administrators grant, end and invite. */
@Named
@RequestScoped
public class AccountsPage {
  private static final int MOST = 200;

  @Inject AccountService accounts;
  @Inject OrganisationService organisations;
  @Inject PasswordService passwords;
  @Inject VisitorPage visitor;
  @Inject WordsPage words;
  @Inject CallerPage me;
  @Inject Attempt attempt;
  @Inject Clock clock;

  private final Entries entries = new Entries();
  private Account account;
  private List<Account> items;
  private String invitation = "";

  @PostConstruct
  void load() {
    account = accounts.find(Attempt.place("id")).orElse(null);
  }

  public void require() {
    if (account == null) {
      visitor.sendNotFound();
    }
  }

  public List<Account> getItems() {
    if (items == null) {
      items = accounts.list(Optional.empty(), "", MOST);
      me.introduceOrganisations(items.stream().map(Account::organisation));
    }
    return items;
  }

  /** Words of the roles in force, with commas between. */
  public String roles(Account of) {
    return of.grants().stream()
        .filter(this::isInForce)
        .map(grant -> words.of("role." + grant.role()))
        .collect(Collectors.joining(", "));
  }

  public boolean isInForce(RoleGrant grant) {
    return grant.isInForce(clock.instant());
  }

  public List<SelectItem> getOrganisations() {
    return organisations.list("", MOST).stream()
        .map(one -> new SelectItem(one.id(), one.name().in(visitor.getLocale())))
        .toList();
  }

  /** Roles that people of the account's organisation may hold. */
  public List<SelectItem> getRoles() {
    Optional<Organisation> organisation = organisations.find(account.organisation());
    return Stream.of(
            Stream.of(Roles.VENDOR).filter(role -> is(organisation, Organisation.Kind.VENDOR)),
            Roles.LABORATORY.stream()
                .filter(role -> is(organisation, Organisation.Kind.LABORATORY)),
            Roles.STAFF.stream()
                .filter(role -> is(organisation, Organisation.Kind.CERTIFICATION_BODY)))
        .flatMap(roles -> roles)
        .sorted()
        .map(role -> new SelectItem(role, words.of("role." + role)))
        .toList();
  }

  private static boolean is(Optional<Organisation> organisation, Organisation.Kind kind) {
    return organisation.filter(found -> found.is(kind)).isPresent();
  }

  public void create() {
    attempt.step(
        () ->
            Optional.of(
                accounts.create(
                    entries.text("username"),
                    entries.text("displayName"),
                    entries.text("organisation"))),
        "account.created.news",
        created -> "/app/accounts/" + created.id());
  }

  public void grant() {
    attempt.step(
        () -> accounts.grant(account.id(), entries.text("role"), Optional.empty()),
        "account.granted.news",
        granted -> "/app/accounts/" + granted.account());
  }

  public void end(RoleGrant grant) {
    attempt.write(
        () -> accounts.endGrant(account.id(), grant.id()),
        "account.ended.news",
        ended -> "/app/accounts/" + ended.account());
  }

  public void disable() {
    attempt.write(() -> accounts.disable(account.id()), "account.disabled.news", this::address);
  }

  public void enable() {
    attempt.write(() -> accounts.enable(account.id()), "account.enabled.news", this::address);
  }

  /** Makes an invitation, which is shown this once and therefore without going elsewhere. */
  public void invite() {
    invitation = passwords.invite(account.id()).map(Secret::text).orElse("");
  }

  /** Address that lets the invited person choose a password, or an empty text. */
  public String getInvitation() {
    return invitation.isEmpty()
        ? ""
        : visitor.getBase() + "/app/invitation?invitation=" + invitation;
  }

  private String address(Account written) {
    return "/app/accounts/" + written.id();
  }

  public boolean isOwn() {
    return account.id().equals(me.caller().account());
  }

  public Account getAccount() {
    return account;
  }

  public Entries getEntries() {
    return entries;
  }
}
