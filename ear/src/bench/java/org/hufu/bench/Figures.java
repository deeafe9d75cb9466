package org.hufu.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hufu.core.json.JsonObject;

/**
 * How long one operation takes, in microseconds.
 *
 * @param rounds median of each round, in order; they tell how steady the machine was
 * @param p50 median over all
 * @param p99 99 of 100 are faster
 * @param processor time on a processor per operation: what counts on a machine that others use
 */
record Figures(int count, List<Double> rounds, double p50, double p99, double processor) {
  Figures {
    rounds = List.copyOf(rounds);
  }

  /**
   * Of all durations.
   *
   * @param nanos of each operation, round by round
   */
  static Figures of(List<long[]> nanos, double processorMicros) {
    long[] all = nanos.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    return new Figures(
        all.length,
        nanos.stream().map(one -> quantile(Arrays.stream(one).sorted().toArray(), 0.5)).toList(),
        quantile(all, 0.5),
        quantile(all, 0.99),
        processorMicros);
  }

  private static double quantile(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))] / 1e3;
  }

  /** Whether no round differs by more than 30 percent from the median of all rounds. */
  boolean isSteady() {
    double[] sorted = rounds.stream().mapToDouble(one -> one).sorted().toArray();
    double middle = sorted[sorted.length / 2];
    return sorted[0] >= middle * 0.7 && sorted[sorted.length - 1] <= middle * 1.3;
  }

  JsonObject toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("count", count);
    json.put("p50Micros", rounded(p50));
    json.put("p99Micros", rounded(p99));
    json.put("processorMicros", rounded(processor));
    json.put("roundMicros", rounds.stream().map(Figures::rounded).toList());
    json.put("steady", isSteady());
    return JsonObject.of(json);
  }

  static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
