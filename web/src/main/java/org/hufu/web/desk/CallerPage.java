package org.hufu.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hufu.portal.account.Caller;
import org.hufu.portal.account.CallerService;
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
    return callers.caseOfficers().entrySet().stream()
        .filter(officer -> !officer.getKey().equals(caller().account()))
        .map(officer -> new SelectItem(officer.getKey(), officer.getValue()))
        .toList();
  }

  /** Name of the person behind an account. */
  public String person(String account) {
    return account == null || account.isEmpty() ? "" : callers.displayName(account).orElse(account);
  }

  /** Name of an organisation in the visitor's language. */
  public String organisation(String id) {
    return callers
        .organisation(id == null ? "" : id)
        .map(found -> found.name().in(visitor.getLocale()))
        .orElse(id);
  }
}
