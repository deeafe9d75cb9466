package org.hufu.core.competence;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.hufu.core.accreditation.Accreditation;
import org.hufu.core.accreditation.ScopeEntry;
import org.hufu.core.conformity.Reason;

/**
 * One activity held against the accreditations of who did it, for one standard edition.
 *
 * @param standard id, empty for any edition
 * @param tester absent if nobody by the provider's name is recorded
 * @param entry line of a scope that covers it; absent exactly if there are reasons
 */
public record ScopeLine(
    Activity activity,
    String standard,
    Optional<Tester> tester,
    Optional<ScopeEntry> entry,
    List<Reason> reasons)
    implements Serializable {
  public ScopeLine {
    reasons = List.copyOf(reasons);
  }

  /** Accreditation that the covering entry belongs to. */
  Optional<Accreditation> reliesOn() {
    return tester.stream()
        .flatMap(one -> one.held().stream())
        .filter(held -> entry.isPresent() && held.scope().contains(entry.get()))
        .findFirst();
  }
}
