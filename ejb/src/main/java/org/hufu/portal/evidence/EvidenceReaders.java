package org.hufu.portal.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.evidence.Disclosure;
import org.hufu.portal.account.Caller;
import org.hufu.portal.account.Roles;

/** As whom a person reads: administrators of the body work on no case, so they read none. */
@ApplicationScoped
class EvidenceReaders {
  private static final Set<String> CASEWORK =
      Set.of(
          Roles.CASE_OFFICER,
          Roles.EVALUATOR,
          Roles.REVIEWER,
          Roles.DECIDER,
          Roles.RECOGNITION_ASSESSOR,
          Roles.RECOGNITION_DECIDER,
          Roles.AUDITOR);

  Disclosure.Reader reader(Optional<Caller> caller) {
    return caller
        .map(
            known ->
                new Disclosure.Reader(
                    known.organisation(), !Collections.disjoint(known.roles(), CASEWORK)))
        .orElse(Disclosure.Reader.PUBLIC);
  }
}
