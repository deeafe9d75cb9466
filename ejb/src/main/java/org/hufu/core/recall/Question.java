package org.hufu.core.recall;

/**
 * Something whose answer is the same for ever. Implemented by records that hold everything that the
 * answer depends on, so that two with different answers are never equal.
 *
 * @param <T> an answer, which nobody changes
 */
public interface Question<T> {
  /** About how many bytes question and answer take. */
  int weight();
}
