package org.hufu.portal.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.hufu.core.accreditation.Accreditation;
import org.hufu.core.accreditation.Norm;
import org.hufu.core.accreditation.Question;
import org.hufu.core.accreditation.ScopeEntry;
import org.hufu.core.application.Answers;
import org.hufu.core.application.ApplicationState;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.application.Turn;
import org.hufu.core.competence.Activity;
import org.hufu.core.competence.ScopeLine;
import org.hufu.core.competence.TestedUnder;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.StateConflict;
import org.hufu.core.conformity.Text;
import org.hufu.core.json.JsonObject;
import org.hufu.core.results.Job;
import org.hufu.core.scheme.RequirementCatalogue;
import org.hufu.core.scheme.Scheme;
import org.hufu.core.testing.TestOrder;
import org.hufu.core.testing.TestReport;
import org.hufu.core.testing.TestResult;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Organisation;
import org.hufu.portal.accreditation.AccreditationService;
import org.hufu.portal.accreditation.CompetenceService;
import org.hufu.portal.application.ApplicationFlowService;
import org.hufu.portal.application.Step;
import org.hufu.portal.catalogue.CatalogueService;
import org.hufu.portal.laboratory.LaboratoryKeyService;

/** What other features know about the case that is tested. */
@ApplicationScoped
class CaseFacts {
  @Inject TestOrderStore orders;
  @Inject TestEvidenceService evidence;
  @Inject ApplicationFlowService flow;
  @Inject CatalogueService catalogue;
  @Inject AccreditationService accreditations;
  @Inject CompetenceService competence;
  @Inject CallerService callers;
  @Inject LaboratoryKeyService keys;
  @Inject Clock clock;

  Optional<CertificationApplication> find(String application) {
    return flow.find(application);
  }

  /** Throws a conflict unless results of the case may still change. */
  void requireTesting(String application) {
    ApplicationState state = flow.find(application).orElseThrow().state();
    if (state != ApplicationState.TESTING && state != ApplicationState.EVALUATION) {
      throw StateConflict.because("test-report.case-not-open", state.code());
    }
  }

  /** The version that the first order fixed; before it, the one for applications of today. */
  Scheme scheme(CertificationApplication application) {
    return orders.ofApplication(application.id()).stream()
        .findFirst()
        .map(order -> scheme(order.assignment()))
        .orElseGet(
            () ->
                catalogue
                    .currentScheme(application.answers().target().scheme(), LocalDate.now(clock))
                    .orElseThrow());
  }

  /** Requirements and test cases at the level applied for. */
  RequirementCatalogue catalogue(CertificationApplication application) {
    return scheme(application)
        .catalogue(
            Optional.of(application.answers().target().level())
                .filter(Predicate.not(String::isBlank)));
  }

  /** Every reason why the laboratory may not test for this case on that day. */
  List<Reason> outsideScope(
      CertificationApplication application, String laboratory, LocalDate day) {
    Optional<Organisation> found =
        callers.organisations(List.of(laboratory)).stream()
            .filter(one -> one.is(Organisation.Kind.LABORATORY))
            .findFirst();
    if (found.isEmpty()) {
      return List.of(Reason.of("test-order.laboratory-unknown", laboratory));
    }
    Answers.Target target = application.answers().target();
    List<String> standards = target.standards().isEmpty() ? List.of("") : target.standards();
    return standards.stream()
        .map(standard -> new Question(target.scheme(), target.category(), standard, day))
        .flatMap(
            question ->
                accreditations
                    .covers(laboratory, question)
                    .<List<Reason>>fold(covered -> List.of(), reasons -> reasons)
                    .stream())
        .distinct()
        .toList();
  }

  List<Reason> outsideScope(TestOrder order, LocalDate day) {
    CertificationApplication application = flow.find(order.application()).orElseThrow();
    return outsideScope(application, order.parties().laboratory(), day);
  }

