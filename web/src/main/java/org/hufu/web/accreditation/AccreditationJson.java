package org.hufu.web.accreditation;

import java.util.List;
import org.hufu.core.accreditation.Accreditation;
import org.hufu.core.accreditation.ScopeEntry;
import org.hufu.core.accreditation.StatusChange;

/**
 * An accreditation with its whole history.
 *
 * @param norm {@code 17025} or {@code 17065}
 */
public record AccreditationJson(
    String id,
    String organisation,
    String accreditationBody,
    String number,
    String norm,
    String validFrom,
    String validUntil,
    List<StatusJson> history,
    List<ScopeEntryJson> scope) {

  static AccreditationJson of(Accreditation accreditation) {
    Accreditation.Head head = accreditation.head();
    return new AccreditationJson(
        accreditation.id(),
        accreditation.organisation(),
        head.accreditationBody(),
        head.number(),
        head.norm().code(),
        head.term().from().toString(),
        head.term().until().toString(),
        accreditation.history().stream().map(StatusJson::of).toList(),
        accreditation.scope().stream().map(ScopeEntryJson::of).toList());
  }

  /** What was recorded about the status, and when; the recorder's name stays inside the body. */
  public record StatusJson(String status, String from, String reason, String recordedAt) {
    static StatusJson of(StatusChange change) {
      return new StatusJson(
          change.status().code(),
          change.from().toString(),
          change.reason(),
          change.recordedAt().toString());
    }
  }

  /** One line of the scope. */
  public record ScopeEntryJson(
      String id,
      String scheme,
      String category,
      String standard,
      String method,
      String site,
      String validFrom,
      String validUntil) {
    static ScopeEntryJson of(ScopeEntry entry) {
      return new ScopeEntryJson(
          entry.id(),
          entry.scheme(),
          entry.category(),
          entry.standard(),
          entry.method(),
          entry.site(),
          entry.term().from().toString(),
          entry.term().until().toString());
    }
  }

  /** All of them; a short list, so never in pieces. */
  public record AccreditationsJson(List<AccreditationJson> items) {}
}
