package org.hufu.core.competence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hufu.core.accreditation.Coverage;
import org.hufu.core.accreditation.Norm;
import org.hufu.core.accreditation.Question;
import org.hufu.core.accreditation.ScopeEntry;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;

/**
 * Holds every activity behind a report, own and subcontracted, against the scope of accreditation
 * of the days on which it was done. What was recorded later about those days counts as well.
 */
public final class Competence {
  private static final int MOST_NAMED = 5;

  private Competence() {}

  /**
   * One line for each activity and standard edition.
   *
   * @param testers finds who did it by the provider's name in the report, the laboratory itself by
   *     an empty text
   */
  public static List<ScopeLine> of(
      TestedUnder under, List<Activity> activities, Function<String, Optional<Tester>> testers) {
    List<String> standards = under.standards().isEmpty() ? List.of("") : under.standards();
    List<ScopeLine> lines = new ArrayList<>();
    for (Activity activity : activities) {
      Optional<Tester> tester = testers.apply(activity.provider());
      for (String standard : standards) {
        lines.add(line(under, activity, standard, tester));
      }
    }
    return lines;
  }

  /** Everything that keeps the report from being authorised, each reason once. */
  public static List<Reason> objections(List<ScopeLine> lines) {
    return lines.stream().flatMap(line -> line.reasons().stream()).distinct().toList();
  }

  /**
   * Why the laboratory may not sign today though it was accredited when it tested: suspended or
   * withdrawn since. Days that a term or an entry ended meanwhile do not matter.
   */
  public static List<Reason> standing(List<ScopeLine> lines, LocalDate today) {
    return lines.stream()
        .filter(line -> line.activity().provider().isEmpty())
        .flatMap(line -> line.reliesOn().stream())
        .distinct()
        .flatMap(accreditation -> accreditation.sanction(today).stream())
        .toList();
  }

  private static ScopeLine line(
      TestedUnder under, Activity activity, String standard, Optional<Tester> tester) {
    String cases = named(activity.testCases());
    if (tester.isEmpty()) {
      Reason unknown = Reason.of("competence.provider-unknown", activity.provider(), cases);
      return new ScopeLine(activity, standard, tester, Optional.empty(), List.of(unknown));
    }
    if (activity.days().isEmpty()) {
      Reason unknown = Reason.of("competence.day-unknown", cases);
      return new ScopeLine(activity, standard, tester, Optional.empty(), List.of(unknown));
    }
    DateRange days = activity.days().get();
    Question question =
        new Question(
            under.scheme(),
            under.category(),
            standard,
            activity.method(),
            activity.site(),
            days.from());
    Outcome<ScopeEntry> covered =
        Coverage.throughout(tester.get().held(), Norm.ISO_17025, question, days);
    return new ScopeLine(
        activity,
        standard,
        tester,
        covered.fold(Optional::of, refused -> Optional.empty()),
        covered.fold(entry -> List.of(), why -> missing(activity, standard, tester.get(), why)));
  }

  /** The entry that is missing, then what the records say about it. */
  private static List<Reason> missing(
      Activity activity, String standard, Tester tester, List<Reason> why) {
    DateRange days = activity.days().orElseThrow();
    String on =
        days.from().equals(days.until())
            ? days.from().toString()
            : days.from() + " / " + days.until();
    List<Reason> reasons = new ArrayList<>();
    reasons.add(
        Reason.of(
            "competence.entry-missing",
            tester.name().zh(),
            tester.name().en(),
            shown(standard),
            shown(activity.method()),
            shown(activity.site()),
            on,
            named(activity.testCases())));
    reasons.addAll(why);
    return reasons;
  }

  private static String shown(String text) {
    return text.isBlank() ? "–" : text;
  }

  private static String named(List<String> cases) {
    String first = String.join(", ", cases.subList(0, Math.min(MOST_NAMED, cases.size())));
    return cases.size() > MOST_NAMED ? first + " (+" + (cases.size() - MOST_NAMED) + ")" : first;
  }
}
