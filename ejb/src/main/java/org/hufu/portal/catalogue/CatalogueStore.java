package org.hufu.portal.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;

/** Table {@code scheme_version}: which bytes were published under which version. */
@ApplicationScoped
class CatalogueStore {
  @PersistenceContext EntityManager database;

  /** Digest first published under this version: the given one unless there was an earlier one. */
  String register(PublishedScheme published, Instant at) {
    String id = published.scheme().id();
    String version = published.scheme().version();
    database
        .createNativeQuery(
            "insert into scheme_version (id, version, sha256, loaded_at) values (?1, ?2, ?3, ?4)"
                + " on conflict (id, version) do nothing")
        .setParameter(1, id)
        .setParameter(2, version)
        .setParameter(3, published.sha256())
        .setParameter(4, at.atOffset(ZoneOffset.UTC))
        .executeUpdate();
    return (String)
        database
            .createNativeQuery("select sha256 from scheme_version where id = ?1 and version = ?2")
            .setParameter(1, id)
            .setParameter(2, version)
            .getSingleResult();
  }
}
