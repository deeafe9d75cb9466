package org.hufu.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/** One running portal: database, server and application. */
public final class Portal implements AutoCloseable {
  private final Place place;
  private final Database database;
  private final Server server;
  private FileChannel held;

  public Portal(Place place) {
    this(place, Map.of());
  }

  /**
   * @param settings environment beyond that of every portal, for example {@code HUFU_MAIL_HOST}
   */
  public Portal(Place place, Map<String, String> settings) {
    this.place = place;
    this.database = new Database(place);
    this.server = new Server(place, settings);
  }

  public Place place() {
    return place;
  }

  /** Returns when the application answers. */
  public void start() {
    place.requireFree(place.port(), place.adminPort());
    hold();
    database.stopLeftOver();
    place.requireFree(place.databasePort());
    startDatabase();
    startServer();
  }

  /** Starts without anything that an earlier run left behind. */
  public void startAnew() {
    place.requireFree(place.port(), place.adminPort());
    hold();
    database.stopLeftOver();
    try {
      Tree.delete(place.home());
      Files.createDirectories(place.home());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start();
  }

  /** Two portals in one directory would stop and overwrite each other. */
  private void hold() {
    if (held != null) {
      return;
    }
    Path file = place.home().resolveSibling(place.home().getFileName() + ".lock");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        channel.close();
        throw another(null);
      }
      held = channel;
    } catch (OverlappingFileLockException e) {
      throw another(e);
    } catch (IOException e) {
      throw new CannotStart("The directory cannot be used: " + place.home(), e);
    }
  }

  private CannotStart another(Throwable cause) {
    return new CannotStart(
        "Another portal runs in "
            + place.home()
            + ". Choose another directory with -Dhufu.home= and another port with -Dhufu.port=.",
        cause);
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

  /** Stops the server and starts it with other settings, on the same data. */
  public void restartServer(Map<String, String> settings) {
    server.close();
    server.set(settings);
    server.restart();
  }

  /**
   * Stops the server and starts it in production mode; throws {@link CannotStart} when it refuses.
   */
  public void restartServerInProduction() {
    server.close();
    server.restartInProduction();
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

  /** Kills the server: for one that is still refusing to start and would not hear a request. */
  public void killServer() {
    serverProcess()
        .ifPresent(
            process -> {
              process.destroyForcibly();
              process.onExit().join();
            });
  }

  /** PostgreSQL's first process, to be killed in tests of what survives that. */
  public Optional<ProcessHandle> databaseProcess() {
    return database.postmaster();
  }

  /** Where the server writes what goes wrong. */
  public Path log() {
    return server.log();
  }

  /** Whether this launcher holds the directory, and so must stop what runs there. */
  boolean isOurs() {
    return held != null;
  }

  /** Stops what was started here; a portal that somebody else runs in the same home stays. */
  @Override
  public void close() {
    if (held == null) {
      return;
    }
    server.close();
    database.close();
    try {
      held.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
