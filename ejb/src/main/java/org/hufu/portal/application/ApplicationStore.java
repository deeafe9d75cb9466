package org.hufu.portal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.hufu.core.application.ApplicationEvent;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.application.ConflictDeclaration;
import org.hufu.core.application.WorkingCalendar;
import org.hufu.core.conformity.StateConflict;
import org.hufu.portal.setting.Settings;

/** Tables {@code application}, {@code application_event} and {@code conflict_declaration}. */
@ApplicationScoped
class ApplicationStore {
  private static final String NEWEST_FIRST = " order by a.createdAt desc, a.id desc";

  @PersistenceContext EntityManager database;
  @Inject Settings settings;
  @Inject Clock clock;

  Optional<CertificationApplication> find(String id) {
    return Optional.ofNullable(database.find(ApplicationRow.class, id))
        .map(ApplicationRow::toApplication);
  }

  /** Empty where {@link #find} is; a conflict unless the request is the version its reader saw. */
  Optional<CertificationApplication> load(String id, OptionalInt seen) {
    Optional<CertificationApplication> found = find(id);
    found.ifPresent(read -> StateConflict.requireSeen(seen, read.version(), read.number()));
    return found;
  }

  boolean isTaken(String number) {
    return !database
        .createQuery("select a.id from ApplicationRow a where a.number = :number", String.class)
        .setParameter("number", number)
        .getResultList()
        .isEmpty();
  }

  /** Newest first, after the request with the id {@code cursor}; an unknown cursor yields none. */
  List<CertificationApplication> list(Optional<String> cursor, int limit) {
    if (cursor.isEmpty()) {
      return database
          .createQuery("select a from ApplicationRow a" + NEWEST_FIRST, ApplicationRow.class)
          .setMaxResults(limit)
          .getResultStream()
          .map(ApplicationRow::toApplication)
          .toList();
    }
    return database
        .createQuery(
            "select a from ApplicationRow a, ApplicationRow c where c.id = :cursor"
                + " and (a.createdAt < c.createdAt or (a.createdAt = c.createdAt and a.id < c.id))"
                + NEWEST_FIRST,
            ApplicationRow.class)
        .setParameter("cursor", cursor.get())
        .setMaxResults(limit)
        .getResultStream()
        .map(ApplicationRow::toApplication)
        .toList();
  }

  CertificationApplication insert(CertificationApplication application, String account) {
    ApplicationRow row = new ApplicationRow();
    Instant now = clock.instant();
    row.id = application.id();
    row.number = application.number();
    row.owner = application.owner();
    row.createdBy = account;
    row.createdAt = now;
    row.take(application, now);
    database.persist(row);
    database.flush();
    return row.toApplication();
  }

  /** Writes at once, so that the version handed back is the new one. */
  CertificationApplication update(CertificationApplication application) {
    ApplicationRow row = database.find(ApplicationRow.class, application.id());
    StateConflict.requireSeen(application.version(), row.version, row.number);
    row.take(application, clock.instant());
    return flush(row);
  }

  void certify(String id, String certificate) {
    ApplicationRow row = database.find(ApplicationRow.class, id);
    row.certificate = certificate;
    flush(row);
  }

  Optional<String> certificate(String id) {
    return Optional.ofNullable(database.find(ApplicationRow.class, id)).map(row -> row.certificate);
  }

  void append(CertificationApplication application, ApplicationEvent event) {
    database.persist(ApplicationEventRow.of(application, event));
  }

  List<ApplicationEvent> events(String application) {
    return events(List.of(application)).getOrDefault(application, List.of());
  }

  /** By the ids of requests; one without history is left out. */
  Map<String, List<ApplicationEvent>> events(Collection<String> applications) {
    return database
        .createQuery(
            "select e from ApplicationEventRow e where e.application in :ids order by e.id",
            ApplicationEventRow.class)
        .setParameter("ids", applications)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> row.application,
                Collectors.mapping(ApplicationEventRow::toEvent, Collectors.toList())));
  }

  void declare(CertificationApplication application, ConflictDeclaration declaration) {
    ConflictDeclarationRow row = new ConflictDeclarationRow();
    row.application = application.id();
    row.owner = application.owner();
    row.account = declaration.account();
    row.conflict = declaration.conflict();
    row.statement = declaration.statement();
    row.declaredAt = declaration.declaredAt();
    database.persist(row);
  }

  List<ConflictDeclaration> declarations(String application) {
    return database
        .createQuery(
            "select d from ConflictDeclarationRow d where d.application = :application"
                + " order by d.id",
            ConflictDeclarationRow.class)
        .setParameter("application", application)
        .getResultStream()
        .map(ConflictDeclarationRow::toDeclaration)
        .toList();
  }

  /** The days that differ from the rule in the body's country, of all years known. */
  WorkingCalendar calendar() {
    return new WorkingCalendar(holidays(false), holidays(true));
  }

  private Set<LocalDate> holidays(boolean working) {
    List<?> days =
        database
            .createNativeQuery(
                "select cast(day as text) from holiday where country = ?1 and working = ?2")
            .setParameter(1, settings.body().country())
            .setParameter(2, working)
            .getResultList();
    return days.stream().map(day -> LocalDate.parse((String) day)).collect(Collectors.toSet());
  }

  private CertificationApplication flush(ApplicationRow row) {
    try {
      database.flush();
    } catch (OptimisticLockException e) {
      throw StateConflict.changedMeanwhile(row.number);
    }
    return row.toApplication();
  }
}
