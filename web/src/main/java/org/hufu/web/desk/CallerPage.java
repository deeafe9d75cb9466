package org.hufu.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hufu.core.conformity.Text;
import org.hufu.portal.account.Caller;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Roles;
import org.hufu.portal.audit.RefusalService;
import org.hufu.web.page.VisitorPage;

/** The person who is logged in: {@code me.has('vendor')}; and how to call other people. */
@Named("me")
@RequestScoped
public class CallerPage {
  private static final Set<String> CASEWORK =
      Set.of("case-officer", "evaluator", "reviewer", "decider");

  @Inject CallerService callers;
  @Inject RefusalService refusals;
  @Inject VisitorPage visitor;

  private final Map<String, String> people = new HashMap<>();
  private final Map<String, Text> organisations = new HashMap<>();
  private Optional<Caller> caller;

  public Caller caller() {
    if (caller == null) {
      caller = callers.find();
    }
    return caller.orElseThrow();
  }

  public boolean has(String role) {
    return caller().has(role);
  }

  /** Whether the person works on cases of the body. */
  public boolean isCaseworker() {
    return caller().roles().stream().anyMatch(CASEWORK::contains);
  }

  public boolean isLaboratory() {
    return has("tester") || has("verifier") || has("authoriser");
  }

  /** Roles in force, sorted. */
  public List<String> getRoles() {
    return caller().roles().stream().sorted().toList();
  }

  public String getName() {
    return caller().displayName();
  }

  public String getOrganisation() {
    return organisation(caller().organisation());
  }

  /**
   * Answers 403 unless the person holds one of the roles, which are separated by blanks; whoever is
   * sent away stands on the trail.
   */
  public void enter(String roles) {
    if (List.of(roles.split(" ")).stream().noneMatch(this::has)) {
      FacesContext faces = FacesContext.getCurrentInstance();
      String page = faces.getViewRoot().getViewId();
      refusals.record("page " + page, page);
      try {
        faces.getExternalContext().responseSendError(403, null);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      faces.responseComplete();
    }
  }

  /** Case officers but the caller, as choices. */
  public List<SelectItem> getOtherOfficers() {
    return callers.colleagues(Roles.CASE_OFFICER).entrySet().stream()
        .filter(officer -> !officer.getKey().equals(caller().account()))
        .map(officer -> new SelectItem(officer.getKey(), officer.getValue()))
        .toList();
  }

  /** Looks up at once how to call people whom a page will name one by one. */
  public void introduce(Stream<String> accounts) {
    Set<String> unknown = unknown(accounts, people);
    if (!unknown.isEmpty()) {
      unknown.forEach(account -> people.put(account, account));
      people.putAll(callers.displayNames(unknown));
    }
  }

  /** Looks up at once how to call organisations that a page will name one by one. */
  public void introduceOrganisations(Stream<String> ids) {
    Set<String> unknown = unknown(ids, organisations);
    if (!unknown.isEmpty()) {
      unknown.forEach(id -> organisations.put(id, new Text(id, id)));
      callers.organisations(unknown).forEach(found -> organisations.put(found.id(), found.name()));
    }
  }

  private static Set<String> unknown(Stream<String> ids, Map<String, ?> known) {
    return ids.filter(id -> id != null && !id.isBlank() && !known.containsKey(id))
        .collect(Collectors.toSet());
  }

  /** Name of the person behind an account. */
  public String person(String account) {
    introduce(Stream.ofNullable(account));
    return people.getOrDefault(account, "");
  }

  /** Name of an organisation in the visitor's language. */
  public String organisation(String id) {
    introduceOrganisations(Stream.ofNullable(id));
    return Optional.ofNullable(organisations.get(id))
        .map(name -> name.in(visitor.getLocale()))
        .orElse("");
  }
}
