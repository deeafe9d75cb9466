package org.hufu.portal.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.hufu.core.accreditation.Accreditation;
import org.hufu.core.accreditation.ScopeEntry;
import org.hufu.core.accreditation.StatusChange;
import org.hufu.core.conformity.StateConflict;

/** Tables {@code accreditation}, {@code accreditation_status} and {@code accreditation_scope}. */
@ApplicationScoped
class AccreditationStore {
  @PersistenceContext EntityManager database;
  @Inject Clock clock;

  Optional<Accreditation> find(String id) {
    return Optional.ofNullable(database.find(AccreditationRow.class, id))
        .map(row -> whole(List.of(row)).get(0));
  }

  /** Empty where {@link #find} is; a conflict unless the record is the version its reader saw. */
  Optional<Accreditation> load(String id, OptionalInt seen) {
    Optional<Accreditation> found = find(id);
    found.ifPresent(read -> StateConflict.requireSeen(seen, read.version(), read.head().number()));
    return found;
  }

  /** All records, or those of one organisation, sorted by organisation and number. */
  List<Accreditation> list(Optional<String> organisation) {
    return whole(
        database
            .createQuery(
                "select a from AccreditationRow a"
                    + " where :all = true or a.organisation = :organisation"
                    + " order by a.organisation, a.number",
                AccreditationRow.class)
            .setParameter("all", organisation.isEmpty())
            .setParameter("organisation", organisation.orElse(""))
            .getResultList());
  }

  /** Ids of all organisations that are laboratories, sorted. */
  @SuppressWarnings("unchecked") // a native query of one column
  List<String> laboratories() {
    return database
        .createNativeQuery(
            "select organisation from organisation_kind where kind = 'laboratory' order by 1")
        .getResultList();
  }

  boolean isTaken(Accreditation.Head head) {
    return !database
        .createQuery(
            "select a.id from AccreditationRow a"
                + " where a.accreditationBody = :body and a.number = :number",
            String.class)
        .setParameter("body", head.accreditationBody())
        .setParameter("number", head.number())
        .getResultList()
        .isEmpty();
  }

  Accreditation insert(Accreditation accreditation, String account) {
    AccreditationRow row = new AccreditationRow();
    row.id = accreditation.id();
    row.organisation = accreditation.organisation();
    row.accreditationBody = accreditation.head().accreditationBody();
    row.number = accreditation.head().number();
    row.norm = accreditation.head().norm();
    row.validFrom = accreditation.head().term().from();
    row.validUntil = accreditation.head().term().until();
    row.createdBy = account;
    row.createdAt = clock.instant();
    row.changedAt = row.createdAt;
    database.persist(row);
    accreditation
        .history()
        .forEach(change -> database.persist(AccreditationStatusRow.of(row.id, change)));
    return touched(accreditation);
  }

  Accreditation addScope(Accreditation accreditation, ScopeEntry entry, String account) {
    ScopeEntryRow row = ScopeEntryRow.of(accreditation.id(), entry);
    row.addedBy = account;
    row.addedAt = clock.instant();
    database.persist(row);
    return touched(accreditation);
  }

  Accreditation endScope(Accreditation accreditation, ScopeEntry ended, String account) {
    ScopeEntryRow row = database.find(ScopeEntryRow.class, ended.id());
    row.validUntil = ended.term().until();
    row.endedBy = account;
    row.endedAt = clock.instant();
    return touched(accreditation);
  }

  Accreditation addStatus(Accreditation accreditation, StatusChange change) {
    database.persist(AccreditationStatusRow.of(accreditation.id(), change));
    return touched(accreditation);
  }

  /** Counts the record's version up and writes at once. */
  private Accreditation touched(Accreditation accreditation) {
    AccreditationRow row = database.find(AccreditationRow.class, accreditation.id());
    row.changedAt = clock.instant();
    try {
      database.flush();
    } catch (OptimisticLockException e) {
      throw StateConflict.changedMeanwhile(accreditation.head().number());
    }
    return whole(List.of(row)).get(0);
  }

  private List<Accreditation> whole(List<AccreditationRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<String> ids = rows.stream().map(row -> row.id).toList();
    Map<String, List<StatusChange>> histories = histories(ids);
    Map<String, List<ScopeEntry>> scopes = scopes(ids);
    return rows.stream()
        .map(
            row ->
                row.toAccreditation(
                    histories.getOrDefault(row.id, List.of()),
                    scopes.getOrDefault(row.id, List.of())))
        .toList();
  }

  private Map<String, List<StatusChange>> histories(List<String> ids) {
    return database
        .createQuery(
            "select s from AccreditationStatusRow s where s.accreditation in :ids order by s.id",
            AccreditationStatusRow.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> row.accreditation,
                Collectors.mapping(AccreditationStatusRow::toChange, Collectors.toList())));
  }

  private Map<String, List<ScopeEntry>> scopes(List<String> ids) {
    return database
        .createQuery(
            "select s from ScopeEntryRow s where s.accreditation in :ids"
                + " order by s.scheme, s.category, s.standard, s.addedAt, s.id",
            ScopeEntryRow.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> row.accreditation,
                Collectors.mapping(ScopeEntryRow::toEntry, Collectors.toList())));
  }
}
