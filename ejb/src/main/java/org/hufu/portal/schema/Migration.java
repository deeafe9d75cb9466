package org.hufu.portal.schema;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the tables to this version before anything else starts.
 *
 * <p>Two roles reach the database: the owner changes tables and is used here alone; everything else
 * connects as the application's role, which can neither change a table nor touch what is
 * append-only. Every other start-up bean names this one in {@code @DependsOn("Migration")}.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
    name = "java:app/jdbc/hufu",
    className = "org.postgresql.ds.PGSimpleDataSource",
    url = "${MPCONFIG=hufu.db.url}",
    user = "${MPCONFIG=hufu.db.user:hufu_app}",
    password = "${MPCONFIG=hufu.db.password:}",
    minPoolSize = 2,
    maxPoolSize = 40,
    properties = {
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
      "fish.payara.fail-all-connections=true",
      "reWriteBatchedInserts=true"
    })
@DataSourceDefinition(
    name = "java:app/jdbc/owner",
    className = "org.postgresql.ds.PGSimpleDataSource",
    url = "${MPCONFIG=hufu.db.url}",
    user = "${MPCONFIG=hufu.db.owner.user:hufu_owner}",
    password = "${MPCONFIG=hufu.db.owner.password:}",
    minPoolSize = 0,
    initialPoolSize = 0,
    maxPoolSize = 2)
public class Migration {
  @Resource(lookup = "java:app/jdbc/owner")
  DataSource owner;

  @PostConstruct
  void migrate() {
    Flyway.configure(getClass().getClassLoader())
        .dataSource(owner)
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }
}
