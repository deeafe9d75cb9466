package org.hufu.core.rule.competence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.hufu.core.rule.Line;
import org.hufu.core.source.Competence;
import org.hufu.core.source.Known;
import org.hufu.core.source.Source;
import org.hufu.core.source.SourceBody;
import org.hufu.core.source.TestedResult;

/** What R06, R07 and R11 ask about the laboratory behind one result. */
final class Laboratory {
  private final Line line;
  private final TestedResult result;

  private Laboratory(Line line, TestedResult result) {
    this.line = line;
    this.result = result;
  }

  /** Laboratories whose work the source answers for itself. */
  static List<Laboratory> own(Line line) {
    return of(line, false);
  }

  /** Other providers' work inside a test report. */
  static List<Laboratory> external(Line line) {
    return of(line, true);
  }

  private static List<Laboratory> of(Line line, boolean external) {
    if (isSelfTest(line)) {
      return List.of();
    }
    return line.results().stream()
        .filter(result -> isExternal(line.source(), result) == external)
        .map(result -> new Laboratory(line, result))
        .toList();
  }

  /** Where the scheme lets makers test themselves, nobody asks for an accreditation. */
  private static boolean isSelfTest(Line line) {
    return line.source().body().assessor() == SourceBody.Assessor.FIRST_PARTY
        && line.file().rules().parameters().acceptance().selfTests();
  }

  private static boolean isExternal(Source source, TestedResult result) {
    return source.kind() == Source.Kind.TEST_REPORT
        && (result.performed().external() == Known.YES
            || !result.performed().by().equals(source.body().id()));
  }

  String id() {
    return result.performed().by();
  }

  Known isMarked() {
    return result.performed().external();
  }

  /** Accredited by a recognised body on the day, at that site. */
  Known isAccredited() {
    return ask(
        (held, day) ->
            held.isGranted(day)
                && held.scope().stream()
                    .anyMatch(
                        entry ->
                            entry.term().includes(day)
                                && covers(entry.site(), result.performed().site())));
  }

  /** Category, standard edition and method inside its scope on the day, at that very site. */
  Known isInScope() {
    return ask(
        (held, day) ->
            held.isGranted(day) && held.scope().stream().anyMatch(entry -> includes(entry, day)));
  }

  private boolean includes(Competence.ScopeLine entry, LocalDate day) {
    Source.Issue issue = line.source().issue();
    return entry.term().includes(day)
        && covers(entry.site(), result.performed().site())
        && covers(entry.category(), issue.category())
        && covers(entry.standard(), issue.edition().standard())
        && covers(entry.method(), result.method().id());
  }

  private Known ask(BiPredicate<Competence, LocalDate> holds) {
    Optional<LocalDate> day = result.performed().on();
    Optional<List<Competence>> competences = line.source().body().competences();
    if (day.isEmpty() || competences.isEmpty()) {
      return Known.UNKNOWN;
    }
    List<String> recognised = line.file().rules().parameters().trust().accreditationBodies();
    return Known.of(
        competences.get().stream()
            .filter(held -> held.organisation().equals(id()))
            .filter(held -> held.norm() == Competence.Norm.TESTING)
            .filter(held -> recognised.contains(held.grantedBy()))
            .anyMatch(held -> holds.test(held, day.get())));
  }

  private static boolean covers(String scope, String asked) {
    return scope.isEmpty() || scope.equals(asked);
  }

  String day() {
    return result.performed().on().map(LocalDate::toString).orElse("–");
  }
}
