package org.hufu.portal.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hufu.core.accreditation.Designation;
import org.hufu.core.conformity.StateConflict;
import org.hufu.portal.schema.Batch;

/** Tables {@code designation} and {@code designation_category}. */
@ApplicationScoped
class DesignationStore {
  @PersistenceContext EntityManager database;
  @Inject Clock clock;

  Optional<Designation> find(String id) {
    return Optional.ofNullable(database.find(DesignationRow.class, id))
        .map(DesignationRow::toDesignation);
  }

  /** All records, or those of one organisation, ended ones included. */
  List<Designation> list(Optional<String> organisation) {
    return Batch.reading(
            database.createQuery(
                "select d from DesignationRow d where :all = true or d.organisation = :organisation"
                    + " order by d.organisation, d.scheme, d.validFrom, d.id",
                DesignationRow.class),
            "d.categories")
        .setParameter("all", organisation.isEmpty())
        .setParameter("organisation", organisation.orElse(""))
        .getResultList()
        .stream()
        .map(DesignationRow::toDesignation)
        .toList();
  }

  Designation insert(Designation designation, String account) {
    DesignationRow row = new DesignationRow();
    row.id = designation.id();
    row.authority = designation.authority();
    row.organisation = designation.organisation();
    row.scheme = designation.scheme();
    row.level = designation.level();
    row.categories.addAll(designation.categories());
    row.validFrom = designation.term().from();
    row.validUntil = designation.term().until();
    row.createdBy = account;
    row.createdAt = clock.instant();
    database.persist(row);
    database.flush();
    return row.toDesignation();
  }

  Designation end(String id, LocalDate lastDay, String account) {
    DesignationRow row = database.find(DesignationRow.class, id);
    row.validUntil = lastDay;
    row.endedBy = account;
    row.endedAt = clock.instant();
    try {
      database.flush();
    } catch (OptimisticLockException e) {
      throw StateConflict.changedMeanwhile(id);
    }
    return row.toDesignation();
  }
}
