package org.hufu.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hufu.launcher.Place;

/**
 * What the application asks its database, from the log that the database keeps while this lives.
 */
final class StatementLog implements AutoCloseable {
  private static final Pattern LINE = Pattern.compile("(\\d+) hufu_app (?:LOG|DETAIL): +(.*)");

  private final Place place;
  private final Path file;

  StatementLog(Place place) {
    this.place = place;
    this.file = place.home().resolve("pg/log");
    change("alter system set log_line_prefix = '%p %u '", "alter system set log_statement = 'all'");
    await("all");
  }

  /**
   * Statements of the transactions that the person entered meanwhile, with parameters; what timers
   * ask at the same time is left out.
   */
  List<String> during(String username, Runnable request) {
    try {
      long before = Files.size(file);
      request.run();
      return of(username, since(before));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> of(String username, String log) {
    Map<String, List<String>> open = new HashMap<>();
    List<String> found = new ArrayList<>();
    for (MatchResult line : LINE.matcher(log).results().toList()) {
      String process = line.group(1);
      String text = line.group(2);
      if (text.endsWith(": BEGIN")) {
        open.put(process, new ArrayList<>());
      }
      open.getOrDefault(process, new ArrayList<>()).add(text);
      if (text.endsWith(": COMMIT") && isOf(username, open.getOrDefault(process, List.of()))) {
        found.addAll(open.remove(process));
      }
    }
    return found;
  }

  /** The parameters of the fence stand in the line below it. */
  private static boolean isOf(String username, List<String> transaction) {
    for (int i = 1; i < transaction.size(); i++) {
      if (transaction.get(i - 1).contains("hufu_enter")) {
        return transaction.get(i).contains("$1 = '" + username + "'");
      }
    }
    return false;
  }

  private String since(long place) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size() - place));
      while (bytes.hasRemaining() && channel.read(bytes, place + bytes.position()) >= 0) {
        // reads on
      }
      return new String(bytes.array(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    change("alter system reset log_statement", "alter system reset log_line_prefix");
    await("none");
  }

  private void change(String... statements) {
    try (Connection connection = superuser();
        Statement sql = connection.createStatement()) {
      for (String statement : statements) {
        sql.execute(statement);
      }
      sql.execute("select pg_reload_conf()");
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not change what it logs", e);
    }
  }

  /**
   * Returns when the database has read its settings; older connections hear of it with new ones.
   */
  private void await(String setting) {
    for (int i = 0; i < 200; i++) {
      try (Connection connection = superuser();
          Statement sql = connection.createStatement();
          ResultSet row = sql.executeQuery("show log_statement")) {
        row.next();
        if (setting.equals(row.getString(1))) {
          return;
        }
        Thread.sleep(50);
      } catch (SQLException e) {
        throw new IllegalStateException("The database does not answer", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    throw new IllegalStateException("log_statement does not become " + setting);
  }

  private Connection superuser() throws SQLException {
    return DriverManager.getConnection(place.databaseUrl("postgres"));
  }
}
