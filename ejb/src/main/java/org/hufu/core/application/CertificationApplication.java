package org.hufu.core.application;

import java.io.Serializable;
import java.util.Optional;
import org.hufu.core.conformity.StateConflict;

/**
 * A request for certification.
 *
 * @param id opaque and not guessable
 * @param number what people write to each other, for example {@code A-2026-7KQ2MD}
 * @param owner id of the applicant's organisation
 * @param caseOfficer account that leads the case, empty while nobody has taken it over
 * @param version row version this value was read at, for optimistic locking
 */
public record CertificationApplication(
    String id,
    String number,
    String owner,
    Standing standing,
    Answers answers,
    String caseOfficer,
    int version)
    implements Serializable {

  public ApplicationState state() {
    return standing.state();
  }

  public Turn turn() {
    return standing.turn();
  }

  public Optional<String> officer() {
    return caseOfficer.isEmpty() ? Optional.empty() : Optional.of(caseOfficer);
  }

  /**
   * The same request one step further on its way.
   *
   * @throws StateConflict if a request in this state can never become {@code next}
   */
  public CertificationApplication become(ApplicationState next) {
    if (!state().next().contains(next)) {
      throw StateConflict.cannotBecome(state().code(), next.code());
    }
    return at(Standing.of(next));
  }

  /**
   * Hands the move to another side within the same state, for example while a nonconformity waits
   * for the applicant.
   *
   * @throws StateConflict if the request is closed
   */
  public CertificationApplication hand(Turn turn) {
    if (state().isClosed() || turn == Turn.NOBODY) {
      throw StateConflict.because("application.turn-fixed", state().code());
    }
    return at(new Standing(state(), turn));
  }

  /**
   * The same request with other answers.
   *
   * @throws StateConflict unless the applicant may change the answers now
   */
  public CertificationApplication answer(Answers changed) {
    if (!state().isEditable()) {
      throw StateConflict.because("application.not-editable", state().code());
    }
    return new CertificationApplication(id, number, owner, standing, changed, caseOfficer, version);
  }

  /** The same request, bound to one version of its scheme. */
  public CertificationApplication under(String schemeVersion) {
    return new CertificationApplication(
        id, number, owner, standing, answers.under(schemeVersion), caseOfficer, version);
  }

  /** The same request, led by {@code account}. */
  public CertificationApplication assign(String account) {
    return new CertificationApplication(id, number, owner, standing, answers, account, version);
  }

  private CertificationApplication at(Standing changed) {
    return new CertificationApplication(id, number, owner, changed, answers, caseOfficer, version);
  }
}
