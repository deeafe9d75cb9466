package org.hufu.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

  /** Starts without anything that an earlier run left behind. */
  public void startAnew() {
    place.requireFree(place.port(), place.adminPort());
    database.stopLeftOver();
    try {
      Tree.delete(place.home());
      Files.createDirectories(place.home());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start();
  }

  public void startDatabase() {
    database.start();
  }

  public void startServer() {
    server.start();
  }

  /**
   * Starts a server that was killed, with the application that it already holds: nothing is
   * deployed anew, so it takes less time.
   */
  public void restartServer() {
    server.restart();
  }

  /** Starts a PostgreSQL that was killed, on the same data. */
  public void restartDatabase() {
    database.close();
    database.start();
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
