package org.hufu.web.evaluation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.hufu.core.application.Answers;
import org.hufu.core.evaluation.Clause;
import org.hufu.core.evaluation.ClauseState;
import org.hufu.core.evaluation.EvaluationFile;
import org.hufu.core.evaluation.Nonconformity;
import org.hufu.core.scheme.Requirement;
import org.hufu.core.scheme.Scheme;
import org.hufu.portal.application.ApplicationService;
import org.hufu.portal.catalogue.CatalogueService;
import org.hufu.portal.evaluation.EvaluationService;
import org.hufu.web.desk.Attempt;
import org.hufu.web.page.VisitorPage;

/** Requirements of a case with their results; what needs a look comes first. */
@Named
@RequestScoped
public class RequirementsPage {
  private static final List<ClauseState> ORDER =
      List.of(
          ClauseState.FAILED,
          ClauseState.UNJUSTIFIED,
          ClauseState.MISSING,
          ClauseState.NOT_APPLICABLE,
          ClauseState.PASSED);

  @Inject EvaluationService evaluations;
  @Inject ApplicationService applications;
  @Inject CatalogueService catalogue;
  @Inject VisitorPage visitor;

  private EvaluationFile file;
  private List<Nonconformity> nonconformities;
  private Optional<Scheme> scheme;

  public EvaluationFile getFile() {
    if (file == null) {
      file = evaluations.find(Attempt.place("id")).orElseThrow();
    }
    return file;
  }

  /** Open and closed ones, oldest first; the applicant sees them, too. */
  public List<Nonconformity> getNonconformities() {
    if (nonconformities == null) {
      nonconformities = evaluations.nonconformities(Attempt.place("id"));
    }
    return nonconformities;
  }

  public List<ClauseState> getStates() {
    return ORDER.stream().filter(state -> !in(state).isEmpty()).toList();
  }

  public List<Clause> in(ClauseState state) {
    return getFile().coverage().in(state);
  }

  /** Clauses that are neither passed nor shown not to apply. */
  public List<Clause> getOpen() {
    return getFile().coverage().clauses().stream()
        .filter(clause -> clause.state().isOpen())
        .toList();
  }

  public int getPassed() {
    return in(ClauseState.PASSED).size();
  }

  /** The requirement as its scheme words it; null when the scheme does not know it. */
  public Requirement requirement(String id) {
    return scheme().flatMap(found -> found.requirement(id)).orElse(null);
  }

  /** Id and title in one line. */
  public String label(String id) {
    return scheme()
        .flatMap(found -> found.requirement(id))
        .map(found -> id + " " + found.title().in(visitor.getLocale()))
        .orElse(id);
  }

  private Optional<Scheme> scheme() {
    if (scheme == null) {
      Answers.Target target =
          applications.find(Attempt.place("id")).orElseThrow().answers().target();
      scheme = catalogue.scheme(target.scheme(), target.schemeVersion());
    }
    return scheme;
  }
}
