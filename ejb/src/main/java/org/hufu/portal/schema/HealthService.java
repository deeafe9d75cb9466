package org.hufu.portal.schema;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Whether the database answers. */
@Stateless
public class HealthService {
  @PersistenceContext EntityManager database;

  /** Throws when the database does not answer. */
  @PermitAll
  public void requireDatabase() {
    database.createNativeQuery("select 1").getSingleResult();
  }
}
