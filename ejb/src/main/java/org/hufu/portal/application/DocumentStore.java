package org.hufu.portal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hufu.core.application.ApplicationDocument;
import org.hufu.core.application.CertificationApplication;

/** Table {@code application_document}. Lists never load the bytes. */
@ApplicationScoped
class DocumentStore {
  private static final String HEAD =
      "select d.id, d.kind, d.name, d.mediaType, d.sha256, d.sizeBytes, d.addedAt"
          + " from ApplicationDocumentRow d"
          + " where d.application = :application and d.removedAt is null";

  @PersistenceContext EntityManager database;
  @Inject Clock clock;

  /** What is handed in now, oldest first. */
  List<ApplicationDocument> list(String application) {
    return database
        .createQuery(HEAD + " order by d.addedAt, d.id", Object[].class)
        .setParameter("application", application)
        .getResultStream()
        .map(DocumentStore::document)
        .toList();
  }

  Optional<ApplicationDocument> find(String application, String id) {
    return database
        .createQuery(HEAD + " and d.id = :id", Object[].class)
        .setParameter("application", application)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(DocumentStore::document);
  }

  Optional<byte[]> bytes(String id) {
    return Optional.ofNullable(database.find(ApplicationDocumentRow.class, id))
        .map(row -> row.bytes.clone());
  }

  void insert(
      CertificationApplication application,
      ApplicationDocument document,
      byte[] bytes,
      String account) {
    ApplicationDocumentRow row = new ApplicationDocumentRow();
    row.id = document.id();
    row.application = application.id();
    row.owner = application.owner();
    row.kind = document.kind();
    row.name = document.name();
    row.mediaType = document.mediaType();
    row.sha256 = document.sha256();
    row.sizeBytes = document.sizeBytes();
    row.bytes = bytes.clone();
    row.addedBy = account;
    row.addedAt = document.addedAt();
    database.persist(row);
    database.flush();
  }

  void remove(String id) {
    database.find(ApplicationDocumentRow.class, id).removedAt = clock.instant();
    database.flush();
  }

  private static ApplicationDocument document(Object[] row) {
    return new ApplicationDocument(
        (String) row[0],
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        ((Number) row[5]).longValue(),
        (Instant) row[6]);
  }
}
