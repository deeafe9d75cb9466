package org.hufu.core.application;

import java.util.ArrayList;
import java.util.List;
import org.hufu.core.conformity.Reason;

/**
 * Who may act as the officer of a case. Source: ISO/IEC 17065:2012, 4.2.
 *
 * @param declarations everything that was declared in this case, oldest first
 */
public record Review(CertificationApplication application, List<ConflictDeclaration> declarations) {

  public Review {
    declarations = List.copyOf(declarations);
  }

  /** Everything that keeps the account from acting as the officer of this case. */
  public List<Reason> objections(String account) {
    List<Reason> reasons = new ArrayList<>();
    if (!application.caseOfficer().equals(account)) {
      reasons.add(Reason.of("application.not-your-case", application.number()));
    }
    if (of(account).isEmpty()) {
      reasons.add(Reason.of("application.conflict-not-declared"));
    }
    if (isConflicted(account)) {
      reasons.add(Reason.of("application.conflict-declared"));
    }
    return reasons;
  }

  /** One declared conflict is enough, whatever was declared later. */
  public boolean isConflicted(String account) {
    return of(account).stream().anyMatch(ConflictDeclaration::conflict);
  }

  /**
   * Whether a case officer may take the case over now: it has none, or has come back to its own.
   */
  public boolean mayTakeOver(String account) {
    boolean withBody =
        application.state() != ApplicationState.DRAFT && !application.state().isClosed();
    boolean free = application.officer().isEmpty();
    boolean back =
        application.state() == ApplicationState.SUBMITTED
            && application.caseOfficer().equals(account);
    return withBody && (free || back) && !isConflicted(account);
  }

  private List<ConflictDeclaration> of(String account) {
    return declarations.stream()
        .filter(declaration -> declaration.account().equals(account))
        .toList();
  }
}
