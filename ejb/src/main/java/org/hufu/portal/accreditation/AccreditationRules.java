package org.hufu.portal.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hufu.core.accreditation.Accreditation;
import org.hufu.core.accreditation.Designation;
import org.hufu.core.accreditation.Norm;
import org.hufu.core.accreditation.ScopeEntry;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.conformity.Reason;
import org.hufu.core.scheme.Scheme;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Organisation;
import org.hufu.portal.catalogue.CatalogueService;

/** What must hold of a new record, held against the organisations and schemes that exist. */
@ApplicationScoped
class AccreditationRules {
  @Inject CallerService callers;
  @Inject AccreditationStore accreditations;
  @Inject CatalogueService catalogue;

  List<Reason> objections(String organisation, Accreditation.Head head) {
    List<Reason> reasons = new ArrayList<>();
    mustBe(
        reasons,
        organisation,
        head.norm() == Norm.ISO_17025
            ? Organisation.Kind.LABORATORY
            : Organisation.Kind.CERTIFICATION_BODY);
    mustBe(reasons, head.accreditationBody(), Organisation.Kind.ACCREDITATION_BODY);
    if (accreditations.isTaken(head)) {
      reasons.add(Reason.of("accreditation.number-taken", head.number()));
    }
    return reasons;
  }

  List<Reason> objections(Accreditation accreditation, ScopeEntry entry) {
    List<Reason> reasons = new ArrayList<>();
    DateRange term = accreditation.head().term();
    if (!term.includes(entry.term().from()) || !term.includes(entry.term().until())) {
      reasons.add(
          Reason.of("accreditation.outside-term", entry.term().from(), entry.term().until()));
    }
    Optional<Scheme> scheme = scheme(reasons, entry.scheme());
    scheme.ifPresent(known -> within(reasons, known, entry));
    if (accreditation.scope().stream().anyMatch(line -> isSame(line, entry))) {
      reasons.add(Reason.of("accreditation.entry-exists"));
    }
    return reasons;
  }

  List<Reason> objections(Designation designation) {
    List<Reason> reasons = new ArrayList<>();
    mustBe(reasons, designation.authority(), Organisation.Kind.AUTHORITY);
    scheme(reasons, designation.scheme()).ifPresent(known -> within(reasons, known, designation));
    if (callers.organisations(List.of(designation.organisation())).isEmpty()) {
      reasons.add(Reason.of("accreditation.organisation-unknown", designation.organisation()));
    }
    return reasons;
  }

  private void mustBe(List<Reason> reasons, String id, Organisation.Kind kind) {
    Optional<Organisation> organisation = callers.organisations(List.of(id)).stream().findFirst();
    if (organisation.isEmpty()) {
      reasons.add(Reason.of("accreditation.organisation-unknown", id));
    } else if (!organisation.get().is(kind)) {
      reasons.add(Reason.of("accreditation.organisation-kind", id, kind.code()));
    }
  }

  private Optional<Scheme> scheme(List<Reason> reasons, String id) {
    Optional<Scheme> scheme = catalogue.currentScheme(id);
    if (scheme.isEmpty()) {
      reasons.add(Reason.of("accreditation.scheme-unknown", id));
    }
    return scheme;
  }

  private static void within(List<Reason> reasons, Scheme scheme, ScopeEntry entry) {
    mustHave(reasons, scheme, entry.category());
    if (scheme.standards().stream().noneMatch(known -> known.id().equals(entry.standard()))) {
      reasons.add(Reason.of("accreditation.standard-unknown", entry.standard()));
    }
  }

  private static void within(List<Reason> reasons, Scheme scheme, Designation designation) {
    designation.sortedCategories().forEach(category -> mustHave(reasons, scheme, category));
    if (!designation.level().isEmpty() && scheme.level(designation.level()).isEmpty()) {
      reasons.add(Reason.of("accreditation.level-unknown", designation.level()));
    }
  }

  private static void mustHave(List<Reason> reasons, Scheme scheme, String category) {
    if (scheme.category(category).isEmpty()) {
      reasons.add(Reason.of("accreditation.category-unknown", category));
    }
  }

  private static boolean isSame(ScopeEntry line, ScopeEntry entry) {
    return line.scheme().equals(entry.scheme())
        && line.category().equals(entry.category())
        && line.standard().equals(entry.standard())
        && line.method().equals(entry.method())
        && line.site().equals(entry.site())
        && line.term().includes(entry.term().from());
  }
}
