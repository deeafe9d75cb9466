package org.hufu.portal.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hufu.core.conformity.StateConflict;
import org.hufu.core.results.ReadResults;
import org.hufu.core.signature.Digest;
import org.hufu.portal.account.Caller;

/** Table {@code result_import}; keeps the bytes, from which the findings are read anew. */
@ApplicationScoped
class ResultImportStore {
  @PersistenceContext EntityManager database;
  @Inject Clock clock;

  /**
   * Reads one back.
   *
   * @param reader turns the id of an order and a file into what the file says
   */
  Optional<ResultImport> find(String id, BiFunction<String, ResultFile, ReadResults> reader) {
    return Optional.ofNullable(database.find(ResultImportRow.class, id))
        .map(row -> row.toImport(reader.apply(row.order, row.toFile())));
  }

  /** Id of the edition that the upload corrects; empty for a new report. */
  String amends(String id) {
    return database.find(ResultImportRow.class, id).toFile().amends();
  }

  /** Ids of the order's uploads that are neither imported nor given up, newest first. */
  List<String> waiting(String order) {
    return database
        .createQuery(
            "select i.id from ResultImportRow i where i.order = :order and i.state not in :ended"
                + " order by i.receivedAt desc, i.id",
            String.class)
        .setParameter("order", order)
        .setParameter(
            "ended", List.of(ImportState.IMPORTED, ImportState.DISCARDED, ImportState.EXPIRED))
        .getResultList();
  }

  ResultImport insert(String order, ResultFile file, ReadResults read, Caller caller) {
    ResultImportRow row = new ResultImportRow();
    row.id = UUID.randomUUID().toString();
    row.order = order;
    row.laboratory = caller.organisation();
    row.state = ImportProgressStore.outcome(read);
    row.format = file.format();
    row.amends = file.amends().isEmpty() ? null : file.amends();
    row.bytes = file.bytes();
    row.sha256 = Digest.sha256Hex(file.bytes());
    row.rows = read.rows();
    row.ready = read.results().size();
    row.receivedBy = caller.account();
    row.receivedAt = clock.instant();
    database.persist(row);
    database.flush();
    return row.toImport(read);
  }

  ResultImport update(ResultImport changed) {
    ResultImportRow row = database.find(ResultImportRow.class, changed.id());
    if (row.version != changed.version()) {
      throw StateConflict.changedMeanwhile(changed.id());
    }
    row.state = changed.state();
    row.report = changed.report().isEmpty() ? null : changed.report();
    try {
      database.flush();
    } catch (OptimisticLockException e) {
      throw StateConflict.changedMeanwhile(changed.id());
    }
    return row.toImport(changed.read());
  }
}
