package org.hufu.core.application;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.hufu.core.conformity.Reason;

/**
 * One entry of an application's history; entries are added and never changed.
 *
 * @param from equal to {@code to} where only the turn or the assignment changed
 * @param turn whose move it is from here on
 * @param action {@code application.past-tense}, for example {@code application.returned}
 */
public record ApplicationEvent(
    ApplicationState from,
    ApplicationState to,
    Turn turn,
    Instant at,
    Actor actor,
    String action,
    List<Reason> reasons)
    implements Serializable {

  /**
   * Who acted, and in which role.
   *
   * @param account id of the account; {@code system} for what the portal does by itself
   * @param role for example {@code case-officer}
   */
  public record Actor(String account, String role) implements Serializable {}

  public ApplicationEvent {
    reasons = List.copyOf(reasons);
  }
}
