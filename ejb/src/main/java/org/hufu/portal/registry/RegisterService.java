package org.hufu.portal.registry;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hufu.portal.account.AsBody;

/** Searches the public register. */
@Stateless
@AsBody
public class RegisterService {
  @Inject RegisterStore register;
  @Inject ChangeStore changes;
  @Inject KeptFigures kept;
  @Inject Clock clock;

  @PermitAll
  public RegisterPage find(RegisterQuery query) {
    List<RegisterEntry> found = register.find(query, clock.instant());
    if (found.size() <= query.limit()) {
      return new RegisterPage(found, Optional.empty());
    }
    RegisterEntry last = found.get(query.limit() - 1);
    return new RegisterPage(
        found.subList(0, query.limit()),
        Optional.of(new RegisterQuery.Cursor(last.issuedAt(), last.content().number()).toString()));
  }

  /**
   * What happened to certificates, newest first.
   *
   * @param before position of the last change of the piece before; {@link Long#MAX_VALUE} to begin
   */
  @PermitAll
  public List<Change> changes(long before, int limit) {
    return changes.before(before, limit);
  }

  /** At most a minute old. */
  @PermitAll
  public Figures figures() {
    return kept.at(clock.instant(), changes::figures);
  }
}
