package org.hufu.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
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
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final int[] WORKERS =
      Stream.of(System.getProperty("hufu.bench.workers", "4,1").split(",", -1))
          .mapToInt(Integer::parseInt)
          .toArray();

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
        results.add(measure(new Sides(portal, intents), next, workers));
        next += (WARMING + ROUNDS) * BATCH;
      }
    }
    return results;
  }

  /** Both sides on one database. */
  private record Sides(Portal portal, ClonedIntents intents) {
    /** Processor time of server and database. */
    Duration ours() {
      return ProcessorTime.of(
          portal.serverProcess().orElseThrow(), portal.databaseProcess().orElseThrow());
    }

    /** Of this process and the database. */
    Duration peers() {
      return ProcessorTime.of(portal.databaseProcess().orElseThrow())
          .plusNanos(PROCESS.getProcessCpuTime());
    }
  }

  /** What was measured of one side: per second, and milliseconds of a processor for each. */
  private record Pace(List<Double> perSecond, List<Double> processor) {
    void add(double rate, Duration taken, int count) {
      perSecond.add(Figures.rounded(rate));
      processor.add(Figures.rounded(taken.toNanos() / 1e6 / count));
    }

    double rate() {
      return perSecond.stream().mapToDouble(one -> one).average().orElseThrow();
    }

    double cost() {
      return processor.stream().mapToDouble(one -> one).average().orElseThrow();
    }
  }

  private Result measure(Sides sides, int from, int workers) throws Exception {
    Pace ours = new Pace(new ArrayList<>(), new ArrayList<>());
    Pace byHand = new Pace(new ArrayList<>(), new ArrayList<>());
    for (int round = 0; round < WARMING + ROUNDS; round++) {
      int first = from + round * BATCH;
      Duration before = sides.ours();
      double made = sides.intents().perSecond(first, first + BATCH - 1);
      Duration took = sides.ours().minus(before);
      before = sides.peers();
      double written = byHand(sides.intents().url(), workers);
      Duration peerTook = sides.peers().minus(before);
      System.out.printf("%d worker(s): %.1f per second, by hand %.1f%n", workers, made, written);
      if (round >= WARMING) {
        ours.add(made, took, BATCH);
        byHand.add(written, peerTook, BATCH + workers);
      }
    }
    double rate = ours.rate();
    double peer = byHand.rate();
    return new Result(
        "issue." + workers,
        String.format(
            "certificates with %d worker(s), %.1f per second, by those of a loop by hand, %.1f",
            workers, rate, peer),
        rate / peer,
        workers == 1 ? Target.atLeast(0.33) : new Target("50 per second", any -> rate >= 50),
        details(ours, byHand));
  }

  private static Map<String, JsonObject> details(Pace ours, Pace peer) {
    Map<String, JsonObject> details = new LinkedHashMap<>();
    details.put("perSecond", JsonObject.of("ours", ours.perSecond(), "peer", peer.perSecond()));
    details.put(
        "processorMillis", JsonObject.of("ours", ours.processor(), "peer", peer.processor()));
    details.put(
        "processorRatio", JsonObject.of("peerByOurs", Figures.rounded(peer.cost() / ours.cost())));
    return details;
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
