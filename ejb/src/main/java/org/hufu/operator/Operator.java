package org.hufu.operator;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.hufu.core.json.JsonWriter;
import org.hufu.operator.check.CannotCheck;
import org.hufu.operator.check.EvidencePlace;
import org.hufu.operator.check.Snapshot;

/**
 * The operator's commands.
 *
 * <pre>
 * fsck [--json] [--db URL]                exit 0 clean, 1 findings, 2 could not check
 * export-static DIRECTORY [--db URL]      exit 0 written, 2 could not
 * </pre>
 */
public final class Operator {
  static final int CLEAN = 0;
  static final int FINDINGS = 1;
  static final int CANNOT = 2;

  private static final String USAGE =
      """
      hufu fsck [--json] [--db URL]            checks every invariant; 0 clean, 1 findings, 2 could not check
      hufu export-static DIRECTORY [--db URL]  writes what is published into a directory
      The database: --db or HUFU_DB_URL, user HUFU_CHECK_USER (hufu_check), password HUFU_DB_PASSWORD or PGPASSWORD.
      Evidence is read with HUFU_KEYS or HUFU_EVIDENCE_KEY_FILE, and where the portal's HUFU_EVIDENCE… say.
      """;

  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;

  Operator(Map<String, String> environment, PrintStream out, PrintStream err) {
    this.environment = Map.copyOf(environment);
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(new Operator(System.getenv(), out, err).run(arguments));
  }

  int run(String... arguments) {
    try {
      Line line = Line.of(Arrays.asList(arguments));
      if (line.command.equals("fsck") && line.directory.isEmpty()) {
        return fsck(line);
      }
      if (line.command.equals("export-static") && line.directory.isPresent()) {
        return export(line);
      }
      err.print(USAGE);
      return CANNOT;
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.print(USAGE);
      return CANNOT;
    } catch (CannotCheck | UncheckedIOException e) {
      err.println(e.getMessage());
      return CANNOT;
    }
  }

  private int fsck(Line line) {
    try (Snapshot snapshot = Snapshot.of(url(line), login());
        EvidencePlace evidence = EvidencePlace.of(environment)) {
      FsckReport report = Fsck.run(snapshot, evidence);
      out.print(line.json ? JsonWriter.plain(report.toJson()) + "\n" : report.text());
      return report.isClean() ? CLEAN : FINDINGS;
    }
  }

  private int export(Line line) {
    try {
      StaticExport export = new StaticExport(Path.of(line.directory.orElseThrow()));
      out.println(export.run(url(line), login()) + " files written or present");
      return CLEAN;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write: " + e.getMessage(), e);
    }
  }

  private String url(Line line) {
    String url =
        line.url
            .or(() -> Optional.ofNullable(environment.get("HUFU_DB_URL")))
            .orElseThrow(() -> new IllegalArgumentException("Which database? Set HUFU_DB_URL."));
    if (url.contains("password=")) {
      throw new IllegalArgumentException(
          "Everybody on this machine can read a command line: give the password as"
              + " HUFU_DB_PASSWORD.");
    }
    return url;
  }

  private Properties login() {
    Properties login = new Properties();
    login.setProperty("user", environment.getOrDefault("HUFU_CHECK_USER", "hufu_check"));
    Optional.ofNullable(environment.get("HUFU_DB_PASSWORD"))
        .or(() -> Optional.ofNullable(environment.get("PGPASSWORD")))
        .ifPresent(password -> login.setProperty("password", password));
    login.setProperty("ApplicationName", "hufu operator");
    return login;
  }

  /** A command line in parts. */
  private record Line(
      String command, boolean json, Optional<String> url, Optional<String> directory) {
    static Line of(List<String> words) {
      String command = words.isEmpty() ? "" : words.get(0);
      boolean json = false;
      Optional<String> url = Optional.empty();
      Optional<String> directory = Optional.empty();
      Iterator<String> rest = words.stream().skip(1).iterator();
      while (rest.hasNext()) {
        String word = rest.next();
        if (word.equals("--json")) {
          json = true;
        } else if (word.equals("--db") && rest.hasNext()) {
          url = Optional.of(rest.next());
        } else if (!word.startsWith("-") && directory.isEmpty()) {
          directory = Optional.of(word);
        } else {
          throw new IllegalArgumentException("Not understood: " + word);
        }
      }
      return new Line(command, json, url, directory);
    }
  }
}
