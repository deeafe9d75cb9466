package org.hufu.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hufu.bench.Result.Target;
import org.hufu.core.credential.CredentialReader;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.demo.Demo;
import org.hufu.launcher.Place;
import org.hufu.launcher.Portal;
import org.hufu.scenario.CertificationCase;
import org.hufu.scenario.RouterCase;

/**
 * The packed application makes certificates: render, sign, time-stamp, log, publish, each step one
 * durable transaction with its audit record, in the real server with a real PostgreSQL. What is
 * measured begins with the decided intent; the decision itself is a request of a person. Beside it
 * the loop written by hand, in this process, on the same PostgreSQL.
 *
 * @param home where the portal lives while it is measured
 */
record IssuePart(Path home, Artefacts artefacts) {
  private static final int PORT = Integer.getInteger("hufu.bench.port", 18_480);
  private static final int BATCH = Integer.getInteger("hufu.bench.batch", 120);
  private static final int ROUNDS = Integer.getInteger("hufu.bench.rounds", 2);
  private static final int WARMING = ROUNDS;
  private static final int[] WORKERS = {4, 1};

  List<Result> run() throws Exception {
    System.setProperty("hufu.jit", System.getProperty("hufu.bench.jit", "full"));
    Place place = new Place(home.resolve("portal"), PORT, "cn");
    List<Result> results = new ArrayList<>();
    try (Portal portal = new Portal(place)) {
      System.setProperty("hufu.issuance.workers", Integer.toString(WORKERS[0]));
      portal.startAnew();
      Demo demo = Demo.load(place);
      String number = new RouterCase(new CertificationCase(place.base(), demo)).run();
      Fetched.of(place.base(), number, artefacts.directory());
      var intents = new ClonedIntents(place.databaseUrl("postgres"), number);
      HandWritten.prepare(intents.url());
      int next = 1;
      for (int workers : WORKERS) {
        if (workers != WORKERS[0]) {
          System.setProperty("hufu.issuance.workers", Integer.toString(workers));
          ProcessHandle server = portal.serverProcess().orElseThrow();
          server.destroyForcibly();
          server.onExit().join();
          portal.restartServer();
        }
        results.add(measure(intents, next, workers));
        next += (WARMING + ROUNDS) * BATCH;
      }
    }
    return results;
  }

  private Result measure(ClonedIntents intents, int from, int workers) throws Exception {
    List<Double> ours = new ArrayList<>();
    List<Double> byHand = new ArrayList<>();
    for (int round = 0; round < WARMING + ROUNDS; round++) {
      int first = from + round * BATCH;
      double made = intents.perSecond(first, first + BATCH - 1);
      double written = byHand(intents.url(), workers);
      System.out.printf("%d worker(s): %.1f per second, by hand %.1f%n", workers, made, written);
      if (round >= WARMING) {
        ours.add(made);
        byHand.add(written);
      }
    }
    double rate = ours.stream().mapToDouble(one -> one).average().orElseThrow();
    double peer = byHand.stream().mapToDouble(one -> one).average().orElseThrow();
    return new Result(
        "issue." + workers,
        String.format(
            "certificates with %d worker(s), %.1f per second, by those of a loop by hand, %.1f",
            workers, rate, peer),
        rate / peer,
        workers == 1 ? Target.atLeast(0.33) : new Target("50 per second", any -> rate >= 50),
        Map.of("perSecond", JsonObject.of("ours", rounded(ours), "peer", rounded(byHand))));
  }

  private static List<Double> rounded(List<Double> values) {
    return values.stream().map(Figures::rounded).toList();
  }

  /** Certificates per second of that many threads. */
  private double byHand(String url, int threads) throws Exception {
    List<String> lines = lines();
    byte[] content = JsonWriter.canonical(content());
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Double>> working = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        working.add(pool.submit(() -> loop(url, new HandWritten(lines, content), BATCH / threads)));
      }
      double sum = 0;
      for (Future<Double> one : working) {
        sum += one.get();
      }
      return sum;
    } finally {
      pool.shutdown();
    }
  }

  private static double loop(String url, HandWritten loop, int count) throws Exception {
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      loop.issue(connection);
      long start = System.nanoTime();
      for (int i = 0; i < count; i++) {
        loop.issue(connection);
      }
      return count / ((System.nanoTime() - start) / 1e9);
    }
  }

  private JsonObject content() {
    return CredentialReader.read(artefacts.text("certificate.jwt")).subject();
  }

  /** All texts of the certificate, a line each. */
  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    collect(content().toMap(), lines);
    return lines;
  }

  private static void collect(Object value, List<String> lines) {
    if (value instanceof Map<?, ?> members) {
      members.forEach((name, member) -> collect(member, lines));
    } else if (value instanceof List<?> items) {
      items.forEach(item -> collect(item, lines));
    } else if (value instanceof JsonObject object) {
      collect(object.toMap(), lines);
    } else {
      lines.add(String.valueOf(value));
    }
  }
}
