package org.hufu.launcher;

import java.nio.file.Path;
import java.util.Optional;

/** One running portal: database, server and application. */
public final class Portal implements AutoCloseable {
  private final Place place;
  private final Database database;
  private final Server server;

  public Portal(Place place) {
    this.place = place;
    this.database = new Database(place);
    this.server = new Server(place);
  }

  public Place place() {
    return place;
  }

  /** Returns when the application answers. */
  public void start() {
    place.requireFree(place.port(), place.adminPort());
    database.stopLeftOver();
    place.requireFree(place.databasePort());
    startDatabase();
    startServer();
  }

  public void startDatabase() {
    database.start();
  }

  public void startServer() {
    server.start();
  }

  /** The server's process, to be killed in tests of what survives that. */
  public Optional<ProcessHandle> serverProcess() {
    return server.process();
  }

  /** PostgreSQL's first process, to be killed in tests of what survives that. */
  public Optional<ProcessHandle> databaseProcess() {
    return database.postmaster();
  }

  /** Where the server writes what goes wrong. */
  public Path log() {
    return server.log();
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }
}
