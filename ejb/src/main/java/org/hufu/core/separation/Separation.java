package org.hufu.core.separation;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hufu.core.conformity.Reason;

/**
 * Separation of duties: tester, verifier and authoriser of a report are three persons; evaluator,
 * reviewer and the two deciders of a case are four, and the deciders took no part before. Sources:
 * ISO/IEC 17025:2017, 7.8.2.1 and 7.11; ISO/IEC 17065:2012, 7.5.1 and 7.6.2.
 */
public final class Separation {
  private Separation() {}

  /**
   * Why this person may not take this part.
   *
   * @param earlier parts taken so far; for a report those of that report, for a case those of the
   *     case, where of decisions only those of the decision at hand count
   * @return one reason for each part that stands against it; empty if none does
   */
  public static List<Reason> objections(
      Act act, String account, Collection<Participation> earlier) {
    Set<Act> against = EnumSet.noneOf(Act.class);
    earlier.stream()
        .filter(part -> part.account().equals(account))
        .filter(part -> act.excludes().contains(part.act()))
        .forEach(part -> against.add(part.act()));
    return against.stream().map(Separation::reason).toList();
  }

  private static Reason reason(Act taken) {
    return switch (taken) {
      case TESTING -> Reason.of("separation.tested");
      case VERIFICATION -> Reason.of("separation.verified");
      case AUTHORISATION -> Reason.of("separation.authorised");
      case APPLICATION_REVIEW -> Reason.of("separation.reviewed-application");
      case EVALUATION -> Reason.of("separation.evaluated");
      case REVIEW -> Reason.of("separation.reviewed");
      case DECISION -> Reason.of("separation.decided");
      case CONFIRMATION -> Reason.of("separation.confirmed");
    };
  }
}
