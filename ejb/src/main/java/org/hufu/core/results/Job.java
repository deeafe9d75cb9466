package org.hufu.core.results;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.envelope.PublishedKey;
import org.hufu.core.scope.Measurand;

/**
 * What a results file is read against.
 *
 * @param cases the ordered test cases in their order
 * @param today at the laboratory; no test is done later
 * @param keys that laboratories published; a signed file is believed if one of them made it
 * @param watch hears how far the reading has come
 */
public record Job(List<Ordered> cases, LocalDate today, List<PublishedKey> keys, Watch watch) {

  /** Somebody who wants to know how far the reading of a file has come. */
  public interface Watch {
    /** Nobody. */
    Watch NONE = (done, total) -> {};

    /**
     * Called now and then from the reading thread.
     *
     * @param total rows or tests in the file
     */
    void at(int done, int total);
  }

  /**
   * One ordered test case.
   *
   * @param id of the test case
   * @param requirements ids of the clauses it tests; a file may name a clause instead of the case
   *     if the order has but one case for it
   * @param title in the reader's language, for the template
   * @param measurand what a value of it is held against
   */
  public record Ordered(
      String id, List<String> requirements, String title, Optional<Measurand> measurand) {

    /** A case without measured value. */
    public Ordered(String id, List<String> requirements, String title) {
      this(id, requirements, title, Optional.empty());
    }
  }

  /** Without keys: signed files are not believed. */
  public Job(List<Ordered> cases, LocalDate today) {
    this(cases, today, List.of());
  }

  /** Nobody watches. */
  public Job(List<Ordered> cases, LocalDate today, List<PublishedKey> keys) {
    this(cases, today, keys, Watch.NONE);
  }

  /** The same, watched by somebody. */
  public Job watchedBy(Watch somebody) {
    return new Job(cases, today, keys, somebody);
  }

  public Job {
    cases = List.copyOf(cases);
    keys = List.copyOf(keys);
  }

  List<String> ids() {
    return cases.stream().map(Ordered::id).toList();
  }

  /**
   * Finds cases by id, or by a requirement that has but one case; case and blanks do not matter.
   */
  static final class Index {
    private final Map<String, String> ids = new HashMap<>();

    Index(Job job) {
      Set<String> shared = new HashSet<>();
      for (Ordered ordered : job.cases()) {
        for (String requirement : ordered.requirements()) {
          if (ids.putIfAbsent(Column.folded(requirement), ordered.id()) != null) {
            shared.add(Column.folded(requirement));
          }
        }
      }
      ids.keySet().removeAll(shared);
      job.cases().forEach(ordered -> ids.put(Column.folded(ordered.id()), ordered.id()));
    }

    Optional<String> find(String written) {
      return Optional.ofNullable(ids.get(Column.folded(written)));
    }
  }
}
