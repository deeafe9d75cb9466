package org.hufu.portal.application;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.application.ApplicationState;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.application.Turn;
import org.hufu.portal.account.AsBody;
import org.hufu.portal.account.Roles;
import org.hufu.portal.audit.AuditService;

/**
 * How later features move a case along: state machine, history and trail in the caller's
 * transaction. Offered to features, not to the wire: the calling service has already seen to it
 * that its caller may see the case and that its own rules agree.
 */
@Stateless
@AsBody
public class ApplicationFlowService {
  /** Earlier states are entered by applicant and case officer alone, under rules of their own. */
  private static final Set<ApplicationState> OPEN_TO_FEATURES =
      EnumSet.range(ApplicationState.TESTING, ApplicationState.UNDER_APPEAL);

  @Inject ApplicationStore applications;
  @Inject CaseFile file;
  @Inject AuditService audit;

  /** The case, whoever asks; for features that have checked their own caller. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Optional<CertificationApplication> find(String id) {
    return applications.find(id);
  }

  /**
   * Moves the case to another state, or answers empty if there is no such case. Throws {@code
   * StateConflict} where the state machine knows no way.
   *
   * @param to the state to enter, from {@link ApplicationState#TESTING} on
   */
  @RolesAllowed({
    Roles.TESTER,
    Roles.VERIFIER,
    Roles.AUTHORISER,
    Roles.CASE_OFFICER,
    Roles.EVALUATOR,
    Roles.REVIEWER,
    Roles.DECIDER
  })
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Optional<CertificationApplication> move(String id, ApplicationState to, Step step) {
    if (!OPEN_TO_FEATURES.contains(to)) {
      throw new IllegalArgumentException("Not a feature's step: " + to);
    }
    return applications.find(id).map(seen -> file.write(seen, seen.become(to), step));
  }

  /**
   * Hands the move to another side within the state, so that the clock of that side runs: to the
   * applicant while a nonconformity is open, and back.
   */
  @RolesAllowed({
    Roles.TESTER,
    Roles.VERIFIER,
    Roles.AUTHORISER,
    Roles.CASE_OFFICER,
    Roles.EVALUATOR,
    Roles.REVIEWER,
    Roles.DECIDER
  })
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Optional<CertificationApplication> hand(String id, Turn turn, Step step) {
    return applications.find(id).map(seen -> file.write(seen, seen.hand(turn), step));
  }

  /** Notes the number of the certificate that came of the case; the portal's own job may call. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void certify(String id, String certificate) {
    applications.certify(id, certificate);
    audit.record("application.certified", "application", id, Map.of("certificate", certificate));
  }

  /** Whether the account has declared a conflict of interest in this case. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean isConflicted(String id, String account) {
    return applications.declarations(id).stream()
        .anyMatch(declaration -> declaration.conflict() && declaration.account().equals(account));
  }
}
