package org.hufu.core.recall;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Remembers answers, so that who verifies many documents reads the same lists once. Bounded: what
 * was not asked for longest is forgotten. Safe in any thread.
 */
public final class Recall {
  private static final int USUAL_BYTES = 16 << 20;

  private final int most;
  private final Map<Question<?>, Object> answers = new LinkedHashMap<>(16, 0.75f, true);
  private int weight;

  /** Empty, with room for the lists of some dozen bodies. */
  public Recall() {
    this(USUAL_BYTES);
  }

  /**
   * Empty.
   *
   * @param most bytes to take, about
   */
  public Recall(int most) {
    this.most = most;
  }

  /**
   * The answer, found out if it is not remembered. Nothing is remembered of an answer that was an
   * exception.
   */
  public <T> T of(Question<T> question, Supplier<T> answer) {
    Optional<T> known = find(question);
    if (known.isPresent()) {
      return known.get();
    }
    T found = answer.get();
    keep(question, found);
    return found;
  }

  /** Whether it is so; only a yes is remembered, so that nobody can fill the memory with noes. */
  public boolean holds(Question<Boolean> question, BooleanSupplier answer) {
    if (find(question).isPresent()) {
      return true;
    }
    boolean found = answer.getAsBoolean();
    if (found) {
      keep(question, true);
    }
    return found;
  }

  /** The answer, if it is remembered. */
  @SuppressWarnings("unchecked") // a question was put there with an answer of its kind
  public synchronized <T> Optional<T> find(Question<T> question) {
    return Optional.ofNullable((T) answers.get(question));
  }

  /** Remembers an answer; one that is heavier than all there is room for is not. */
  public synchronized <T> void keep(Question<T> question, T answer) {
    if (question.weight() > most || answers.put(question, answer) != null) {
      return;
    }
    weight += question.weight();
    var oldest = answers.keySet().iterator();
    while (weight > most) {
      weight -= oldest.next().weight();
      oldest.remove();
    }
  }
}