  /** Every activity behind a report against the scope of the days on which it was done. */
  List<ScopeLine> competence(TestOrder order, TestReport report, List<TestResult> results) {
    Answers.Target target = flow.find(order.application()).orElseThrow().answers().target();
    Map<String, String> methods = new HashMap<>();
    scheme(order.assignment())
        .catalogue()
        .testCases()
        .forEach(testCase -> methods.put(testCase.id(), testCase.method()));
    return competence.lines(
        order.parties().laboratory(),
        new TestedUnder(target.scheme(), target.category(), target.standards()),
        Activity.of(report.head().work(), results, methods));
  }

  /** The ordered test cases with the requirements that they speak for. */
  Job job(TestOrder order, LocalDate today) {
    Scheme scheme = scheme(order.assignment());
    List<Job.Ordered> cases =
        order.assignment().testCases().stream()
            .flatMap(id -> scheme.testCase(id).stream())
            .map(
                testCase ->
                    new Job.Ordered(
                        testCase.id(),
                        testCase.requirements(),
                        testCase.title().en(),
                        testCase.measurand()))
            .toList();
    return new Job(cases, today, keys.of(order.parties().laboratory()));
  }

  /** Name, address and accreditation for the order's scheme as a report's head prints them. */
  JsonObject laboratory(TestOrder order) {
    Organisation found = callers.organisations(List.of(order.parties().laboratory())).get(0);
    Optional<Accreditation> accreditation = accreditation(order);
    String address = address(found);
    return JsonObject.of(
        "name", found.name().toJson(),
        "address", address.isEmpty() ? accreditation.map(CaseFacts::site).orElse("") : address,
        "accreditation", accreditation.map(one -> one.head().number()).orElse(""));
  }

  /** Where the laboratory is accredited to work; empty if its scope names no place. */
  String site(TestOrder order) {
    return accreditation(order).map(CaseFacts::site).orElse("");
  }

  private Optional<Accreditation> accreditation(TestOrder order) {
    return accreditations.list(Optional.of(order.parties().laboratory())).stream()
        .filter(one -> one.head().norm() == Norm.ISO_17025)
        .filter(one -> one.head().term().includes(LocalDate.now(clock)))
        .min(Comparator.comparing(one -> !one.names(order.assignment().scheme())));
  }

  /** Place of activity that the scope names first; empty if it names none. */
  private static String site(Accreditation accreditation) {
    return accreditation.scope().stream()
        .map(ScopeEntry::site)
        .filter(Predicate.not(String::isBlank))
        .findFirst()
        .orElse("");
  }

  /** Name of the applicant and where to reach them. */
  JsonObject customer(TestOrder order) {
    Organisation found = callers.organisations(List.of(order.parties().owner())).get(0);
    Answers.Applicant applicant =
        flow.find(order.application()).orElseThrow().answers().applicant();
    String contact = applicant.addressEn().isBlank() ? address(found) : applicant.addressEn();
    return JsonObject.of("name", found.name().toJson(), "contact", contact);
  }

  /** Standards applied for, or those of the scheme, and the methods of the ordered cases. */
  List<String> methods(TestOrder order) {
    List<String> chosen =
        flow.find(order.application()).orElseThrow().answers().target().standards();
    return chosen.isEmpty()
        ? scheme(order.assignment()).standards().stream().map(edition -> edition.id()).toList()
        : chosen;
  }

  /** Gives the move back to the body once no laboratory has anything left to report. */
  void handOver(String application, Step step) {
    CertificationApplication now = flow.find(application).orElseThrow();
    if (now.state() == ApplicationState.TESTING
        && now.turn() != Turn.BODY
        && !evidence.isAwaited(application)) {
      flow.hand(application, Turn.BODY, step);
    }
  }

  private Scheme scheme(TestOrder.Assignment assignment) {
    return catalogue.scheme(assignment.scheme(), assignment.schemeVersion()).orElseThrow();
  }

  private static String address(Organisation organisation) {
    return organisation.address().map(Text::en).orElse("");
  }
}
