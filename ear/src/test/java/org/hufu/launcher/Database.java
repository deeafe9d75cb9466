package org.hufu.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A real PostgreSQL whose data stays in the portal's home. */
final class Database implements AutoCloseable {
  private final Place place;
  private EmbeddedPostgres postgres;

  Database(Place place) {
    this.place = place;
  }

  void start() {
    Path home = place.home().resolve("pg");
    try {
      Files.createDirectories(home);
      postgres =
          EmbeddedPostgres.builder()
              .setDataDirectory(home.resolve("data"))
              .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setPort(place.databasePort())
              .setLocaleConfig("locale", "C")
              .setLocaleConfig("encoding", "UTF8")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("unix_socket_directories", "")
              .setServerConfig("fsync", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("max_connections", "120")
              .setServerConfig("timezone", "UTC")
              .setPGStartupWait(Duration.ofSeconds(60))
              .setErrorRedirector(ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile()))
              .setOutputRedirector(ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile()))
              .start();
      createRolesAndDatabase();
    } catch (IOException | SQLException | IllegalStateException e) {
      throw new CannotStart(
          "The embedded PostgreSQL does not start (see "
              + home.resolve("log")
              + "). As root it needs the command 'unshare'; an ordinary user needs nothing.",
          e);
    }
  }

  /** Process id of the postmaster, from the file that PostgreSQL itself keeps. */
  Optional<ProcessHandle> postmaster() {
    Path pidFile = place.home().resolve("pg/data/postmaster.pid");
    try {
      long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
      return ProcessHandle.of(pid).filter(Database::isPostgres);
    } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(command -> command.endsWith("postgres")).orElse(false);
  }

  /** A launcher that was killed leaves its database running; its data is fine, its port is ours. */
  void stopLeftOver() {
    postmaster()
        .ifPresent(
            left -> {
              left.destroy();
              try {
                left.onExit().get(30, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } catch (java.util.concurrent.ExecutionException
                  | java.util.concurrent.TimeoutException e) {
                throw new CannotStart("A left-over PostgreSQL does not stop: " + left.pid(), e);
              }
            });
  }

  private void createRolesAndDatabase() throws SQLException {
    try (Connection connection = superuser("postgres");
        Statement statement = connection.createStatement()) {
      createRole(statement, "hufu_owner", "");
      createRole(statement, "hufu_app", "");
      createRole(statement, "hufu_check", " bypassrls");
      var found = statement.executeQuery("select 1 from pg_database where datname = 'hufu'");
      if (!found.next()) {
        statement.execute("create database hufu owner hufu_owner");
      }
    }
  }

  private static void createRole(Statement statement, String role, String right)
      throws SQLException {
    statement.execute(
        "do $$ begin if not exists (select from pg_roles where rolname = '"
            + role
            + "') then create role "
            + role
            + " login"
            + right
            + "; end if; end $$");
  }

  private Connection superuser(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + place.databasePort() + "/" + database + "?user=postgres");
  }

  @Override
  public void close() {
    try {
      if (postgres != null) {
        postgres.close();
      }
    } catch (IOException e) {
      stopLeftOver();
    }
  }
}
