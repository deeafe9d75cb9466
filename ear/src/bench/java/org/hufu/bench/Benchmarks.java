package org.hufu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;

/**
 * Runs what {@code hufu.bench.parts} names, of {@code issue,verify,pdf,provider}, and writes {@code
 * results.json} and {@code results.txt} into {@code hufu.bench.home}. The first part leaves the
 * certificate behind that the others verify. {@code hufu.bench.millis} is how long each side works
 * in each round.
 */
public final class Benchmarks {
  private static final Path HOME = Path.of(System.getProperty("hufu.bench.home", "target/bench"));
  private static final Duration TURN =
      Duration.ofMillis(Integer.getInteger("hufu.bench.millis", 400));
  private static final String ALL = "issue,verify,pdf,provider";

  private Benchmarks() {}

  public static void main(String[] arguments) throws Exception {
    double load = Machine.load();
    Artefacts artefacts = new Artefacts(HOME.resolve("artefacts"));
    List<Result> results = new ArrayList<>();
    for (String part : System.getProperty("hufu.bench.parts", ALL).split(",", -1)) {
      results.addAll(run(part, artefacts));
    }
    write(results, load);
  }

  private static List<Result> run(String part, Artefacts artefacts) throws Exception {
    return switch (part) {
      case "issue" -> new IssuePart(HOME, artefacts).run();
      case "verify" -> new VerificationPart(artefacts, TURN).run();
      case "pdf" -> new PdfPart(artefacts, HOME.resolve("dss"), TURN).run();
      case "provider" -> new ProviderPart(TURN).run();
      default -> throw new IllegalArgumentException("No part " + part + ", only " + ALL);
    };
  }

  private static void write(List<Result> results, double load) throws IOException {
    Files.createDirectories(HOME);
    Machine machine = Machine.here();
    JsonObject json =
        JsonObject.of(
            "type",
            "hufu:Benchmarks:1",
            "machine",
            machine.toJson(load),
            "results",
            results.stream().map(Result::toJson).toList());
    Files.write(
        HOME.resolve("results.json"), JsonWriter.plain(json).getBytes(StandardCharsets.UTF_8));
    String table = table(results, machine, load);
    Files.writeString(HOME.resolve("results.txt"), table);
    System.out.print(table);
  }

  private static String table(List<Result> results, Machine machine, double load) {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT,
            "%s%n%d cores, %s, %s%nCommit %s, load %.1f before and %.1f after%n%n",
            "Ratios: of medians; beside other processes of processor time; of certificates per second",
            machine.cores(),
            machine.processor(),
            machine.jdk(),
            machine.commit(),
            load,
            Machine.load()));
    for (Result result : results) {
      String target = result.target().text();
      String met = result.isReached() ? "reached" : "MISSED";
      table.append(
          String.format(
              Locale.ROOT,
              "%-18s %8.2f  %-22s %s%n",
              result.id(),
              result.ratio(),
              target.isEmpty() ? "" : target + ": " + met,
              result.text()));
      result.details().forEach((name, details) -> table.append(line(name, details)));
    }
    return table.toString();
  }

  private static String line(String name, JsonObject details) {
    return details.has("p50Micros")
        ? String.format(
            Locale.ROOT,
            "    %-24s p50 %11s us   p99 %11s us   processor %11s us%s%n",
            name,
            details.value("p50Micros").orElseThrow(),
            details.value("p99Micros").orElseThrow(),
            details.value("processorMicros").orElseThrow(),
            Boolean.TRUE.equals(details.value("steady").orElseThrow()) ? "" : "   unsteady")
        : String.format(Locale.ROOT, "    %-24s %s%n", name, details);
  }
}
