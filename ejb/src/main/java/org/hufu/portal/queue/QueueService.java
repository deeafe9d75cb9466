package org.hufu.portal.queue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Roles;

/** Lists of cases for the people of the body. */
@Stateless
public class QueueService {
  @Inject QueueStore queues;
  @Inject CallerService callers;

  /** Cases of the list, as it is for the caller, after the case with the id {@code cursor}. */
  @RolesAllowed({Roles.CASE_OFFICER, Roles.EVALUATOR, Roles.REVIEWER, Roles.DECIDER, Roles.AUDITOR})
  public QueuedCases list(Queue queue, Optional<String> cursor, int limit) {
    List<QueuedCase> found = queues.list(queue, callers.current(), cursor, limit + 1);
    if (found.size() <= limit) {
      return new QueuedCases(found, Optional.empty());
    }
    List<QueuedCase> shown = found.subList(0, limit);
    return new QueuedCases(shown, Optional.of(shown.get(limit - 1).label().id()));
  }
}
